import { beforeEach, describe, expect, it } from 'vitest';
import { Cmi5Service, type Unit } from '../preview/lms/cmi5/cmi5-service';
import { isReached, type MoveOn } from '../preview/lms/cmi5/standing';
import type { WireAnswer } from '../preview/lms/xapi/record-store';
import { newRegistration, type Json, type LaunchMode, type Registration } from '../preview/lms/xapi/registration';
import type { Exchange } from '../preview/lms/xapi/service';
import { XapiService } from '../preview/lms/xapi/xapi-service';
import en from '../preview/strings/en.json';

const base = 'http://127.0.0.1:8090/lms/course/cmi5/';
const context = 'https://w3id.org/xapi/cmi5/context/';
const unit: Unit = { id: 'course', title: 'Course', entry: 'index.html', moveOn: 'CompletedAndPassed', masteryScore: 0.7 };
const version = { 'x-experience-api-version': '1.0.3' };

let registration: Registration;
let log: Exchange[];
let units: Unit[];
let lms: Cmi5Service;

beforeEach(() => {
  registration = newRegistration(1);
  log = [];
  units = [unit];
  lms = new Cmi5Service({ registration: () => registration, units: () => units, course: 'course', onExchange: (one) => log.push(one) });
});

/** A visit as the course sees it. */
class Visit {
  readonly query: URLSearchParams;
  private auth = '';
  private data: Json = {};

  constructor(mode: LaunchMode = 'Normal', of = 'course') {
    this.query = lms.launch(of, mode, base);
  }

  /** Does all that a unit does before it speaks. */
  open(): this {
    const answer = this.fetch();
    this.auth = `Basic ${(JSON.parse(answer.body) as Json)['auth-token'] as string}`;
    this.data = JSON.parse(this.get('activities/state', { stateId: 'LMS.LaunchData', activityId: this.query.get('activityId')! }).body) as Json;
    this.get('agents/profile', { profileId: 'cmi5LearnerPreferences' });
    return this;
  }

  fetch(method = 'POST'): WireAnswer {
    const path = this.query.get('fetch')!.slice(base.length);
    return lms.handle({ method, path, query: new URLSearchParams(), headers: {}, body: '' })!;
  }

  get(path: string, query: Record<string, string>): WireAnswer {
    return lms.handle({ method: 'GET', path, query: new URLSearchParams(query), headers: { ...version, authorization: this.auth }, body: '' })!;
  }

  put(stateId: string): WireAnswer {
    const query = new URLSearchParams({ stateId, activityId: this.query.get('activityId')! });
    return lms.handle({ method: 'PUT', path: 'activities/state', query, headers: { ...version, authorization: this.auth }, body: '{}' })!;
  }

  post(...statements: Json[]): WireAnswer | null {
    return lms.handle({
      method: 'POST', path: 'statements', query: new URLSearchParams(), headers: { ...version, authorization: this.auth }, body: JSON.stringify(statements),
    });
  }

  /** A statement that cmi5 defines, with nothing wrong. */
  defined(verb: string, change: (statement: Json) => void = () => undefined): Json {
    const isJudged = verb === 'passed' || verb === 'failed';
    const categories = isJudged || verb === 'completed' ? ['cmi5', 'moveon'] : ['cmi5'];
    const statement: Json = {
      id: crypto.randomUUID(), timestamp: '2026-11-24T21:00:00Z', actor: JSON.parse(this.query.get('actor')!),
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` }, object: { id: this.query.get('activityId') },
      context: {
        registration: registration.id,
        contextActivities: { ...this.data.contextTemplate.contextActivities, category: categories.map((name) => ({ id: `${context}categories/${name}` })) },
        extensions: { ...this.data.contextTemplate.extensions, ...(isJudged ? { [`${context}extensions/masteryscore`]: 0.7 } : {}) },
      },
      result: {
        ...(verb === 'initialized' ? {} : { duration: 'PT12.5S' }), ...(verb === 'completed' ? { completion: true } : {}),
        ...(isJudged ? { success: verb === 'passed', score: { scaled: verb === 'passed' ? 0.9 : 0.2 } } : {}),
      },
    };
    change(statement);
    return statement;
  }

  say(...verbs: string[]): this {
    for (const verb of verbs) expect(this.post(this.defined(verb))?.status, verb).toBe(200);
    return this;
  }
}

const refusals = () => log.filter(({ kind }) => kind === 'refused').map(({ reason }) => reason!.key);

describe('a cmi5 LMS', () => {
  it('is satisfied when the unit is completed and passed, and says so once', () => {
    const visit = new Visit().open().say('initialized', 'completed');
    expect(lms.standing('course').isSatisfied).toBe(false);
    visit.say('passed', 'terminated');
    expect(lms.standing('course')).toMatchObject({ isCompleted: true, isPassed: true, score: 0.9, isSatisfied: true, visits: 1, seconds: 12.5 });
    expect(log.filter(({ title }) => title === 'LMS: satisfied').map(({ result }) => result)).toEqual(['Course', 'course']);
    expect(refusals()).toEqual([]);
  });

  it('gives each visit its token once, and only to POST', () => {
    const visit = new Visit();
    expect(visit.fetch('GET').status).toBe(405);
    visit.open();
    expect(JSON.parse(visit.fetch().body)).toMatchObject({ 'error-code': '1' });
    expect(refusals()).toEqual(['cmi5FetchPost', 'cmi5FetchOnce']);
  });

  it.each<[string, string, (statement: Json) => void]>([
    ['cmi5Registration', 'completed', (one) => (one.context.registration = crypto.randomUUID())],
    ['cmi5SessionId', 'completed', (one) => (one.context.extensions = {})],
    ['cmi5Template', 'completed', (one) => one.context.contextActivities.grouping.unshift({ id: 'https://example.org/other' })],
    ['cmi5Timestamp', 'completed', (one) => (one.timestamp = '2026-11-24T21:00:00+03:00')],
    ['cmi5Object', 'completed', (one) => (one.object.id = 'https://example.org/course')],
    ['cmi5Verb', 'experienced', () => undefined],
    ['cmi5Score', 'completed', (one) => (one.result.score = { scaled: 1 })],
    ['cmi5Completion', 'completed', (one) => delete one.result.completion],
    ['cmi5Success', 'passed', (one) => delete one.result.success],
    ['cmi5Duration', 'passed', (one) => delete one.result.duration],
    ['cmi5MoveOn', 'passed', (one) => one.context.contextActivities.category.pop()],
    ['cmi5MasteryExtension', 'passed', (one) => delete one.context.extensions[`${context}extensions/masteryscore`]],
    ['cmi5Mastery', 'passed', (one) => (one.result.score.scaled = 0.5)],
    ['cmi5Voiding', 'voided', () => undefined],
    ['xapiId', 'completed', (one) => (one.id = 'one')],
    ['xapiActor', 'completed', (one) => (one.actor.name = 'Somebody else')],
  ])('refuses with the rule %s', (rule, verb, change) => {
    const visit = new Visit().open().say('initialized');
    expect(visit.post(visit.defined(verb, change))!.status).toBeGreaterThanOrEqual(400);
    expect(refusals()).toEqual([rule]);
    expect(en).toHaveProperty(rule);
  });

  it('wants initialized first, terminated last, and each verb once', () => {
    const visit = new Visit().open();
    visit.post(visit.defined('completed'));
    visit.say('initialized', 'passed');
    visit.post(visit.defined('failed'));
    visit.post(visit.defined('passed'));
    visit.say('terminated');
    visit.post(visit.defined('completed'));
    const next = new Visit().open().say('initialized');
    next.post(next.defined('passed'));
    next.post(next.defined('failed'));
    expect(refusals()).toEqual([
      'cmi5InitializedFirst', 'cmi5PassedAndFailed', 'cmi5OnceInSession', 'cmi5AfterTerminated', 'cmi5OnceInRegistration', 'cmi5FailedAfterPassed',
    ]);
  });

  it('takes a batch whole or not at all', () => {
    const visit = new Visit().open().say('initialized');
    const before = registration.statements.length;
    visit.post(visit.defined('completed'), visit.defined('terminated'), visit.defined('passed'));
    expect(registration.statements.length).toBe(before);
    expect(refusals()).toEqual(['cmi5AfterTerminated']);
    visit.say('completed');
  });

  it.each<LaunchMode>(['Review', 'Browse'])('keeps nothing of a visit in mode %s', (mode) => {
    const visit = new Visit(mode).open().say('initialized');
    visit.post(visit.defined('passed'));
    visit.put('coursepackager');
    expect(refusals()).toEqual(['cmi5Mode']);
    expect(log.some(({ kind, reason }) => kind === 'warning' && reason?.key === 'writesInReview')).toBe(true);
    expect(lms.standing('course').isPassed).toBeNull();
  });

  it('calls a visit abandoned that ends without a word, and takes nothing more of it', () => {
    const lost = new Visit().open().say('initialized');
    new Visit().open();
    expect(log.some(({ title }) => title === 'LMS: abandoned')).toBe(true);
    lost.post(lost.defined('completed'));
    expect(refusals()).toEqual(['cmi5Abandoned']);
  });

  it('keeps its launch data to itself, and statements to those with a token', () => {
    const visit = new Visit();
    visit.get('activities/state', { stateId: 'LMS.LaunchData', activityId: visit.query.get('activityId')! });
    visit.open().put('LMS.LaunchData');
    expect(refusals()).toEqual(['cmi5Token', 'cmi5LaunchData']);
  });

  it('takes the same statement twice as one, and another with its id not at all', () => {
    const visit = new Visit().open().say('initialized');
    const statement = visit.defined('completed');
    visit.post(statement);
    expect(visit.post(statement)!.status).toBe(200);
    expect(visit.post({ ...statement, timestamp: '2026-11-24T22:00:00Z' })!.status).toBe(409);
    expect(refusals()).toEqual(['xapiConflict']);
  });

  it('fails once when asked to, and is out of reach when offline', () => {
    const visit = new Visit().open();
    lms.failsNext = true;
    expect(visit.post(visit.defined('initialized'))!.status).toBe(500);
    lms.isOffline = true;
    expect(visit.post(visit.defined('initialized'))).toBeNull();
    lms.isOffline = false;
    visit.say('initialized');
    expect(refusals()).toEqual(['failedAsAsked', 'noNetwork']);
  });

  it('is satisfied with a split course when all its units are', () => {
    units = [{ ...unit, id: 'one', moveOn: 'Completed', masteryScore: null }, { ...unit, id: 'test' }];
    new Visit('Normal', 'one').open().say('initialized', 'completed', 'terminated');
    expect(lms.standing('one').isSatisfied).toBe(true);
    expect(lms.isSatisfied).toBe(false);
    new Visit('Normal', 'test').open().say('initialized', 'completed', 'passed', 'terminated');
    expect(lms.isSatisfied).toBe(true);
  });

  it.each<[MoveOn, boolean[]]>([
    ['NotApplicable', [true, true, true, true]], ['Completed', [false, true, false, true]], ['Passed', [false, false, true, true]],
    ['CompletedAndPassed', [false, false, false, true]], ['CompletedOrPassed', [false, true, true, true]],
  ])('%s is reached by the right things', (moveOn, expected) => {
    const cases: [boolean, boolean][] = [[false, false], [true, false], [false, true], [true, true]];
    expect(cases.map(([isCompleted, isPassed]) => isReached(moveOn, isCompleted, isPassed))).toEqual(expected);
  });
});

describe('a record store', () => {
  const open = () => {
    const store = new XapiService('https://example.org/course', { registration: () => registration, onExchange: (one) => log.push(one) });
    const query = store.launch(`${base}xapi/`, `${base}returned`);
    const ask = (method: string, headers: Record<string, string> = {}) => store.handle({
      method, path: 'activities/state', query: new URLSearchParams({ activityId: 'a', stateId: 's' }), body: '{"state":"x"}',
      headers: { ...version, authorization: query.get('auth')!, ...headers },
    })!;
    return { store, query, ask };
  };

  it('never overwrites a document that the course does not know', () => {
    const { ask } = open();
    expect(ask('GET').status).toBe(404);
    expect(ask('PUT', { 'if-none-match': '*' }).status).toBe(204);
    expect(ask('PUT', { 'if-none-match': '*' }).status).toBe(412);
    expect(ask('PUT', { 'if-match': '"7"' }).status).toBe(412);
    expect(ask('PUT', { 'if-match': ask('GET').headers!.ETag! }).status).toBe(204);
    expect(refusals()).toEqual(['xapiChanged', 'xapiChanged']);
  });

  it('turns away requests without version or key', () => {
    const { ask } = open();
    expect(ask('GET', { 'x-experience-api-version': '' }).status).toBe(400);
    expect(ask('GET', { authorization: 'Basic x' }).status).toBe(401);
  });
});
