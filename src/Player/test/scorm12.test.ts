import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionsOf, type Course, type QuestionKey } from '../src/course/types';
import { findApi } from '../src/lms/scorm/find-api';
import { Scorm } from '../src/lms/scorm/scorm';
import { scorm12 } from '../src/lms/scorm12/edition';
import { timespan } from '../src/lms/scorm12/times';
import { Session } from '../src/session/session';
import { encode } from '../src/state/codec';
import { questionState } from '../src/state/state';
import { course, miniCourse, miniKeys, page, single, singleKey } from './support/courses';
import { Random } from './support/random';
import { StrictApi, windowWith } from './support/strict-api';

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

async function open(api: StrictApi | null, of: Course = whole): Promise<Session> {
  const session = new Session(of, new Scorm(scorm12, windowWith(api)));
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
    const api = new StrictApi();
    await open(api);
    expect(api.stored.get('cmi.core.lesson_status')).toBe('incomplete');
    expect(api.calls.length).toBeLessThanOrEqual(10);
    expect(api.refused).toEqual([]);
  });

  it('runs untracked where there is no platform', async () => {
    const session = await open(null);
    expect(session.launch).toMatchObject({ isTracked: false, canWrite: true });
    session.readLesson(lesson, 1);
    session.end();
    expect((await open(null)).state.read.has('l')).toBe(true);
  });

  it.each(['', 'unknown', 'normal'])('writes in mode %j', async (mode) => {
    const api = new StrictApi([], 'normal');
    vi.spyOn(api, 'LMSGetValue').mockImplementation((element) => (element === 'cmi.core.lesson_mode' ? mode : ''));
    expect((await open(api)).launch.canWrite).toBe(true);
  });

  it.each(['review', 'browse'])('writes nothing in mode %s', async (mode) => {
    const api = new StrictApi([], mode);
    const session = await open(api);
    session.readLesson(lesson, 1);
    check(session, 'q-1', 'a');
    await wait();
    session.hide();
    session.end();
    expect(api.calls.filter((call) => call.startsWith('LMSSet') || call === 'LMSCommit')).toEqual([]);
    expect(api.refused).toEqual([]);
  });
});

describe('looking for the platform', () => {
  const find = (start: Window) => findApi(start, (candidate) => (candidate as unknown as { API?: StrictApi }).API ?? null);
  const forbidden = () => {
    throw new DOMException('cross-origin', 'SecurityError');
  };

  it('steps over windows of another origin', () => {
    const api = new StrictApi();
    const opener = { API: api } as unknown as Window;
    const foreign = {} as Window;
    Object.defineProperty(foreign, 'API', { get: forbidden });
    Object.defineProperty(foreign, 'parent', { get: forbidden });
    const start = { parent: foreign, opener, top: foreign } as unknown as Window;
    expect(find(start)).toBe(api);
  });

  it('gives up in an endless chain', () => {
    const endless = {} as Record<string, unknown>;
    const other = { parent: endless, opener: null, top: endless };
    endless.parent = other;
    expect(find(endless as unknown as Window)).toBeNull();
  });

  it('looks at the opener of the top window', () => {
    const api = new StrictApi();
    const top = { opener: { API: api }, parent: null as unknown };
    top.parent = top;
    expect(find({ parent: top, top, opener: null } as unknown as Window)).toBe(api);
  });
});

describe('saving', () => {
  it('commits within two seconds of an answer, with at most eight calls', async () => {
    const api = new StrictApi();
    const session = await open(api);
    check(session, 'q-1', 'b');
    await wait(3000);
    const before = api.calls.length;
    check(session, 'q-2', 'a');
    await wait(2000);
    expect(api.stored.get('cmi.suspend_data')).toBe(encode(whole, session.state));
    expect(api.calls.length - before).toBeLessThanOrEqual(8);
  });

  it('keeps everything when the tab dies after the commit', async () => {
    const api = new StrictApi();
    const session = await open(api);
    session.visit(lesson);
    session.readLesson(lesson, 10);
    check(session, 'q-1', 'a');
    await wait();
    const resumed = await open(api.again());
    expect(resumed.state).toEqual(session.state);
  });

  it('says so when a commit is refused, tries again, and loses nothing', async () => {
    const api = new StrictApi();
    const session = await open(api);
    api.failCommits = true;
    check(session, 'q-1', 'a');
    await wait(2000);
    expect(session.saveState).toBe('failed');
    const calls = api.calls.length;
    await wait(3000);
    expect(api.calls.length).toBe(calls);
    api.failCommits = false;
    await wait(60_000);
    expect(session.saveState).toBe('saved');
    expect(api.stored.get('cmi.suspend_data')).toBe(encode(whole, session.state));
  });

  it('stops trying after a while, and begins again with the next change', async () => {
    const api = new StrictApi();
    const session = await open(api);
    api.failCommits = true;
    check(session, 'q-1', 'a');
    await wait(3_600_000);
    const calls = api.calls.length;
    await wait(3_600_000);
    expect(api.calls.length).toBe(calls);
    api.failCommits = false;
    session.readLesson(lesson, 1);
    await wait();
    expect(session.saveState).toBe('saved');
  });

  it('brings back from the browser what the platform never took', async () => {
    const api = new StrictApi();
    const session = await open(api);
    api.failCommits = true;
    check(session, 'q-1', 'a');
    await wait();
    const again = api.again();
    const resumed = await open(again);
    expect(questionState(resumed.state, 'q-1').answer).toBe('a');
    await wait();
    expect(again.stored.get('cmi.suspend_data')).toBe(encode(whole, resumed.state));
  });

  it('does not bring an old attempt into a new one', async () => {
    const api = new StrictApi();
    const session = await open(api);
    check(session, 'q-1', 'a');
    await wait();
    api.failCommits = true;
    check(session, 'q-2', 'a');
    await wait();
    const fresh = await open(new StrictApi());
    expect(fresh.state.questions.size).toBe(0);
  });

  it('does not bring an attempt into a new one that was saved only when its window closed', async () => {
    const api = new StrictApi();
    const session = await open(api);
    check(session, 'q-1', 'a');
    session.end();
    await open(api.again('review'));
    const fresh = await open(new StrictApi());
    expect(fresh.state.questions.size).toBe(0);
  });

  it('does not show one learner what another did in the same browser', async () => {
    const api = new StrictApi();
    const session = await open(api);
    api.failCommits = true;
    check(session, 'q-1', 'a');
    await wait();
    expect((await open(new StrictApi([], 'normal', 'learner2'))).state.questions.size).toBe(0);
  });
});

describe('status and score', () => {
  it('gives a score only when it is decided', async () => {
    const api = new StrictApi();
    const session = await open(api);
    session.readLesson(lesson, 1);
    check(session, 'q-1', 'a');
    check(session, 'q-2', 'a');
    session.note(test.questions![0]!, 'b');
    session.handIn(test, keys, 10);
    await wait();
    expect(api.stored.has('cmi.core.score.raw')).toBe(false);
    expect(api.status).toBe('incomplete');
    session.retry(test);
    session.note(test.questions![0]!, 'a');
    session.handIn(test, keys, 10);
    await wait();
    expect(api.stored.get('cmi.core.score.raw')).toBe('100');
    expect(api.status).toBe('passed');
  });

  it('fails only when the attempts are used up', async () => {
    const api = new StrictApi();
    const session = await open(api);
    for (const expected of ['incomplete', 'failed']) {
      session.retry(test);
      session.handIn(test, keys, 10);
      await wait();
      expect(api.status).toBe(expected);
    }
    expect(api.stored.get('cmi.core.score.raw')).toBe('0');
  });

  it('never lowers what the platform has', async () => {
    const api = new StrictApi([['cmi.core.lesson_status', 'passed']]);
    const session = await open(api);
    session.handIn(test, keys, 1);
    session.retry(test);
    session.handIn(test, keys, 1);
    await wait();
    session.end();
    expect(api.status).toBe('passed');
    expect(api.refused).toEqual([]);
  });

  it('records the time of the sitting', async () => {
    const api = new StrictApi();
    const session = await open(api);
    session.readLesson(lesson, 1);
    await wait(3_661_000 - 3000);
    session.end();
    expect(api.stored.get('cmi.core.session_time')).toBe('0001:01:01.00');
  });

  it('finishes once', async () => {
    const api = new StrictApi();
    const session = await open(api);
    session.hide();
    session.end();
    session.end();
    session.hide();
    expect(api.calls.filter((call) => call === 'LMSFinish')).toHaveLength(1);
    expect(api.refused).toEqual([]);
  });
});

describe('times', () => {
  it.each([[0, '0000:00:00.00'], [1234, '0000:00:01.23'], [59_999, '0000:01:00.00'], [360_000_000, '0100:00:00.00']])(
    '%d ms is %s', (ms, text) => expect(timespan(ms)).toBe(text));
});

describe('any walk through the course', () => {
  const mini = miniCourse();
  const allKeys: Record<string, Record<string, QuestionKey>> = {
    'start-quiz': miniKeys('start-quiz'),
    'final-test': { 't-one': singleKey(), 't-two': { title: '', answers: [{ text: 'yes', right: true }] } },
  };
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

  it.each(seeds)('walk %d: no call is refused, nothing is lost, the status only rises', async (seed) => {
    const random = new Random(seed);
    let api = new StrictApi();
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
      if (random.chance(5)) api.failCommits = !api.failCommits;
      if (random.chance(10)) session.hide();
      if (random.chance(10)) {
        api.failCommits = false;
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
