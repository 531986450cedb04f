import { keysOf } from '../course/types';
import type { QuestionKind } from './kind';
import { areRowsPossible, readRows, rowInputs, rowsOf, writeRows } from './rows';
import { nothing, taken } from './unscored';

/** A scale over statements. Platforms are told of each statement alone: then the answer is a point of the scale. */
export const likert: QuestionKind = {
  score: taken,
  judged: nothing,
  commented: nothing,
  rightLines: nothing,
  write: writeRows,
  read: readRows,
  isPossible: areRowsPossible,
  inputs: ({ root }) => rowInputs(root, 'everyRowFirst'),
  split: (event) => keysOf(event.question).split('').flatMap((letter, i) => {
    const answer = rowsOf(event.answer ?? '')[i]?.[0];
    if (!answer) return [];
    const { words, targets } = event.key;
    return [{ ...event, answer, question: { ...event.question, id: `${event.question.id}.${letter}` }, key: { title: words?.[letter] ?? '', targets } }];
  }),
  reported: (_, key, answer) => ({ type: 'likert', given: answer === null ? [] : [answer], right: [], components: { scale: key.targets ?? {} } }),
};
