import { keysOf, type Question, type QuestionKey } from '../../course/types';
import type { Strings } from '../strings';

/** The right answer as a line of text. */
export function rightAnswerText(question: Question, key: QuestionKey, strings: Strings): string {
  const word = (letter: string): string => key.words?.[letter] ?? letter;
  switch (question.type) {
    case 'matching':
      return keysOf(question).split('').map((left) => `${word(left)} — ${key.targets?.[key.pairs?.[left] ?? ''] ?? ''}`).join('; ');
    case 'ordering':
      return keysOf(question).split('').map((letter, i) => `${i + 1}. ${word(letter)}`).join('; ');
    case 'text':
      return key.answers?.find((answer) => answer.right)?.text ?? '';
    case 'numeric': {
      const right = key.answers?.find((answer) => answer.right);
      if (!right) return '';
      return right.min === right.max ? strings.number(right.min!) : `${strings.number(right.min!)}–${strings.number(right.max!)}`;
    }
    default:
      return (key.right ?? '').split('').map(word).join('; ');
  }
}
