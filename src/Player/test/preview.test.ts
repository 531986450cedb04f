import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { scorm12Api, scorm2004Api } from '../preview/lms/api';
import { attemptToLaunch, newAttempt } from '../preview/lms/attempt';
import { gradebook } from '../preview/lms/gradebook';
import { interactionsOf, inWords } from '../preview/lms/interactions';
import { moodle } from '../preview/lms/moodle';
import { Platform, type Call } from '../preview/lms/platform';
import { strict12 } from '../preview/lms/scorm12';
import { strict2004 } from '../preview/lms/scorm2004';
import type { Model } from '../preview/lms/model';
import en from '../preview/strings/en.json';
import ru from '../preview/strings/ru.json';

let calls: Call[] = [];
beforeEach(() => (calls = []));

const open = (model: Model, attempt = newAttempt(1)): Platform => {
  const platform = new Platform(model, { attempt: attemptToLaunch(model, attempt), onCall: (call) => calls.push(call) });
  platform.initialize('');
  return platform;
};

/** Error code of a SetValue. */
const errorOf = (model: Model, name: string, value: unknown, before: [string, string][] = []): string => {
  const platform = open(model);
  for (const [element, set] of before) expect(platform.setValue(element, set), element).toBe('true');
  platform.setValue(name, value);
  return platform.lastError();
};

describe('SCORM 1.2, strict and as Moodle does it', () => {
  const interaction: [string, string][] = [['cmi.interactions.0.id', 'q1'], ['cmi.interactions.0.type', 'choice']];

  it.each([
    ['cmi.suspend_data', 'x'.repeat(4096), '0', '0'],
    ['cmi.suspend_data', 'x'.repeat(4097), '405', '0'],
    ['cmi.suspend_data', 'x'.repeat(64_001), '405', '405'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405', '0'],
    ['cmi.core.exit', 'suspend', '0', '0'],
    ['cmi.core.exit', 'normal', '405', '405'],
    ['cmi.core.lesson_status', 'not attempted', '405', '405'],
    ['cmi.core.score.raw', '101', '405', '405'],
    ['cmi.core.score.raw', '-5', '405', '405'],
    ['cmi.core.score.raw', '82.5', '0', '0'],
    ['cmi.core.session_time', '00:00:01.12', '0', '0'],
    ['cmi.core.session_time', '00:00:01.123', '405', '405'],
    ['cmi.core.student_id', 'x', '403', '403'],
    ['cmi.core.score._children', 'x', '402', '402'],
    ['cmi.completion_status', 'completed', '401', '401'],
    ['cmi.interactions.0.id', 'with space', '405', '405'],
    ['cmi.interactions.1.id', 'skips', '201', '201'],
    ['cmi.core.lesson_location', 5, '405', '405'],
  ])('%s set to %.20s…: %s and %s', (name, value, strict, inMoodle) => {
    expect(errorOf(strict12, name, value)).toBe(strict);
    expect(errorOf(moodle, name, value)).toBe(inMoodle);
  });

  it.each([
    ['result', 'incorrect', '405', '405'], ['result', 'wrong', '0', '0'], ['student_response', 'a,c', '0', '0'],
    ['student_response', 'not a letter', '405', '0'], ['time', '25:00:00', '405', '405'],
  ])('an interaction with %s %s: %s and %s', (field, value, strict, inMoodle) => {
    expect(errorOf(strict12, `cmi.interactions.0.${field}`, value, interaction)).toBe(strict);
    if (field !== 'time') expect(errorOf(moodle, `cmi.interactions.0.${field}`, value, interaction)).toBe(inMoodle);
  });

  it('is write-only where the standard says so, and knows its lists', () => {
    const platform = open(strict12);
    platform.setValue('cmi.interactions.0.id', 'q1');
    expect(platform.getValue('cmi.interactions._count')).toBe('1');
    expect(platform.getValue('cmi.interactions.0.id')).toBe('');
    expect(platform.lastError()).toBe('404');
    platform.getValue('cmi.core.exit');
    expect(platform.lastError()).toBe('404');
    platform.getValue('cmi.core._count');
    expect(platform.lastError()).toBe('203');
    platform.getValue('cmi.core.exit._children');
    expect(platform.lastError()).toBe('202');
  });

  it('answers all eight functions', () => {
    const api = scorm12Api(new Platform(strict12));
    expect(api.LMSSetValue('cmi.suspend_data', 'x')).toBe('false');
    expect(api.LMSGetLastError()).toBe('301');
    expect(api.LMSGetErrorString('301')).toBe('Not initialized');
    expect(api.LMSInitialize('')).toBe('true');
    expect(api.LMSInitialize('')).toBe('false');
    expect(api.LMSCommit('')).toBe('true');
    expect(api.LMSFinish('')).toBe('true');
    expect(api.LMSFinish('')).toBe('false');
  });

  it('loses in Moodle what is not committed when the course begins twice', () => {
    const platform = open(moodle);
    platform.setValue('cmi.suspend_data', 'precious');
    platform.initialize('');
    expect(platform.getValue('cmi.suspend_data')).toBe('');
    const strict = open(strict12);
    strict.setValue('cmi.suspend_data', 'precious');
    strict.initialize('');
    expect(strict.getValue('cmi.suspend_data')).toBe('precious');
  });

  it('hands scores back as numbers in Moodle', () => {
    const platform = open(moodle);
    platform.setValue('cmi.core.score.raw', '80');
    expect(platform.getValue('cmi.core.score.raw')).toBe(80);
  });

  it('completes a course that says nothing', () => {
    for (const model of [strict12, moodle]) {
      const platform = open(model);
      platform.terminate('');
      expect(platform.attempt.values['cmi.core.lesson_status']).toBe('completed');
    }
  });

  it('reopens a finished attempt for review in Moodle, and takes what is written all the same', () => {
    const platform = open(moodle);
    platform.setValue('cmi.core.lesson_status', 'passed');
    platform.setValue('cmi.core.score.raw', '85');
    platform.terminate('');
    const again = open(moodle, platform.attempt);
    expect([again.launch.mode, again.launch.credit]).toEqual(['review', 'no-credit']);
    again.setValue('cmi.core.score.raw', '10');
    expect(calls[calls.length - 1]).toMatchObject({ kind: 'warning', reason: { key: 'writesInReview' } });
    again.commit('');
    expect(again.attempt.values['cmi.core.score.raw']).toBe('10');
    expect(open(strict12, platform.attempt).launch.mode).toBe('normal');
  });
});

describe('SCORM 2004, strict', () => {
  const of = (type: string): [string, string][] => [['cmi.interactions.0.id', 'q1'], ['cmi.interactions.0.type', type]];

  it.each([
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.session_time', 'PT1M0.555S', '406'],
    ['cmi.session_time', 'PT1M0.55S', '0'],
    ['cmi.score.scaled', '1.5', '407'],
    ['cmi.score.scaled', '.5', '406'],
    ['cmi.score.scaled', '1e-7', '406'],
    ['cmi.progress_measure', '0.66', '0'],
    ['cmi.exit', 'normal', '0'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.learner_id', 'x', '404'],
    ['cmi.core.lesson_status', 'passed', '401'],
    ['cmi.objectives.1.id', 'o', '351'],
    ['cmi.interactions.0.type', 'choice', '408'],
  ])('%s set to %.20s…: %s', (name, value, error) => expect(errorOf(strict2004, name, value)).toBe(error));

  it.each([
    ['choice', 'learner_response', 'a[,]b', '0'], ['choice', 'learner_response', 'choice-a', '406'], ['choice', 'learner_response', 'é', '406'],
    ['choice', 'learner_response', 'a,b c', '406'], ['choice', 'correct_responses.0.pattern', 'a[,]a', '406'],
    ['numeric', 'learner_response', '3,5', '406'], ['numeric', 'correct_responses.0.pattern', '3[:]5', '0'],
    ['matching', 'learner_response', 'a[.]1[,]b[.]2', '0'], ['fill-in', 'learner_response', 'two\nlines', '406'],
    ['true-false', 'learner_response', 't', '406'], ['choice', 'result', 'wrong', '406'], ['choice', 'result', 'incorrect', '0'],
    ['choice', 'timestamp', '2026-11-23T06:00:00Z', '406'], ['choice', 'timestamp', '2026-11-23T06:00:00.123Z', '406'],
    ['choice', 'timestamp', '2026-11-23T06:00:00', '0'], ['choice', 'timestamp', '2026-11-23T06:00:00.0Z', '0'],
    ['choice', 'timestamp', '2039-01-01T00:00:00', '406'],
  ])('%s, %s %s: %s', (type, field, value, error) =>
    expect(errorOf(strict2004, `cmi.interactions.0.${field}`, value, of(type))).toBe(error));

  it('takes an objective once', () => {
    expect(errorOf(strict2004, 'cmi.objectives.1.id', 'o', [['cmi.objectives.0.id', 'o']])).toBe('351');
    expect(errorOf(strict2004, 'cmi.objectives.0.id', 'with space')).toBe('406');
  });

  it('says with 403 that there is nothing yet, which is no refusal', () => {
    const platform = open(strict2004);
    expect(platform.getValue('cmi.suspend_data')).toBe('');
    expect(platform.lastError()).toBe('403');
    expect(calls[calls.length - 1]!.kind).toBe('empty');
  });

  it('gives nothing back that was not suspended, and begins a new attempt', () => {
    const platform = open(strict2004);
    platform.setValue('cmi.suspend_data', 'x');
    platform.terminate('');
    const fresh = open(strict2004, platform.attempt);
    expect(fresh.getValue('cmi.suspend_data')).toBe('');
    expect([fresh.attempt.number, fresh.launch.entry]).toEqual([2, 'ab-initio']);
    fresh.setValue('cmi.exit', 'suspend');
    fresh.setValue('cmi.suspend_data', 'y');
    fresh.terminate('');
    const resumed = open(strict2004, fresh.attempt);
    expect([resumed.getValue('cmi.suspend_data'), resumed.launch.entry]).toEqual(['y', 'resume']);
  });

  it.each([['Initialize', '103'], ['Terminate', '113'], ['GetValue', '123'], ['SetValue', '133'], ['Commit', '143']])(
    '%s at the wrong time: %s', (name, error) => {
      const platform = open(strict2004);
      const api = scorm2004Api(platform) as unknown as Record<string, (...args: string[]) => string>;
      if (name !== 'Initialize') api.Terminate!('');
      api[name]!(...(name === 'SetValue' ? ['cmi.exit', ''] : name === 'GetValue' ? ['cmi.exit'] : ['']));
      expect(platform.lastError()).toBe(error);
    });
});

describe('what can happen to a learner', () => {
  it('a crash keeps what was committed, and nothing else', () => {
    const platform = open(strict12);
    platform.setValue('cmi.core.exit', 'suspend');
    platform.setValue('cmi.suspend_data', 'kept');
    platform.commit('');
    platform.setValue('cmi.suspend_data', 'lost');
    platform.die();
    platform.terminate('');
    expect(open(strict12, platform.attempt).getValue('cmi.suspend_data')).toBe('kept');
    expect(platform.attempt.hundredths).toBe(0);
  });

  it('without a network no commit is taken; with it the same one is', () => {
    const platform = open(moodle);
    platform.isOffline = true;
    platform.setValue('cmi.suspend_data', 'x');
    expect(platform.commit('')).toBe('false');
    platform.isOffline = false;
    expect(platform.commit('')).toBe('true');
    expect(platform.attempt.values['cmi.suspend_data']).toBe('x');
  });

  it('a failure asked for comes once', () => {
    const platform = open(strict2004);
    platform.failsNext = true;
    expect(platform.setValue('cmi.location', 'a')).toBe('false');
    expect(platform.lastError()).toBe('351');
    expect(platform.setValue('cmi.location', 'a')).toBe('true');
    platform.failsNext = true;
    expect(platform.commit('')).toBe('false');
    expect(platform.lastError()).toBe('391');
  });

  it('time counts when a sitting has ended', () => {
    const platform = open(strict12);
    platform.setValue('cmi.core.exit', 'suspend');
    platform.setValue('cmi.core.session_time', '0001:02:03.50');
    platform.terminate('');
    expect(open(strict12, platform.attempt).getValue('cmi.core.total_time')).toBe('0001:02:03.50');
  });
});

describe('gradebook', () => {
  const rows = (values: Record<string, string>, model = moodle) => {
    const attempt = { ...newAttempt(1), values };
    model.kept(attempt);
    return Object.fromEntries(gradebook(model, [attempt]).map((row) => [row.label, row.text ?? row.value]));
  };

  it('shows zero in Moodle for a course finished without a score', () => {
    expect(rows({ 'cmi.core.lesson_status': 'completed' })).toMatchObject({ grade: '0.00 / 100', activity: 'activityComplete' });
    expect(rows({ 'cmi.core.lesson_status': 'incomplete' })).toMatchObject({ grade: '–', activity: 'activityOpen' });
  });

  it('reads raw as points of a hundred in Moodle, whatever the maximum says', () => {
    expect(rows({ 'cmi.core.score.raw': '8', 'cmi.core.score.max': '10' }).grade).toBe('8.00 / 100');
  });

  it('keeps a Moodle activity complete', () => {
    const platform = open(moodle);
    platform.setValue('cmi.core.lesson_status', 'completed');
    platform.commit('');
    platform.setValue('cmi.core.lesson_status', 'failed');
    platform.commit('');
    expect(gradebook(moodle, [platform.attempt]).find(({ label }) => label === 'activity')?.value).toBe('activityComplete');
    expect(calls.some(({ reason }) => reason?.key === 'lowersResult')).toBe(true);
  });

  it('shows answers in the words of their question', () => {
    const question = { title: 'Which?', words: { a: 'One', b: 'Two' }, targets: { 1: 'First' } };
    expect(inWords('a,b', question)).toBe('One; Two');
    expect(inWords('a[,]b', question)).toBe('One; Two');
    expect(inWords('a[.]1', question)).toBe('One → First');
    expect(inWords('some text', question)).toBe('some text');
    expect(interactionsOf({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.student_response': 'a' })).toMatchObject([{ id: 'q', response: 'a' }]);
  });
});

describe('words of the preview', () => {
  const folder = resolve(import.meta.dirname, '../preview');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(resolve(folder, file), 'utf8')).join('\n');

  it('exist in both languages, every one that is asked for', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
    const asked = Array.from(code.matchAll(/\.(?:text|count)\('(\w+)'|\b(?:key|label|note|value): '(\w+)'|\/, '(\w+)'\)/g), (match) => match[1] ?? match[2] ?? match[3]!);
    expect(asked.length).toBeGreaterThan(70);
    expect(asked.filter((key) => !(key in en))).toEqual([]);
  });
});
