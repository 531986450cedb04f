import { keysOf, partsOf, type ForeseenAnswer, type Question, type QuestionKey } from '../course/types';
import { kinds } from '../questions/kinds';
import type { Answer } from '../state/state';

export interface Score {
  /** Shares earned, 0 to the question's parts. */
  earned: number;
  isRight: boolean;
  /** Text and numbers: the foreseen answer that was met. */
  met?: ForeseenAnswer;
}

/** Judges an answer. The rules are those of docs/author-guide.md, "Scores". */
export function score(question: Question, key: QuestionKey, answer: Answer | null): Score {
  if (answer === null) return { earned: 0, isRight: false };
  const parts = partsOf(question);
  switch (question.type) {
    case 'single':
    case 'true-false':
      return share(answer === key.right ? 1 : 0, 1);
    case 'multiple':
      return scoreMultiple(answer, key.right ?? '', parts);
    case 'text':
      return scoreForeseen(key, (foreseen) => normalise(foreseen.text ?? '') === normalise(answer));
    case 'numeric': {
      const value = parseNumber(answer);
      return scoreForeseen(key, (foreseen) => value !== null && value >= foreseen.min! && value <= foreseen.max!);
    }
    case 'matching': {
      const chosen = answer.split(',');
      return share(count(keysOf(question), (left, i) => key.pairs?.[left] === chosen[i]), parts);
    }
    case 'ordering':
      return share(count(keysOf(question), (item, i) => answer.charAt(i) === item), parts);
    default:
      return kinds[question.type]!.score(question, key, answer);
  }
}

/** Letters compared without case, outer and repeated space, with е for ё. */
export const normalise = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');

/** A number as people type it: comma or point, spaces between thousands, any minus sign; null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/[−–]/g, '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

function scoreMultiple(answer: Answer, right: string, parts: number): Score {
  const rightChosen = count(answer, (key) => right.includes(key));
  const wrongChosen = answer.length - rightChosen;
  return { earned: Math.max(0, rightChosen - wrongChosen), isRight: rightChosen === parts && wrongChosen === 0 };
}

function scoreForeseen(key: QuestionKey, isMet: (foreseen: ForeseenAnswer) => boolean): Score {
  const met = key.answers?.find(isMet);
  const result = share(met?.right ? 1 : 0, 1);
  return met ? { ...result, met } : result;
}

const share = (earned: number, parts: number): Score => ({ earned, isRight: earned === parts });

const count = (letters: string, test: (letter: string, index: number) => boolean): number =>
  letters.split('').filter(test).length;
