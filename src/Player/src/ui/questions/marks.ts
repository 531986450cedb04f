import { keysOf, type Question, type QuestionKey } from '../../course/types';
import { kinds } from '../../questions/kinds';
import type { Answer } from '../../state/state';
import { el, icon } from '../dom';
import type { Strings } from '../strings';

/** Marks, on a decided question, which parts of the answer are right: by icon and word beside each. */
export function markAnswer(
  root: HTMLElement, question: Question, key: QuestionKey, answer: Answer | null, strings: Strings,
): void {
  clearMarks(root);
  for (const [letter, isRight] of judged(question, key, answer)) {
    const item = root.querySelector(`[data-key="${letter}"]`);
    if (!item) continue;
    item.classList.add(isRight ? 'is-right' : 'is-wrong');
    const word = strings.text(isRight ? 'chosenRight' : 'chosenWrong');
    item.append(el('span', { class: 'mark' }, icon(isRight ? 'right' : 'wrong'), word));
  }
}

export function clearMarks(root: HTMLElement): void {
  root.querySelectorAll('.mark').forEach((mark) => mark.remove());
  root.querySelectorAll('.is-right, .is-wrong').forEach((item) => item.classList.remove('is-right', 'is-wrong'));
}

/** The parts that get a mark: right choices and wrongly chosen ones; every pair; every place. */
function judged(question: Question, key: QuestionKey, answer: Answer | null): [string, boolean][] {
  const keys = keysOf(question).split('');
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return keys.flatMap((letter): [string, boolean][] => {
        const isRight = key.right!.includes(letter);
        return isRight || answer?.includes(letter) ? [[letter, isRight]] : [];
      });
    case 'matching': {
      const chosen = answer?.split(',') ?? [];
      return keys.map((left, i) => [left, key.pairs?.[left] === chosen[i]]);
    }
    case 'ordering':
      return answer === null ? [] : keys.map((item, i) => [item, answer.charAt(i) === item]);
    default:
      return answer === null ? [] : kinds[question.type]?.judged(question, key, answer) ?? [];
  }
}
