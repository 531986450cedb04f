import { keysOf, type Question } from '../course/types';
import { kinds } from '../questions/kinds';
import { type BitReader, type BitWriter } from './bits';
import { layout, width } from './layout';
import type { Answer } from './state';
import { fromUnits, toUnits } from './text';

const numberAlphabet = '0123456789.,-+ ';

/** Writes an answer that fits its question. */
export function writeAnswer(out: BitWriter, question: Question, answer: Answer): void {
  const keys = keysOf(question);
  const last = width(keys.length - 1);
  switch (question.type) {
    case 'single':
    case 'true-false':
      out.write(keys.indexOf(answer), last);
      break;
    case 'multiple':
      for (const key of keys) out.write(answer.includes(key) ? 1 : 0, 1);
      break;
    case 'ordering':
      for (const key of answer) out.write(keys.indexOf(key), last);
      break;
    case 'matching': {
      const chosen = answer.split(',');
      for (let i = 0; i < keys.length; i++) out.write(Number(chosen[i] ?? 0), width(question.targets ?? 0));
      break;
    }
    case 'numeric': {
      const digits = answer.slice(0, layout.numberCharacters).split('').filter((c) => numberAlphabet.includes(c));
      out.write(digits.length, layout.numberLengthBits);
      for (const digit of digits) out.write(numberAlphabet.indexOf(digit), 4);
      break;
    }
    case 'text': {
      const units = toUnits(answer);
      out.write(units.length, layout.textLengthBits);
      for (const unit of units) out.write(unit, 6);
      break;
    }
    default:
      kinds[question.type]!.write(out, question, answer);
  }
}

/** Reads an answer; null when it does not fit the question. */
export function readAnswer(bits: BitReader, question: Question): Answer | null {
  const keys = keysOf(question);
  const last = width(keys.length - 1);
  const answer = readByType(bits, question, keys, last);
  return isPossible(question, answer) ? answer : null;
}

/** Whether an answer can stand for the question at all. */
export function isPossible(question: Question, answer: Answer): boolean {
  const keys = keysOf(question);
  switch (question.type) {
    case 'single':
    case 'true-false':
      return answer.length === 1 && keys.includes(answer);
    case 'multiple':
      return answer.length > 0 && answer.split('').every((key) => keys.includes(key));
    case 'ordering':
      return answer.length === keys.length && answer.split('').sort().join('') === keys.split('').sort().join('');
    case 'matching': {
      const chosen = answer.split(',');
      return chosen.length === keys.length && chosen.every((target) => Number(target) <= (question.targets ?? 0));
    }
    default:
      return kinds[question.type]?.isPossible(question, answer) ?? answer.length > 0;
  }
}

function readByType(bits: BitReader, question: Question, keys: string, last: number): Answer {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return keys.charAt(bits.read(last));
    case 'multiple':
      return keys.split('').filter(() => bits.read(1) === 1).join('');
    case 'ordering':
      return keys.split('').map(() => keys.charAt(bits.read(last))).join('');
    case 'matching':
      return keys.split('').map(() => bits.read(width(question.targets ?? 0)) || '').join(',');
    case 'numeric':
      return repeat(bits.read(layout.numberLengthBits), () => numberAlphabet.charAt(bits.read(4))).join('');
    case 'text':
      return fromUnits(repeat(bits.read(layout.textLengthBits), () => bits.read(6)));
    default:
      return kinds[question.type]!.read(bits, question);
  }
}

const repeat = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
