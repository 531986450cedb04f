import type { Question, QuestionKey } from '../course/types';
import type { QuestionAnswered } from '../lms/lms';
import type { Score } from '../scoring/score';
import type { BitReader, BitWriter } from '../state/bits';
import type { Answer } from '../state/state';
import type { QuestionInputs } from '../ui/questions/inputs';
import type { Strings } from '../ui/strings';
import type { Interaction } from './interaction';

/** What the inputs of a question are made from. */
export interface InputContext {
  root: HTMLElement;
  question: Question;
  key: QuestionKey;
  strings: Strings;
  /** In a test nothing is commented on before it is handed in. */
  isTest: boolean;
  onChange(): void;
}

/** One of the question types that few courses use: all that the player has to know of it. */
export interface QuestionKind {
  score(question: Question, key: QuestionKey, answer: Answer): Score;
  /** Writes an answer that fits its question. */
  write(out: BitWriter, question: Question, answer: Answer): void;
  read(bits: BitReader, question: Question): Answer;
  isPossible(question: Question, answer: Answer): boolean;
  inputs(context: InputContext): QuestionInputs;
  /** The parts that get a mark, by the letter of their element. */
  judged(question: Question, key: QuestionKey, answer: Answer): [string, boolean][];
  /** Letters of the parts whose feedback is shown. */
  commented(question: Question, key: QuestionKey, answer: Answer): string[];
  rightLines(question: Question, key: QuestionKey): string[];
  /** What platforms are told of, where one question is several interactions. */
  split?(event: QuestionAnswered): QuestionAnswered[];
  reported(question: Question, key: QuestionKey, answer: Answer | null): Interaction;
}
