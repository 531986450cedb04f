import { keysOf, type Question, type QuestionKey } from '../../course/types';
import { kinds } from '../../questions/kinds';
import type { Strings } from '../strings';

/** The right answer: one line for each of its parts. */
export function rightAnswerLines(question: Question, key: QuestionKey, strings: Strings): string[] {
  const word = (letter: string): string => key.words?.[letter] ?? letter;
  switch (question.type) {
    case 'matching':
      return keysOf(question).split('').map((left) => `${word(left)} — ${key.targets?.[key.pairs?.[left] ?? ''] ?? ''}`);
    case 'ordering':
      return keysOf(question).split('').map((letter, i) => `${i + 1}. ${word(letter)}`);
    case 'text':
      return [key.answers?.find((answer) => answer.right)?.text ?? ''];
    case 'numeric': {
      const right = key.answers?.find((answer) => answer.right);
      if (!right) return [];
      const from = strings.number(right.min!);
      return [right.min === right.max ? from : `${from}–${strings.number(right.max!)}`];
    }
    default:
      return kinds[question.type]?.rightLines(question, key) ?? (key.right ?? '').split('').map(word);
  }
}
