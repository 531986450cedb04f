import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interactionValues as of12 } from '../src/lms/scorm12/interaction';
import { interactionValues as of2004 } from '../src/lms/scorm2004/interaction';
import type { QuestionAnswered } from '../src/lms/lms';
import { StatementMaker } from '../src/lms/xapi/statements';
import { emptyState } from '../src/state/state';
import { objectiveResults, outcomeText, partsText } from '../src/ui/outcome';
import { Strings, type StringTable } from '../src/ui/strings';
import type { ViewContext } from '../src/ui/view';
import { course, page, single, singleKey } from './support/courses';

const strings = (language: string) => {
  const file = resolve(import.meta.dirname, `../src/strings/${language}.json`);
  return new Strings((JSON.parse(readFileSync(file, 'utf8')) as { player: StringTable }).player, language);
};

const law = single('q-law', { objectives: ['law'], points: 2 });
const wages = single('q-wages', { objectives: ['wages', 'law'] });
const more = single('q-more', { type: 'multiple', keys: 'abcd', parts: 2, objectives: ['wages'], points: 2 });
const open = single('q-open');
const questions = [law, wages, more, open];
const of = course([
  page('lesson', 'lesson', { title: 'Pay', objectives: ['wages'] }), page('test', 'test', { questions }),
], { objectives: [{ id: 'law', text: 'Name the law' }, { id: 'wages', text: 'Compute pay' }, { id: 'other', text: 'Not asked' }] });
const state = emptyState();
state.questions.set('q-law', { tries: 0, decided: true, earned: 1, answer: 'a' });
state.questions.set('q-wages', { tries: 0, decided: true, earned: 0, answer: 'b' });
state.questions.set('q-more', { tries: 0, decided: true, earned: 1, answer: 'abc' });
state.questions.set('q-open', { tries: 0, decided: true, earned: 0, answer: null });

describe('the result of a test', () => {
  it('says in words how the points came about', () => {
    expect(outcomeText(questions, state, strings('en'))).toBe('3 of 6 points: 1 right, 1 partly right, 1 wrong, 1 not answered.');
    expect(outcomeText(questions, state, strings('ru'))).toBe('3 из 6 баллов: верно — 1, отчасти верно — 1, неверно — 1, без ответа — 1.');
  });

  it('says of a question which parts were right', () => {
    const key = { title: 't', right: 'ab' };
    expect(partsText(more, key, state.questions.get('q-more')!, strings('en'))).toBe(': 2 right, 1 wrong');
    expect(partsText(law, singleKey(), state.questions.get('q-law')!, strings('en'))).toBe('');
    const regions = single('q-regions', { type: 'hotspot', many: true, keys: 'abcd', parts: 2 });
    expect(partsText(regions, key, { tries: 0, decided: true, earned: 0, answer: 'ac' }, strings('en'))).toBe(': 1 right, 1 wrong');
  });

  it('counts no parts in a story, whose end has the points', () => {
    const story = single('q-story', { type: 'scenario', parts: 4, points: 4 });
    expect(partsText(story, { title: 't', steps: {} }, { tries: 0, decided: true, earned: 2, answer: 'a' }, strings('en'))).toBe('');
  });

  it('shows which objectives are reached, and the lessons of the others', () => {
    const context = { session: { course: of, state }, strings: strings('en') } as unknown as ViewContext;
    const items = Array.from(objectiveResults(context, questions)!.querySelectorAll('li'));
    expect(items.map((item) => item.textContent)).toEqual([
      'Name the law not reached yet, 2 of 3 points', 'Compute pay not reached yet, 1 of 3 pointsRead again: Pay',
    ]);
    expect(items[1]!.querySelector('a')!.dataset.page).toBe('lesson');
    expect(objectiveResults(context, [open])).toBeNull();
  });
});

describe('an answer is reported with its objectives', () => {
  const event: QuestionAnswered = {
    type: 'question-answered', page: of.pages[1]!, question: wages, key: singleKey(), answer: 'b', isRight: false, points: 0, seconds: 12.5,
  };

  it('in SCORM 1.2', () => {
    const values = Object.fromEntries(of12(event));
    expect(values).toMatchObject({ 'objectives.0.id': 'wages', 'objectives.1.id': 'law', latency: '0000:00:12.50' });
  });

  it('in SCORM 2004', () => {
    const values = of2004(event);
    expect(Object.fromEntries(values)).toMatchObject({ 'objectives.0.id': 'wages', 'objectives.1.id': 'law', latency: 'PT12.5S' });
  });

  it('in xAPI, before the course', () => {
    const maker = new StatementMaker(of, { actor: {}, courseId: of.iri, context: (contextActivities) => ({ contextActivities }) }, () => 0);
    const { contextActivities } = maker.of(event).context as { contextActivities: Record<string, { id: string; definition?: object }[]> };
    expect(contextActivities.grouping!.map(({ id }) => id)).toEqual([`${of.iri}/objectives/wages`, `${of.iri}/objectives/law`, of.iri]);
    expect(contextActivities.grouping![0]!.definition).toEqual({ type: 'http://adlnet.gov/expapi/activities/objective', name: { en: 'Compute pay' } });
  });
});
