import { keysOf, partsOf, type Question, type QuestionKey } from '../course/types';
import { width } from '../state/layout';
import { choiceInputs, type QuestionInputs } from '../ui/questions/inputs';
import type { InputContext, QuestionKind } from './kind';

/** The letters that count: every right one, and every one that was chosen. */
const judged = (question: Question, key: QuestionKey, answer: string): [string, boolean][] =>
  keysOf(question).split('').flatMap((letter): [string, boolean][] => {
    const isRight = key.right!.includes(letter);
    return isRight || answer.includes(letter) ? [[letter, isRight]] : [];
  });

/** The inputs have the names of the regions; the picture shows them, and pressing on it presses the input. */
function inputs({ root }: InputContext): QuestionInputs {
  const names = choiceInputs(root);
  const regions = Array.from(root.querySelectorAll<SVGElement>('[data-spot]'));
  const inputOf = (region: SVGElement) => root.querySelector<HTMLInputElement>(`input[value="${region.dataset.spot}"]`)!;
  const show = () => {
    for (const region of regions) {
      region.classList.toggle('is-chosen', inputOf(region).checked);
      region.classList.toggle('is-focused', inputOf(region) === document.activeElement);
    }
  };
  for (const region of regions) region.addEventListener('click', () => {
    if (inputOf(region).disabled) return;
    inputOf(region).click();
    inputOf(region).focus({ preventScroll: true });
  });
  for (const type of ['change', 'focusin', 'focusout']) root.addEventListener(type, () => queueMicrotask(show));
  return {
    ...names,
    write: (answer) => {
      names.write(answer);
      show();
    },
  };
}

/** Regions of a picture. */
export const hotspot: QuestionKind = {
  score(question, key, answer) {
    const chosen = answer.split('');
    const right = chosen.filter((letter) => key.right!.includes(letter)).length;
    const wrong = chosen.length - right;
    return { earned: Math.max(0, right - wrong), isRight: right === partsOf(question) && wrong === 0 };
  },
  write(out, question, answer) {
    const keys = keysOf(question);
    if (!question.many) out.write(keys.indexOf(answer), width(keys.length - 1));
    else for (const key of keys) out.write(answer.includes(key) ? 1 : 0, 1);
  },
  read(bits, question) {
    const keys = keysOf(question);
    return question.many ? keys.split('').filter(() => bits.read(1) === 1).join('') : keys.charAt(bits.read(width(keys.length - 1)));
  },
  isPossible: (question, answer) =>
    answer.length > 0 && (question.many || answer.length === 1) && answer.split('').every((key) => keysOf(question).includes(key)),
  inputs,
  judged,
  commented: (_question, _key, answer) => answer.split(''),
  rightLines: (_, key) => key.right!.split('').map((letter) => key.words?.[letter] ?? ''),
  reported: (_, key, answer) => ({
    type: 'choice', given: (answer ?? '').split(''), right: key.right!.split(''), components: { choices: key.words ?? {} },
  }),
};
