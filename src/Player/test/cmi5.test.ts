import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionsOf, type Course, type QuestionKey } from '../src/course/types';
import { Cmi5 } from '../src/lms/cmi5/cmi5';
import { uuidOf } from '../src/lms/xapi/uuid';
import { Session } from '../src/session/session';
import { decode } from '../src/state/codec';
import { miniCourse, miniKeys, singleKey } from './support/courses';
import { FakeCmi5, isDefined, verbOf } from './support/fake-cmi5';

const mini: Course = miniCourse();
const [lesson, more, quiz, test] = ['text', 'more', 'start-quiz', 'final-test']
  .map((id) => mini.pages.find((page) => page.id === id)!);
const keys = miniKeys('start-quiz');
const testKeys: Record<string, QuestionKey> = {
  't-one': singleKey(), 't-two': { title: 'Second?', answers: [{ text: 'yes', right: true }] },
};
const rightAnswers: Record<string, string> = {
  'q-single': 'b', 'q-multiple': 'ac', 'q-truth': 't', 'q-text': 'decent work', 'q-number': '7,2', 'q-match': '1,2,3', 'q-order': 'abcd',
};

let lms: FakeCmi5;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z') });
  localStorage.clear();
  sessionStorage.clear();
  lms = new FakeCmi5();
  vi.stubGlobal('fetch', lms.fetch);
});
afterEach(() => {
  expect(lms.violations).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(query: URLSearchParams | string, course = mini): Promise<Session> {
  const host = { location: { search: `?${String(query)}` } } as unknown as Window;
  const session = new Session(course, new Cmi5(host));
  const started = session.start();
  await vi.advanceTimersByTimeAsync(2000);
  await started;
  return session;
}

const wait = (ms = 3000) => vi.advanceTimersByTimeAsync(ms);

function learn(session: Session): void {
  session.readLesson(lesson!, 61);
  session.readLesson(more!, 5);
  for (const question of questionsOf(quiz!)) session.check(quiz!, question, keys[question.id]!, rightAnswers[question.id]!, 7);
}

function takeTest(session: Session, isRight: boolean): void {
  session.note(questionsOf(test!)[0]!, isRight ? 'a' : 'b');
  session.note(questionsOf(test!)[1]!, isRight ? 'yes' : 'no');
  session.handIn(test!, testKeys, 100);
}

const find = (verb: string) => lms.lrs.statements.find((one) => isDefined(one) && verbOf(one) === verb)!;

describe('a session', () => {
  it('says what cmi5 defines about the unit, and beside it every page and answer', async () => {
    const session = await open(lms.launch());
    learn(session);
    takeTest(session, true);
    await wait();
    session.end(true);
    await wait();
    expect(lms.said()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    expect(lms.lrs.statements.filter((one) => !isDefined(one)).map((one) => `${verbOf(one)} ${one.object.id.split('/mini')[1]}`)).toEqual([
      'completed /pages/text', 'completed /pages/more',
      ...questionsOf(quiz!).map((question) => `answered /questions/${question.id}`), 'completed /pages/start-quiz',
      'answered /questions/t-one', 'answered /questions/t-two', 'passed /pages/final-test',
    ]);
    expect(find('passed').result).toMatchObject({ success: true, score: { scaled: 1, raw: 100, min: 0, max: 100 } });
    expect(find('completed').result.score).toBeUndefined();
    expect(session.launch.returnUrl).toBe('https://lms.example/back');
    expect(lms.fetches).toEqual(['POST']);
  });

  it('outlives a reload: no second token, no second beginning, and the end stays the end', async () => {
    const query = lms.launch();
    const before = await open(query);
    before.readLesson(lesson!, 3);
    before.hide();
    before.end();
    await wait();
    const after = await open(query);
    after.readLesson(more!, 3);
    await wait();
    after.end(true);
    await wait();
    expect([...after.state.read]).toEqual(['text', 'more']);
    expect(lms.said()).toEqual(['initialized', 'terminated']);
    expect(lms.fetches).toEqual(['POST']);
  });

  it('that was left by the button does not begin again', async () => {
    const query = lms.launch();
    (await open(query)).end(true);
    await wait();
    const again = await open(query);
    expect(again.launch).toMatchObject({ isTracked: false, notice: { key: 'sessionEnded' } });
    expect(lms.said()).toEqual(['initialized', 'terminated']);
  });

  it('of a page that went away without the button is ended when the page stays away', async () => {
    const asked: { name: string; wait: number; init: RequestInit }[] = [];
    const back: string[] = [];
    vi.stubGlobal('SharedWorker', class {
      readonly port = { postMessage: (message: (typeof asked)[number]) => asked.push(message) };
      constructor(_: string, options: { extendedLifetime: boolean }) {
        expect(options.extendedLifetime).toBe(true);
      }
    });
    vi.stubGlobal('BroadcastChannel', class {
      constructor(private readonly name: string) {}
      postMessage = () => back.push(this.name);
      close = () => undefined;
    });
    URL.createObjectURL = () => 'blob:x';
    const query = lms.launch();
    (await open(query)).end();
    expect(asked).toHaveLength(1);
    expect(JSON.parse(String(asked[0]!.init.body))[0].verb.id).toContain('terminated');
    const inTime = await open(query);
    expect(back).toEqual([asked[0]!.name]);
    expect(inTime.launch.isTracked).toBe(true);
    inTime.end();
    await wait(20_000);
    const tooLate = await open(query);
    expect(back).toHaveLength(1);
    expect(tooLate.launch.notice!.key).toBe('sessionEnded');
  });

  it('of the same registration goes on where the last one was and repeats nothing', async () => {
    const first = await open(lms.launch());
    learn(first);
    takeTest(first, true);
    await wait();
    first.end(true);
    await wait();
    const second = await open(lms.launch());
    expect(second.state.read.size).toBe(2);
    second.visit(more!);
    await wait();
    second.end(true);
    await wait();
    expect(lms.said()).toEqual(['initialized', 'completed', 'passed', 'terminated', 'initialized', 'terminated']);
  });

  it('in another browser repeats nothing either', async () => {
    const first = await open(lms.launch());
    learn(first);
    takeTest(first, true);
    await wait();
    localStorage.clear();
    const second = await open(lms.launch());
    second.visit(more!);
    await wait();
    expect(lms.said()).toEqual(['initialized', 'completed', 'passed', 'initialized']);
  });

  it.each(['Review', 'Browse'])('in mode %s begins and ends and says nothing else', async (launchMode) => {
    const learner = await open(lms.launch());
    learner.readLesson(lesson!, 1);
    await wait();
    learner.end(true);
    await wait();
    const kept = lms.lrs.state;
    const session = await open(lms.launch({ launchMode }));
    expect(session.launch.canWrite).toBe(false);
    expect([...session.state.read]).toEqual(['text']);
    learn(session);
    takeTest(session, true);
    await session.flush();
    await wait();
    session.end(true);
    await wait();
    expect(lms.said().slice(2)).toEqual(['initialized', 'terminated']);
    expect(lms.lrs.statements.filter((one) => !isDefined(one)).length).toBe(1);
    expect(lms.lrs.state).toBe(kept);
  });

  it('judges by the pass mark of the LMS', async () => {
    const session = await open(lms.launch({ masteryScore: 0.3 }));
    learn(session);
    session.note(questionsOf(test!)[0]!, 'a');
    session.handIn(test!, testKeys, 10);
    await wait();
    expect(session.course.mastery).toBe(30);
    expect(find('passed').result.score.scaled).toBeLessThan(0.7);
  });

  it('says failed once, and passed only in a later session', async () => {
    const limited: Course = { ...mini, pages: mini.pages.map((page) => (page === test ? { ...page, attempts: 1 } : page)) };
    const last = limited.pages.find((page) => page.id === 'final-test')!;
    const first = await open(lms.launch(), limited);
    learn(first);
    first.handIn(last, testKeys, 5);
    await wait();
    expect(lms.said()).toEqual(['initialized', 'failed']);
    expect(find('failed').result.score.scaled).toBe(0);
    first.course = mini; // the course was updated: more attempts
    takeTest(first, true);
    await wait();
    first.end(true);
    await wait();
    const second = await open(lms.launch());
    second.visit(lesson!);
    await wait();
    expect(lms.said()).toEqual(['initialized', 'failed', 'completed', 'terminated', 'initialized']);
    expect(lms.lrs.state).not.toBeNull();
  });
});

describe('nothing is lost', () => {
  it('when the connection breaks and the browser is closed: the next session delivers it as its own', async () => {
    const first = await open(lms.launch());
    await wait();
    lms.isDown = true;
    learn(first);
    takeTest(first, true);
    await wait();
    expect(first.saveState).toBe('failed');
    first.end(true);
    await wait();
    lms.isDown = false;
    const second = await open(lms.launch());
    await wait();
    expect(lms.said()).toEqual(['initialized', 'initialized', 'completed', 'passed']);
    expect(lms.lrs.statements.filter((one) => verbOf(one) === 'answered').length).toBe(9);
    expect(second.saveState).toBe('saved');
  });

  it('when the token is no longer taken', async () => {
    const first = await open(lms.launch());
    lms.isExpired = true;
    first.readLesson(lesson!, 1);
    await wait();
    expect(first.saveState).toBe('failed');
    first.end(true);
    lms.isExpired = false;
    const second = await open(lms.launch());
    await wait();
    expect([...second.state.read]).toEqual(['text']);
    expect(lms.lrs.verbs().filter((one) => one.endsWith('/pages/text'))).toEqual(['completed /pages/text']);
  });

  it('when the whole course was taken without a session', async () => {
    lms.answersFetch = () => Response.json({ 'error-code': '2', 'error-text': 'Who are you?' });
    const first = await open(lms.launch());
    expect(first.launch.notice).toMatchObject({ key: 'sessionRefused', values: { detail: '2: Who are you?' } });
    learn(first);
    takeTest(first, true);
    first.end();
    expect(lms.lrs.statements).toEqual([]);
    lms.answersFetch = null;
    await open(lms.launch());
    await wait();
    expect(lms.said()).toEqual(['initialized', 'completed', 'passed']);
    expect(decode(mini, JSON.parse(lms.lrs.state!).state)!.state.milestones.passed).toBe(true);
  });

  it('when two windows finish: the unit is completed and passed once, and nothing has to be refused', async () => {
    const query = lms.launch();
    const [one, two] = [await open(query), await open(query)];
    learn(one);
    takeTest(one, true);
    await wait();
    learn(two);
    takeTest(two, true);
    await wait(60_000);
    expect(lms.said()).toEqual(['initialized', 'completed', 'passed']);
  });
});

describe('a launch that goes wrong', () => {
  const words = (language: string) => (JSON.parse(readFileSync(resolve(import.meta.dirname, `../src/strings/${language}.json`), 'utf8')) as
    { player: Record<string, string> }).player;

  it.each<[string, string, () => Response]>([
    ['sessionUsed', '1: Already in use', () => Response.json({ 'error-code': '1', 'error-text': 'Already in use' })],
    ['sessionRefused', '2: No', () => Response.json({ 'error-code': 2, 'error-text': 'No' })],
    ['sessionFailed', '3: Oops', () => Response.json({ 'error-code': '3', 'error-text': 'Oops' })],
    ['sessionFailed', 'HTTP 500', () => new Response('<h1>Oops</h1>', { status: 500 })],
    ['sessionFailed', 'HTTP 200', () => new Response('not JSON')],
    ['sessionFailed', 'HTTP 200', () => Response.json(['auth-token'])],
  ])('is told as %s, %s', async (key, detail, answer) => {
    lms.answersFetch = answer;
    const session = await open(lms.launch());
    expect(session.launch.notice).toEqual({ key, values: { detail }, isKept: true });
    expect(words('en')[key]).toContain('{detail}');
    expect(words('ru')[key]).toContain('{detail}');
    expect(lms.fetches).toEqual(['POST']);
  });

  it('can be mended by a reload when nobody answered', async () => {
    const query = lms.launch();
    lms.isDown = true;
    const session = await open(query);
    expect(session.launch.notice!.key).toBe('sessionUnreachable');
    session.readLesson(lesson!, 1);
    session.end();
    lms.isDown = false;
    await open(query);
    await wait();
    expect(lms.said()).toEqual(['initialized']);
    expect(lms.lrs.verbs()).toContain('completed /pages/text');
  });

  it('is told when the launch data is missing', async () => {
    lms.hasLaunchData = false;
    expect((await open(lms.launch())).launch.notice).toMatchObject({ key: 'launchDataMissing', values: { detail: 'HTTP 404' } });
  });

  it('names what the address lacks', async () => {
    const query = lms.launch();
    query.delete('registration');
    query.set('endpoint', 'javascript:alert(1)');
    const { launch } = await open(query);
    expect(launch).toMatchObject({ isTracked: false, notice: { key: 'launchIncomplete', values: { names: 'endpoint, registration' } } });
    expect(lms.fetches).toEqual([]);
  });

  it('is a preview when nobody launched it', async () => {
    expect((await open('')).launch).toMatchObject({ isPreview: true, isTracked: false });
  });

  it.each([403, 500])('does not fail for preferences answered with %i', async (status) => {
    lms.preferences = status;
    expect((await open(lms.launch())).launch.isTracked).toBe(true);
  });

  it('has words for every notice in both languages', () => {
    for (const key of ['sessionEnded', 'sessionUnreachable', 'launchDataMissing', 'launchIncomplete', 'browseMode', 'keptUntilThen']) {
      expect([words('en')[key], words('ru')[key]]).not.toContain(undefined);
    }
  });
});

it('names are always the same UUID, and different ones differ', () => {
  const ids = new Set(Array.from({ length: 5000 }, (_, i) => uuidOf(`r${i % 50} au${Math.floor(i / 50)} passed`)));
  expect(ids.size).toBe(5000);
  expect(uuidOf('a')).toBe(uuidOf('a'));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
