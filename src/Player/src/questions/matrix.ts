import { keysOf, partsOf, type Question, type QuestionKey } from '../course/types';
import type { QuestionKind } from './kind';
import { areRowsPossible, pairsOf, readRows, rowInputs, rowsOf, writeRows } from './rows';

/** A row is right when exactly its right columns are chosen. */
const judged = (question: Question, key: QuestionKey, answer: string): [string, boolean][] => {
  const rows = rowsOf(answer);
  return keysOf(question).split('').map((row, i) => [row, (rows[i] ?? []).join('+') === key.pairs?.[row]]);
};

const rightAnswer = (question: Question, key: QuestionKey): string =>
  keysOf(question).split('').map((row) => key.pairs?.[row] ?? '').join(',');

/** A table: a choice of columns in each row. */
export const matrix: QuestionKind = {
  score(question, key, answer) {
    const earned = judged(question, key, answer).filter(([, isRight]) => isRight).length;
    return { earned, isRight: earned === partsOf(question) };
  },
  write: writeRows,
  read: readRows,
  isPossible: areRowsPossible,
  inputs: ({ root }) => rowInputs(root, 'everyRowFirst'),
  judged,
  commented: (question, key, answer) => judged(question, key, answer).flatMap(([row, isRight]) => (isRight ? [] : row)),
  rightLines: (question, key) => keysOf(question).split('').map((row) => {
    const columns = (key.pairs?.[row] ?? '').split('+').map((column) => key.targets?.[column] ?? '');
    return `${key.words?.[row] ?? ''} — ${columns.join(', ')}`;
  }),
  reported: (question, key, answer) => ({
    type: 'matching',
    given: pairsOf(question, answer),
    right: pairsOf(question, rightAnswer(question, key)),
    components: { source: key.words ?? {}, target: key.targets ?? {} },
  }),
};
