import { keysOf, partsOf, type AcceptedAnswer, type Question, type QuestionKey } from '../course/types';
import { normalise, parseNumber } from '../scoring/score';
import { layout } from '../state/layout';
import type { Answer } from '../state/state';
import { fitting, fromUnits, toUnits } from '../state/text';
import type { QuestionInputs } from '../ui/questions/inputs';
import type { InputContext, QuestionKind } from './kind';

/* An answer has a line for each gap, empty where nothing is typed. */

const isMet = (accepted: AcceptedAnswer, typed: string): boolean => {
  if (normalise(accepted.text) === normalise(typed)) return true;
  const value = accepted.min === undefined ? null : parseNumber(typed);
  return value !== null && value >= accepted.min! && value <= accepted.max!;
};

const judged = (question: Question, key: QuestionKey, answer: Answer): [string, boolean][] => {
  const typed = answer.split('\n');
  return keysOf(question).split('').map((gap, i) => [gap, key.gaps?.[gap]?.some((accepted) => isMet(accepted, typed[i] ?? '')) ?? false]);
};

const firstAnswers = (question: Question, key: QuestionKey): string[] =>
  keysOf(question).split('').map((gap) => key.gaps?.[gap]?.[0]?.text ?? '');

function inputs({ root, onChange }: InputContext): QuestionInputs {
  const fields = Array.from(root.querySelectorAll('input'));
  root.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    const kept = fitting(field.value, layout.gapUnits);
    if (kept !== field.value) field.value = kept;
    onChange();
  });
  const isEmpty = (field: HTMLInputElement) => field.value.trim() === '';
  return {
    read: () => (fields.every(isEmpty) ? null : fields.map((field) => field.value.trim()).join('\n')),
    write: (answer) => {
      const typed = (answer ?? '').split('\n');
      fields.forEach((field, i) => (field.value = typed[i] ?? ''));
    },
    missing: () => (fields.some(isEmpty) ? 'fillAllFirst' : null),
    disable: (isDisabled) => fields.forEach((field) => (field.readOnly = isDisabled)),
    first: () => fields.find(isEmpty) ?? fields[0]!,
  };
}

/** A sentence with gaps. */
export const fillIn: QuestionKind = {
  score(question, key, answer) {
    const earned = judged(question, key, answer).filter(([, isRight]) => isRight).length;
    return { earned, isRight: earned === partsOf(question) };
  },
  write(out, question, answer) {
    const typed = answer.split('\n');
    for (let i = 0; i < keysOf(question).length; i++) {
      const units = toUnits(typed[i] ?? '', layout.gapUnits);
      out.write(units.length, layout.gapLengthBits);
      for (const unit of units) out.write(unit, 6);
    }
  },
  read: (bits, question) => keysOf(question).split('').map(() =>
    fromUnits(Array.from({ length: bits.read(layout.gapLengthBits) }, () => bits.read(6)))).join('\n'),
  isPossible: (question, answer) => answer.split('\n').length === keysOf(question).length && answer.trim() !== '',
  inputs,
  judged,
  commented: (question, key, answer) => judged(question, key, answer).flatMap(([gap, isRight]) => (isRight ? [] : gap)),
  rightLines: (question, key) => firstAnswers(question, key).map((text, i) => `${i + 1}. ${text}`),
  reported: (question, key, answer) => ({
    type: 'fill-in',
    text: [key.title, key.sentence].filter(Boolean).join(' '),
    given: answer === null ? [] : answer.split('\n'),
    right: firstAnswers(question, key),
    components: {},
  }),
};
