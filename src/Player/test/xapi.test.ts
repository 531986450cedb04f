import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionsOf, type Course, type QuestionKey } from '../src/course/types';
import { Outbox } from '../src/lms/xapi/outbox';
import { readParameters } from '../src/lms/xapi/parameters';
import { Xapi } from '../src/lms/xapi/xapi';
import { Session } from '../src/session/session';
import { decode } from '../src/state/codec';
import { miniCourse, miniKeys, singleKey } from './support/courses';
import { FakeLrs } from './support/fake-lrs';

const mini: Course = miniCourse();
const [lesson, more, quiz, test] = ['text', 'more', 'start-quiz', 'final-test']
  .map((id) => mini.pages.find((page) => page.id === id)!);
const keys = miniKeys('start-quiz');
const testKeys: Record<string, QuestionKey> = {
  't-one': singleKey(), 't-two': { title: 'Second?', answers: [{ text: 'yes', right: true }] },
};
const registration = '0a1b2c3d-0000-4000-8000-000000000001';
const launchQuery = new URLSearchParams({
  endpoint: 'https://lrs.example/xapi/', auth: 'Basic abc', registration, activity_id: mini.iri,
  actor: '{"objectType":"Agent","account":{"homePage":"https://example.org","name":"u1"}}', returnURL: 'https://example.org/back',
});

let lrs: FakeLrs;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z') });
  localStorage.clear();
  lrs = new FakeLrs();
  vi.stubGlobal('fetch', lrs.fetch);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(query: URLSearchParams | string = launchQuery): Promise<Session> {
  const host = { location: { search: `?${String(query)}` } } as unknown as Window;
  const session = new Session(mini, new Xapi(host));
  const started = session.start();
  await vi.advanceTimersByTimeAsync(2000);
  await started;
  return session;
}

const wait = (ms = 3000) => vi.advanceTimersByTimeAsync(ms);
const rightAnswers: Record<string, string> = {
  'q-single': 'b', 'q-multiple': 'ac', 'q-truth': 't', 'q-text': 'decent work', 'q-number': '7,2', 'q-match': '1,2,3', 'q-order': 'abcd',
};

describe('statements', () => {
  it('tell the whole course in order', async () => {
    const session = await open();
    session.visit(lesson!);
    session.readLesson(lesson!, 61.239);
    session.readLesson(more!, 5);
    for (const question of questionsOf(quiz!)) session.check(quiz!, question, keys[question.id]!, rightAnswers[question.id]!, 7);
    session.note(questionsOf(test!)[0]!, 'a');
    session.note(questionsOf(test!)[1]!, 'YES');
    session.handIn(test!, testKeys, 100);
    await wait();
    session.end();
    await wait();
    expect(lrs.verbs()).toEqual([
      'initialized ', 'completed /pages/text', 'completed /pages/more',
      ...questionsOf(quiz!).map((question) => `answered /questions/${question.id}`), 'completed /pages/start-quiz',
      'answered /questions/t-one', 'answered /questions/t-two', 'passed /pages/final-test', 'completed ', 'passed ', 'terminated ',
    ]);
  });

  it('have what the contract asks for', async () => {
    const session = await open();
    session.readLesson(lesson!, 61.239);
    session.check(quiz!, questionsOf(quiz!)[1]!, keys['q-multiple']!, 'ab', 7);
    await wait();
    const [initialized, read, answered] = lrs.statements;
    expect(new Set(lrs.statements.map((one) => one.id)).size).toBe(3);
    for (const statement of lrs.statements) {
      expect(statement.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(statement.timestamp).toMatch(/^2026-11-23T10:00:\d\d\.\d{3}Z$/);
      expect(statement.context).toMatchObject({ registration, platform: 'CoursePackager', language: 'en' });
    }
    expect(initialized!.context.contextActivities).toBeUndefined();
    expect(read!.result).toEqual({ completion: true, duration: 'PT61.24S' });
    expect(read!.context.contextActivities.grouping).toEqual([{ objectType: 'Activity', id: mini.iri }]);
    expect(answered!.result).toEqual({
      response: 'a[,]b', success: false, score: { scaled: 0, raw: 0, min: 0, max: 3 }, duration: 'PT7S',
    });
    expect(answered!.context.contextActivities.parent[0].id).toBe(`${mini.iri}/pages/start-quiz`);
  });

  it.each([
    ['q-single', 'choice', 'b', ['b']],
    ['q-multiple', 'choice', 'a[,]c', ['a[,]c']],
    ['q-truth', 'true-false', 'true', ['true']],
    ['q-text', 'fill-in', 'decent work', ['Decent work', 'decent labour']],
    ['q-number', 'numeric', '7.2', ['7.15[:]7.25']],
    ['q-match', 'matching', 'a[.]1[,]b[.]2[,]c[.]3', ['a[.]1[,]b[.]2[,]c[.]3']],
    ['q-order', 'sequencing', 'a[,]b[,]c[,]d', ['a[,]b[,]c[,]d']],
  ])('describe %s as %s', async (id, interactionType, response, pattern) => {
    const session = await open();
    session.check(quiz!, questionsOf(quiz!).find((one) => one.id === id)!, keys[id]!, rightAnswers[id]!, 1);
    await wait();
    const answered = lrs.statements.find((one) => one.verb.id.endsWith('answered'))!;
    expect(answered.result).toMatchObject({ response, success: true });
    expect(answered.object.definition).toMatchObject({ interactionType, correctResponsesPattern: pattern });
  });

  it('survive a lost connection and a closed browser, once each and in order', async () => {
    const session = await open();
    await wait();
    lrs.isDown = true;
    session.readLesson(lesson!, 1);
    session.readLesson(more!, 1);
    await wait();
    expect(session.saveState).toBe('failed');
    session.end();
    lrs.isDown = false;
    await open();
    await wait();
    expect(lrs.verbs()).toEqual([
      'initialized ', 'completed /pages/text', 'completed /pages/more', 'terminated ', 'initialized ',
    ]);
  });

  it('are sent again with the same ids when the answer got lost', async () => {
    const session = await open();
    const { fetch } = lrs;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      await fetch(url, init);
      throw new TypeError('connection reset');
    });
    session.readLesson(lesson!, 1);
    await wait();
    vi.stubGlobal('fetch', fetch);
    await wait(60_000);
    expect(lrs.verbs()).toEqual(['initialized ', 'completed /pages/text']);
    expect(session.saveState).toBe('saved');
  });

  it('do not wait behind one that the store refuses', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    lrs.refuses = (statement) => statement.object.id.endsWith('/pages/text');
    const session = await open();
    session.readLesson(lesson!, 1);
    session.readLesson(more!, 1);
    await wait();
    expect(lrs.verbs()).toEqual(['initialized ', 'completed /pages/more']);
    expect(session.saveState).toBe('saved');
  });

  it('say goodbye for a browser that was ended while hidden', async () => {
    const session = await open();
    session.hide();
    await wait();
    await open();
    await wait();
    expect(lrs.verbs()).toEqual(['initialized ', 'terminated ', 'initialized ']);
  });

  it('say nothing of a page that was only out of sight', async () => {
    const session = await open();
    session.hide();
    session.show();
    session.end();
    await wait();
    expect(lrs.verbs()).toEqual(['initialized ', 'terminated ']);
  });

  it('go out at the end in requests that outlive the page', async () => {
    const session = await open();
    await wait();
    lrs.requests.length = 0;
    session.readLesson(lesson!, 1);
    session.end();
    expect(lrs.requests.map((one) => one.keepalive)).toEqual([true, true]);
  });

  it('all go out at the end, however many wait', async () => {
    const sent: object[] = [];
    const outbox = new Outbox('waiting', {
      postStatements: (statements) => {
        sent.push(...statements);
        return Promise.resolve(200);
      },
    });
    for (let i = 0; i < 60; i++) outbox.add({ id: String(i) });
    outbox.sendLast();
    await wait();
    expect(sent.length).toBe(60);
    expect(outbox.isEmpty).toBe(true);
  });
});

describe('the state document', () => {
  const storedState = () => decode(mini, JSON.parse(lrs.state!).state)!.state;

  it('brings the learner back to where they were', async () => {
    const session = await open();
    session.visit(lesson!);
    session.check(quiz!, questionsOf(quiz!)[0]!, keys['q-single']!, 'b', 1);
    await wait();
    localStorage.clear();
    expect((await open()).state).toEqual(session.state);
  });

  it('joins what two windows do', async () => {
    const [one, two] = [await open(), await open()];
    one.readLesson(lesson!, 1);
    await wait();
    two.readLesson(more!, 1);
    await wait();
    one.check(quiz!, questionsOf(quiz!)[0]!, keys['q-single']!, 'b', 1);
    await wait();
    expect([...storedState().read].sort()).toEqual(['more', 'text']);
    expect(storedState().questions.has('q-single')).toBe(true);
    expect(lrs.requests.some((request) => request.headers['If-Match'])).toBe(true);
  });

  it('never overwrites what could not be read at launch', async () => {
    const first = await open();
    first.readLesson(lesson!, 1);
    await wait();
    localStorage.clear();
    lrs.isDown = true;
    const second = await open();
    second.readLesson(more!, 1);
    lrs.isDown = false;
    await wait(60_000);
    expect([...storedState().read].sort()).toEqual(['more', 'text']);
  });

  it('works with stores that hide their ETag from browsers', async () => {
    lrs.showsETag = false;
    const session = await open();
    session.readLesson(lesson!, 1);
    await wait();
    session.readLesson(more!, 1);
    await wait();
    expect(session.saveState).toBe('saved');
    expect([...storedState().read]).toEqual(['text', 'more']);
  });
});

describe('launch parameters', () => {
  it('are read in any order', () => {
    expect(readParameters(`?${launchQuery.toString()}`, mini.iri)).toMatchObject({
      endpoint: 'https://lrs.example/xapi/', auth: 'Basic abc', registration, activityId: mini.iri, returnUrl: 'https://example.org/back',
    });
  });

  it('get their slash', () => {
    expect(readParameters('?endpoint=https://lrs.example/xapi&actor={"mbox":"mailto:a@b.c"}', 'x')?.endpoint).toBe('https://lrs.example/xapi/');
  });

  it('are understood from older launching sites', () => {
    const actor = '{"name":["A"],"account":[{"accountServiceHomePage":"https://h","accountName":"n"}],"objectType":["Agent"]}';
    expect(readParameters(`?endpoint=https://l/&actor=${actor}`, 'x')?.actor).toEqual({
      objectType: 'Agent', name: 'A', account: { name: 'n', homePage: 'https://h' },
    });
  });

  it.each([
    '', 'endpoint=https://l/', 'endpoint=javascript:alert(1)&actor={}', 'endpoint=https://l/&actor=[]', 'endpoint=https://l/&actor=x',
  ])('without an endpoint and an actor there is no tracking: %j', async (query) => {
      expect((await open(query)).launch.isTracked).toBe(false);
      expect(lrs.requests).toEqual([]);
    });

  it('never lead back into a script', () => {
    expect(readParameters('?endpoint=https://l/&actor={}&returnURL=javascript:alert(1)', 'x')?.returnUrl).toBeNull();
  });
});
