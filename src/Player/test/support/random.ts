import { keysOf, type Question } from '../../src/course/types';
import { layout } from '../../src/state/layout';
import type { Answer } from '../../src/state/state';
import { fitting } from '../../src/state/text';

/** A small repeatable source of chance: the same seed gives the same walk. */
export class Random {
  constructor(private state: number) {}

  /** 0 to n - 1. */
  below(n: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % n;
  }

  pick<T>(items: ArrayLike<T>): T {
    return items[this.below(items.length)]!;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  text(longest: number): string {
    const letters = 'abcdefgh ABCDEFGH ийклмн ЩЪЫЁё 0123456789 .,-–«»"№%€漢😀\'/()';
    return Array.from({ length: 1 + this.below(longest) }, () => letters.charAt(this.below(letters.length))).join('').trim() || 'x';
  }

  /** At least one column of a row. */
  private row(question: Question): string {
    const columns = Array.from({ length: question.targets! }, (_, i) => String(i + 1));
    const chosen = columns.filter(() => this.chance(50));
    return question.many && chosen.length > 0 ? chosen.join('+') : this.pick(columns);
  }

  answer(question: Question): Answer {
    const keys = keysOf(question).split('');
    switch (question.type) {
      case 'single':
      case 'true-false':
        return this.pick(keys);
      case 'multiple':
        return keys.filter(() => this.chance(50)).join('') || keys[0]!;
      case 'ordering':
        return keys.map((key) => [this.below(1000), key] as const).sort((a, b) => a[0] - b[0]).map(([, key]) => key).join('');
      case 'matching':
        return keys.map((_, i) => (i === 0 ? 1 + this.below(question.targets!) : this.below(question.targets! + 1) || '')).join(',');
      case 'numeric':
        return this.pick(['7,2', '7.2', '-12', '0', '1 000 000,5', '123456789012345']);
      case 'text':
        return this.text(60);
      case 'fill-in':
        return keys.map(() => fitting(this.text(20), layout.gapUnits)).join('\n');
      case 'hotspot':
        return question.many ? keys.filter(() => this.chance(50)).join('') || keys[0]! : this.pick(keys);
      case 'free-text':
        return fitting(this.text(question.limit!), question.limit!);
      case 'scenario':
        return Array.from({ length: 1 + this.below(question.targets!) }, () => this.pick(keys)).join('');
      case 'matrix':
      case 'likert':
        return keys.map(() => this.row(question)).join(',');
    }
  }
}
