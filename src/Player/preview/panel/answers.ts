import { el, icon } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import { inWords, type Interaction, type QuestionWords } from '../lms/interactions';

/** Recorded answers in the words of their questions, newest first. */
export function answersView(interactions: Interaction[], questions: Record<string, QuestionWords>, strings: Strings): Node[] {
  if (interactions.length === 0) return [el('p', {}, strings.text('noAnswers'))];
  return [el('ol', { class: 'answers', reversed: true }, ...interactions.map((one) => answer(one, questions[one.id], strings)).reverse())];
}

function answer(one: Interaction, question: QuestionWords | undefined, strings: Strings): HTMLElement {
  const isRight = one.result === 'correct';
  const look = one.result === 'neutral' ? '' : isRight ? ' is-good' : ' is-bad';
  const known = ['correct', 'wrong', 'incorrect', 'unanticipated', 'neutral'].includes(one.result);
  const given = one.response === '' ? strings.text('answerNone') : inWords(one.response, question);
  return el('li', {},
    el('p', { class: 'question' }, question?.title ?? one.id),
    el('p', { class: `result${look}` }, look ? icon(isRight ? 'right' : 'wrong') : null, el('span', {}, known ? strings.text(`result_${one.result}`) : one.result)),
    el('p', {}, el('span', { class: 'label' }, `${strings.text('answerGiven')}: `), given),
    isRight || one.right === '' ? null : el('p', {}, el('span', { class: 'label' }, `${strings.text('answerRight')}: `), inWords(one.right, question)),
    el('p', { class: 'place' }, `${one.id} · ${one.type} · ${one.response}`));
}
