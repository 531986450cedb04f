import { layout } from '../state/layout';
import { fitting, fromUnits, toUnits } from '../state/text';
import { byId } from '../ui/dom';
import type { QuestionInputs } from '../ui/questions/inputs';
import type { InputContext, QuestionKind } from './kind';
import { nothing, taken } from './unscored';

const charactersPerSpareUnit = 8;
/** From here on every character less is said aloud. */
const closeToTheEnd = 20;

/** Six-bit units that are kept of a text of so many characters (StateLayout.FreeTextUnits of the packager). */
const unitsFor = (limit: number): number => limit + Math.ceil(limit / charactersPerSpareUnit);

function inputs({ root, question, strings, onChange }: InputContext): QuestionInputs {
  const field = root.querySelector('textarea')!;
  const count = root.querySelector('.count')!;
  const limit = question.limit ?? 0;
  const left = () => Math.max(0, Math.min(limit - field.value.length, unitsFor(limit) - toUnits(field.value, unitsFor(limit)).length));
  const show = () => (count.textContent = strings.count('charactersLeft', left()));
  field.addEventListener('input', () => {
    const kept = fitting(field.value, unitsFor(limit));
    if (kept !== field.value) field.value = kept;
    show();
    if (left() <= closeToTheEnd && left() % (closeToTheEnd / 2) === 0) byId('announce').textContent = count.textContent;
    onChange();
  });
  return {
    read: () => field.value.trim() || null,
    write: (answer) => {
      field.value = answer ?? '';
      show();
    },
    missing: () => (field.value.trim() ? null : 'answerFirst'),
    disable: (isDisabled) => (field.readOnly = isDisabled),
    first: () => field,
  };
}

/** A text in the learner's own words. */
export const freeText: QuestionKind = {
  score: taken,
  judged: nothing,
  commented: nothing,
  rightLines: nothing,
  write(out, question, answer) {
    const units = toUnits(answer, unitsFor(question.limit ?? 0));
    out.write(units.length, layout.freeTextLengthBits);
    for (const unit of units) out.write(unit, 6);
  },
  read: (bits) => fromUnits(Array.from({ length: bits.read(layout.freeTextLengthBits) }, () => bits.read(6))),
  isPossible: (_, answer) => answer.length > 0,
  inputs,
  reported: (_question, _key, answer) => ({ type: 'long-fill-in', given: answer === null ? [] : [answer], right: [], components: {} }),
};
