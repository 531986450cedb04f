import { partsOf, type Question, type QuestionKey } from '../course/types';
import { reaches } from '../progress/progress';
import { questionState, type QuestionState, type State } from '../state/state';
import { el, icon } from './dom';
import type { Strings } from './strings';
import type { ViewContext } from './view';

const usualMark = 70;

/** How the points came about, in words: "14 of 20 points: 13 right, 2 partly right, 4 wrong, 1 not answered." */
export function outcomeText(asked: Question[], state: State, strings: Strings): string {
  const times = { outcomeRight: 0, outcomePartly: 0, outcomeWrong: 0, outcomeNone: 0 };
  for (const question of asked.filter(givesPoints)) times[outcomeOf(question, questionState(state, question.id))]++;
  const list = Object.entries(times).filter(([, count]) => count > 0).map(([key, count]) => strings.text(key, { count })).join(', ');
  const { earned, possible } = pointsFor(asked, state);
  return strings.count('outcome', possible, { got: strings.number(earned), list });
}

/** The same for the parts of one answer; empty where there are none to count, as in a story, whose end has the points. */
export function partsText(question: Question, key: QuestionKey, stored: QuestionState, strings: Strings): string {
  const parts = partsOf(question);
  if (parts < 2 || key.steps || stored.answer === null || stored.earned === parts) return '';
  const isChoice = question.type === 'multiple' || question.type === 'hotspot';
  const right = isChoice ? stored.answer.split('').filter((letter) => key.right?.includes(letter)).length : stored.earned;
  const wrong = isChoice ? stored.answer.length - right : parts - right;
  return ': ' + [strings.text('outcomeRight', { count: right }), wrong > 0 && strings.text('outcomeWrong', { count: wrong })].filter(Boolean).join(', ');
}

/** The result of a test by objective of the course: which are reached, and which lessons to read again; null where none is named. */
export function objectiveResults({ session, strings }: ViewContext, asked: Question[]): HTMLElement | null {
  const { course, state } = session;
  const items = (course.objectives ?? []).flatMap(({ id, text }) => {
    const { earned, possible } = pointsFor(asked.filter((question) => question.objectives?.includes(id)), state);
    if (possible === 0) return [];
    const isStrong = reaches(earned / possible, course.mastery ?? usualMark);
    const points = strings.count('pointsGot', possible, { got: strings.number(earned) });
    return [el('li', {},
      icon(isStrong ? 'right' : 'partly'), el('span', {}, text, ' ',
        el('span', { class: 'facts' }, `${strings.text(isStrong ? 'objectiveStrong' : 'objectiveWeak')}, ${points}`),
        !isStrong && lessonsFor(id, course.pages, strings)))];
  });
  if (items.length === 0) return null;
  return el('div', { class: 'objective-results' }, el('h3', {}, strings.text('byObjective')), el('ul', {}, ...items));
}

function lessonsFor(objective: string, pages: ViewContext['page'][], strings: Strings): HTMLElement | null {
  const links = pages.filter((page) => page.objectives?.includes(objective)).flatMap((page, i) =>
    [i > 0 ? ', ' : '', el('a', { href: `#${page.id}`, 'data-page': page.id }, page.title)]);
  return links.length > 0 ? el('span', { class: 'read-again' }, strings.text('readAgain'), ' ', ...links) : null;
}

function pointsFor(questions: Question[], state: State): { earned: number; possible: number } {
  let [earned, possible] = [0, 0];
  for (const question of questions) {
    possible += question.points;
    earned += (question.points * questionState(state, question.id).earned) / partsOf(question);
  }
  return { earned, possible };
}

const givesPoints = (question: Question): boolean => question.points > 0;

function outcomeOf(question: Question, stored: QuestionState): 'outcomeRight' | 'outcomePartly' | 'outcomeWrong' | 'outcomeNone' {
  if (stored.answer === null) return 'outcomeNone';
  if (stored.earned === partsOf(question)) return 'outcomeRight';
  return stored.earned > 0 ? 'outcomePartly' : 'outcomeWrong';
}
