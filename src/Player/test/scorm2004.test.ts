import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionsOf, type Course, type QuestionKey } from '../src/course/types';
import { Scorm } from '../src/lms/scorm/scorm';
import { scorm2004 } from '../src/lms/scorm2004/edition';
import { timeInterval } from '../src/lms/scorm2004/times';
import { Session } from '../src/session/session';
import { encode } from '../src/state/codec';
import { questionState } from '../src/state/state';
import { course, miniCourse, miniKeys, page, single, singleKey } from './support/courses';
import { Random } from './support/random';
import { StrictApi2004, windowWith2004 } from './support/strict-api-2004';

const lesson = page('l', 'lesson');
const questions = [single('q-1'), single('q-2')];
const quiz = page('quiz', 'quiz', { attempts: 2, questions });
const test = page('test', 'test', { attempts: 2, questions: [single('t-1')] });
const whole = course([page('overview', 'overview'), lesson, quiz, test]);
const keys: Record<string, QuestionKey> = { 'q-1': singleKey(), 'q-2': singleKey(), 't-1': singleKey() };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00') });
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

async function open(api: StrictApi2004 | null, of: Course = whole): Promise<Session> {
  const session = new Session(of, new Scorm(scorm2004, windowWith2004(api)));
  const started = session.start();
  await vi.advanceTimersByTimeAsync(3000);
  await started;
  return session;
}

const wait = (ms = 2000) => vi.advanceTimersByTimeAsync(ms);
const check = (session: Session, id: string, answer: string) =>
  session.check(quiz, questions.find((one) => one.id === id)!, keys[id]!, answer, 5);

describe('launch', () => {
  it('says incomplete first thing and takes no more than ten calls', async () => {
    const api = new StrictApi2004();
    await open(api);
    expect(api.stored.get('cmi.completion_status')).toBe('incomplete');
    expect(api.stored.get('cmi.exit')).toBe('suspend');
    expect(api.calls.length).toBeLessThanOrEqual(10);
    expect(api.refused).toEqual([]);
  });

  it.each(['review', 'browse'])('writes nothing in mode %s', async (mode) => {
    const api = new StrictApi2004([], mode);
    const session = await open(api);
    session.readLesson(lesson, 1);
    check(session, 'q-1', 'a');
    await wait();
    session.hide();
    session.end();
    expect(api.calls.filter((call) => call.startsWith('SetValue') || call === 'Commit')).toEqual([]);
    expect(api.refused).toEqual([]);
  });

  it('runs untracked beside a platform of SCORM 1.2 alone', async () => {
    expect((await open(null)).launch).toMatchObject({ isTracked: false, isPreview: true });
  });
});

describe('answers', () => {
  it('tells question, answer, right answer and time in the grammar of 2004', async () => {
    const api = new StrictApi2004();
    const session = await open(api);
    check(session, 'q-1', 'b');
    await wait();
    const told = [...api.stored].filter(([element]) => element.startsWith('cmi.interactions.0.'));
    expect(Object.fromEntries(told)).toMatchObject({
      'cmi.interactions.0.id': 'q_1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.learner_response': 'b',
      'cmi.interactions.0.result': 'incorrect',
      'cmi.interactions.0.latency': 'PT5S',
    });
    expect(api.stored.get('cmi.suspend_data')).toBe(encode(whole, session.state));
    expect(api.refused).toEqual([]);
  });

  it('are all there when the tab dies after the commit', async () => {
    const api = new StrictApi2004();
    const session = await open(api);
    session.visit(lesson);
    session.readLesson(lesson, 10);
    check(session, 'q-1', 'a');
    await wait();
    expect((await open(api.again())).state).toEqual(session.state);
  });
});

describe('status and score', () => {
  it('completes and passes with a score in both scales', async () => {
    const api = new StrictApi2004();
    const session = await open(api);
    session.readLesson(lesson, 1);
    check(session, 'q-1', 'a');
    check(session, 'q-2', 'a');
    await wait();
    expect(api.stored.has('cmi.score.scaled')).toBe(false);
    expect(api.stored.get('cmi.progress_measure')).toBe('0.67');
    session.note(test.questions![0]!, 'a');
    session.handIn(test, keys, 10);
    await wait();
    expect(Object.fromEntries(api.stored)).toMatchObject({
      'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '1', 'cmi.score.raw': '100',
      'cmi.progress_measure': '1',
    });
    session.end();
    expect(api.refused).toEqual([]);
  });

  it('fails only when the attempts are used up, and stays incomplete', async () => {
    const api = new StrictApi2004();
    const session = await open(api);
    session.handIn(test, keys, 10);
    await wait();
    expect(api.stored.has('cmi.success_status')).toBe(false);
    session.retry(test);
    session.handIn(test, keys, 10);
    await wait();
    expect(api.stored.get('cmi.success_status')).toBe('failed');
    expect(api.stored.get('cmi.completion_status')).toBe('incomplete');
  });

  it('never lowers what the platform has', async () => {
    const api = new StrictApi2004([
      ['cmi.completion_status', 'completed'], ['cmi.success_status', 'passed'], ['cmi.exit', 'suspend'],
    ]);
    const session = await open(api);
    session.handIn(test, keys, 1);
    session.retry(test);
    session.handIn(test, keys, 1);
    await wait();
    session.end();
    expect(api.stored.get('cmi.success_status')).toBe('passed');
    expect(api.refused).toEqual([]);
  });
});

describe('times', () => {
  it.each([[0, 'PT0S'], [1234, 'PT1.23S'], [60_000, 'PT1M0S'], [3_661_000, 'PT1H1M1S'], [360_000_000, 'PT100H0S']])(
    '%d ms is %s', (ms, text) => expect(timeInterval(ms)).toBe(text));
});

describe('any walk through the course', () => {
  const mini = miniCourse();
  const allKeys: Record<string, Record<string, QuestionKey>> = {
    'start-quiz': miniKeys('start-quiz'),
    'final-test': { 't-one': singleKey(), 't-two': { title: '', answers: [{ text: 'yes', right: true }] } },
  };
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

  it.each(seeds)('walk %d: no call is refused, nothing is lost', async (seed) => {
    const random = new Random(seed);
    let api = new StrictApi2004();
    let session = await open(api, mini);
    for (let step = 0; step < 60; step++) {
      const at = random.pick(mini.pages);
      session.visit(at);
      if (at.kind === 'lesson' && random.chance(60)) session.readLesson(at, random.below(500));
      for (const question of questionsOf(at)) {
        const answer = random.answer(question);
        if (at.kind === 'test' && random.chance(70)) session.note(question, random.chance(20) ? null : answer);
        const isOpen = at.kind === 'quiz' && !questionState(session.state, question.id).decided;
        if (isOpen && random.chance(40)) session.check(at, question, allKeys[at.id]![question.id]!, answer, random.below(100));
      }
      if (at.kind === 'test' && random.chance(40)) session.handIn(at, allKeys[at.id]!, 100);
      if (at.kind === 'test' && random.chance(40)) session.retry(at);
      if (random.chance(30)) await wait(random.below(5000));
      if (random.chance(10)) session.hide();
      if (random.chance(10)) {
        if (random.chance(50)) session.end();
        else await wait(400_000);
        expect(api.refused).toEqual([]);
        const before = encode(mini, { ...session.state, time: 0 });
        api = api.again();
        session = await open(api, mini);
        expect(encode(mini, { ...session.state, time: 0 })).toBe(before);
      }
    }
    expect(api.refused).toEqual([]);
  });
});
