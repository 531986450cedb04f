import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partsOf, questionsOf, type Question } from '../src/course/types';
import { interactionValues as scorm12 } from '../src/lms/scorm12/interaction';
import { scorm12 as edition12 } from '../src/lms/scorm12/edition';
import { interactionValues as scorm2004 } from '../src/lms/scorm2004/interaction';
import { scorm2004 as edition2004 } from '../src/lms/scorm2004/edition';
import { Scorm } from '../src/lms/scorm/scorm';
import { definitionOf, responseOf } from '../src/lms/xapi/interactions';
import type { QuestionAnswered } from '../src/lms/lms';
import { kinds } from '../src/questions/kinds';
import { score } from '../src/scoring/score';
import { Session } from '../src/session/session';
import { decode, encode } from '../src/state/codec';
import { emptyState, questionState } from '../src/state/state';
import { rareBudget, rareCourse, rareKeys } from './support/courses';
import { Random } from './support/random';
import { StrictApi, windowWith } from './support/strict-api';
import { StrictApi2004, windowWith2004 } from './support/strict-api-2004';

const course = rareCourse();
const keys = rareKeys();
const quiz = course.pages.find((page) => page.id === 'rare-quiz')!;
const question = (id: string): Question => questionsOf(quiz).find((one) => one.id === id)!;
const share = (id: string, answer: string | null) => {
  const result = score(question(id), keys[id]!, answer);
  return [result.earned / partsOf(question(id)), result.isRight];
};
const event = (id: string, answer: string | null): QuestionAnswered =>
  ({ type: 'question-answered', page: quiz, question: question(id), key: keys[id]!, answer, isRight: false, points: 0, seconds: 5 });
const of12 = (id: string, answer: string) => Object.fromEntries(scorm12(event(id, answer), '10:00:00'));
const of2004 = (id: string, answer: string) => Object.fromEntries(scorm2004(event(id, answer)));

describe('scores', () => {
  it.each([
    ['97\n1949\nequal treatment', 1, true], [" 97 \n'49\nEQUALITY  of treatment", 1, true], ['97,0\n1949\nEqual Treatment', 1, true],
    ['97\n1951\nequal treatment', 2 / 3, false], ['\n\nequal', 0, false],
  ])('gaps %j earn their share', (answer, earned, isRight) => expect(share('q-gaps', answer)).toEqual([earned, isRight]));

  it.each([['1,2', 1, true], ['2,2', 0.5, false], [',2', 0.5, false]])(
    'rows %j earn their share', (answer, earned, isRight) => expect(share('q-matrix', answer)).toEqual([earned, isRight]));

  it.each([['1+2+3,1+3', 1, true], ['1+2+3,1+2+3', 0.5, false], ['1,1', 0, false]])(
    'several in a row %j: all and no other', (answer, earned, isRight) => expect(share('q-many', answer)).toEqual([earned, isRight]));
});

describe('scores of the others', () => {
  it.each([['aa', 1, true], ['ab', 0.5, false], ['b', 0, false], ['a', 0, false]])(
    'a story %j earns what its end gives', (answer, earned, isRight) => expect(share('q-story', answer)).toEqual([earned, isRight]));

  it.each([['b', 1, true], ['a', 0, false]])(
    'one region %s', (answer, earned, isRight) => expect(share('q-hall', answer)).toEqual([earned, isRight]));

  it.each([['ac', 1, true], ['a', 0.5, false], ['abc', 0.5, false], ['b', 0, false]])(
    'several regions %s', (answer, earned, isRight) => expect(share('q-wait', answer)).toEqual([earned, isRight]));

  it('surveys are never wrong and never give points', () => {
    for (const [id, answer] of [['q-likert', '1,4'], ['q-words', 'More']] as const) {
      expect(question(id).points).toBe(0);
      expect(score(question(id), keys[id]!, answer)).toEqual({ earned: 0, isRight: true });
    }
  });
});

describe('what platforms are told', () => {
  it('of a story', () => {
    expect(of12('q-story', 'ab')).toMatchObject({
      type: 'performance', student_response: 'counter.a,contract.b', 'correct_responses.0.pattern': 'counter.a,contract.a', result: 'wrong',
    });
    expect(of2004('q-story', 'ab')).toMatchObject({ type: 'performance', learner_response: 'counter[.]a[,]contract[.]b' });
    expect(responseOf(question('q-story'), keys['q-story']!, 'ab')).toBe('counter[.]Ask for the contract[,]contract[.]Call the employer');
    expect(definitionOf(question('q-story'), keys['q-story']!, 'en')).toMatchObject({
      interactionType: 'performance', correctResponsesPattern: ['counter[.]Ask for the contract[,]contract[.]Call the labour inspection'],
      steps: [{ id: 'counter', description: { en: 'At the counter' } }, { id: 'contract', description: { en: 'The contract' } }],
    });
  });

  it('of a scale: each statement alone, and no right answer', () => {
    const told = kinds.likert!.split!(event('q-likert', ',4'));
    expect(told.map((one) => [one.question.id, one.key.title, one.answer])).toEqual([['q-likert.b', 'I will use this at work.', '4']]);
    const values = Object.fromEntries(scorm2004(told[0]!));
    expect(values).toMatchObject({ id: 'q_likert.b', type: 'likert', learner_response: '4', result: 'neutral' });
    expect(values).not.toHaveProperty(['correct_responses.0.pattern']);
    const definition = definitionOf(told[0]!.question, told[0]!.key, 'en');
    expect(definition).toMatchObject({ interactionType: 'likert', name: { en: 'I will use this at work.' } });
    expect(definition.scale).toHaveLength(4);
    expect(definition).not.toHaveProperty('correctResponsesPattern');
  });

  it('of a text, within their limits', () => {
    const long = 'so '.repeat(300).trim();
    expect(of12('q-words', long).student_response).toHaveLength(255);
    expect(of12('q-words', long)).toMatchObject({ type: 'fill-in', result: 'neutral' });
    expect(of2004('q-words', 'One [x]\nTwo')).toMatchObject({ type: 'long-fill-in', learner_response: 'One x Two', result: 'neutral' });
    expect(definitionOf(question('q-words'), keys['q-words']!, 'en')).toMatchObject({ interactionType: 'long-fill-in' });
  });

  it('of regions', () => {
    expect(of12('q-wait', 'ac')).toMatchObject({ type: 'choice', student_response: 'a,c', 'correct_responses.0.pattern': 'a,c' });
    expect(definitionOf(question('q-hall'), keys['q-hall']!, 'en')).toMatchObject({ interactionType: 'choice', correctResponsesPattern: ['b'] });
  });

  it('of gaps', () => {
    expect(of12('q-gaps', '97\n1949\na, b')).toMatchObject({ type: 'fill-in', student_response: '97,1949,a, b' });
    expect(of2004('q-gaps', '97\n\nx[,]y')).toMatchObject({
      type: 'fill-in', learner_response: '97[,][,]x , y', 'correct_responses.0.pattern': '97[,]1949[,]equal treatment',
      description: 'Complete the sentence. The ILO adopted Convention No. ___ in ___. Its heart is ___ of migrants.',
    });
    expect(responseOf(question('q-gaps'), keys['q-gaps']!, '97\n\nx[,]y')).toBe('97[,][,]x,y');
    expect(definitionOf(question('q-gaps'), keys['q-gaps']!, 'en')).toMatchObject({
      interactionType: 'fill-in', correctResponsesPattern: ['97[,]1949[,]equal treatment'],
    });
  });

  it('of rows', () => {
    expect(of12('q-matrix', '1,1')).toMatchObject({
      type: 'matching', student_response: 'a.1,b.1', 'correct_responses.0.pattern': 'a.1,b.2',
    });
    expect(of2004('q-many', '1+2,3')).toMatchObject({ type: 'matching', learner_response: 'a[.]1[,]a[.]2[,]b[.]3' });
    expect(definitionOf(question('q-many'), keys['q-many']!, 'en')).toMatchObject({
      interactionType: 'matching', correctResponsesPattern: ['a[.]1[,]a[.]2[,]a[.]3[,]b[.]1[,]b[.]3'],
      source: [{ id: 'a', description: { en: 'Citizens' } }, { id: 'b', description: { en: 'Migrant workers' } }],
    });
  });
});

describe('saved state', () => {
  it('comes back as it was, within what the packager computed', () => {
    let longest = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const random = new Random(seed);
      const state = emptyState();
      state.time = random.below(2 ** 31);
      for (const one of questionsOf(quiz)) {
        const answer = random.answer(one);
        const decided = random.chance(50);
        const tries = 1 + random.below(Math.max(1, (quiz.attempts || 1) - (decided ? 0 : 1)));
        state.questions.set(one.id, { tries, decided, earned: random.below(partsOf(one) + 1), answer });
      }
      const text = encode(course, state);
      expect(decode(course, text)?.state).toEqual(state);
      longest = Math.max(longest, text.length);
    }
    expect(longest).toBeLessThanOrEqual(rareBudget());
  });

  it('reaches what the packager computed', () => {
    const state = emptyState();
    for (const page of course.pages) if (page.kind === 'lesson') state.read.add(page.id);
    for (const one of questionsOf(quiz)) {
      const answers: Record<string, string> = { 'fill-in': Array(3).fill('a'.repeat(40)).join('\n'), 'free-text': 'a' + 'A'.repeat(120) };
      const answer = answers[one.type] ?? (one.type === 'scenario' ? 'aa' : new Random(1).answer(one));
      state.questions.set(one.id, { tries: 2, decided: true, earned: partsOf(one), answer });
    }
    expect(encode(course, state)).toHaveLength(rareBudget());
  });
});

describe('any walk', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00') });
    localStorage.clear();
  });
  afterEach(() => vi.useRealTimers());

  const platforms = {
    'SCORM 1.2': () => {
      const api = new StrictApi();
      return { api, lms: new Scorm(edition12, windowWith(api)) };
    },
    'SCORM 2004': () => {
      const api = new StrictApi2004();
      return { api, lms: new Scorm(edition2004, windowWith2004(api)) };
    },
  };

  it.each(Object.entries(platforms))('over %s: no call is refused', async (_, open) => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = new Random(seed);
      const { api, lms } = open();
      const session = new Session(course, lms);
      const started = session.start();
      await vi.advanceTimersByTimeAsync(3000);
      await started;
      for (let step = 0; step < 12; step++) {
        const one = random.pick(questionsOf(quiz));
        if (!questionState(session.state, one.id).decided) session.check(quiz, one, keys[one.id]!, random.answer(one), random.below(100));
        if (random.chance(30)) await vi.advanceTimersByTimeAsync(3000);
      }
      session.end();
      expect(api.refused).toEqual([]);
    }
  });
});
