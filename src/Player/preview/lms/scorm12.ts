import { list, number, pattern, text, words, type Accepts } from './grammar';
import type { Element, Errors, Model } from './model';

const decimal = /^-?\d+(\.\d+)?$/;
const time = pattern(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'notATime12');
const timespan = pattern(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'notATimespan12');
const identifier = pattern(/^[A-Za-z0-9_.-]{1,255}$/, 'notAnIdentifier12');
const vocabularyOfResult = ['correct', 'wrong', 'unanticipated', 'neutral'];
const result: Accepts = (value) => (vocabularyOfResult.includes(value) || decimal.test(value) ? null : { key: 'notAResult12' });
const letter = pattern(/^[a-z0-9]$/, 'notALetter12');
const pairOfLetters = pattern(/^[a-z0-9]\.[a-z0-9]$/, 'notAPair12');

/** Student's and right answers by the type of the interaction (CMIFeedback, RTE 1.2, 3.4.7). */
const feedback: Record<string, Accepts> = {
  'true-false': pattern(/^([01tf]|true|false)$/, 'notTrueOrFalse12'),
  choice: list(',', letter),
  sequencing: list(',', letter),
  matching: list(',', pairOfLetters),
  numeric: number(decimal),
};
const response = (value: string, siblings: (name: string) => string | undefined) =>
  text(255)(value) ?? feedback[siblings('type') ?? '']?.(value.replace(/^\{|\}$/g, '')) ?? null;

const score: Accepts = (value) => (value === '' ? null : number(decimal, 0, 100)(value));

/** The data model of SCORM 1.2 (RTE 1.2, 3.4), every element of it. */
export const elements12 = (): [string, Element][] => [
  ['cmi._version', { access: 'r', given: () => '3.4' }],
  ['cmi.core._children', { access: 'r', children: 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time' }],
  ['cmi.core.student_id', { access: 'r', given: ({ learnerId }) => learnerId }],
  ['cmi.core.student_name', { access: 'r', given: ({ learnerName }) => learnerName }],
  ['cmi.core.lesson_location', { access: 'rw', accepts: text(255), given: () => '' }],
  ['cmi.core.credit', { access: 'r', given: ({ credit }) => credit }],
  ['cmi.core.lesson_status', { access: 'rw', accepts: words('passed', 'completed', 'failed', 'incomplete', 'browsed'), given: () => 'not attempted' }],
  ['cmi.core.entry', { access: 'r', given: ({ entry }) => entry }],
  ['cmi.core.score._children', { access: 'r', children: 'raw,min,max' }],
  ['cmi.core.score.raw', { access: 'rw', accepts: score, given: () => '' }],
  ['cmi.core.score.min', { access: 'rw', accepts: score, given: () => '' }],
  ['cmi.core.score.max', { access: 'rw', accepts: score, given: () => '' }],
  ['cmi.core.total_time', { access: 'r', given: (_, attempt) => timespanOf(attempt.hundredths) }],
  ['cmi.core.lesson_mode', { access: 'r', given: ({ mode }) => mode }],
  ['cmi.core.exit', { access: 'w', accepts: words('time-out', 'suspend', 'logout', '') }],
  ['cmi.core.session_time', { access: 'w', accepts: timespan }],
  ['cmi.suspend_data', { access: 'rw', accepts: text(4096), given: () => '' }],
  ['cmi.launch_data', { access: 'r', given: () => '' }],
  ['cmi.comments', { access: 'rw', accepts: text(4096), given: () => '' }],
  ['cmi.comments_from_lms', { access: 'r', given: () => '' }],
  ['cmi.objectives._children', { access: 'r', children: 'id,score,status' }],
  ['cmi.objectives.n.id', { access: 'rw', accepts: identifier }],
  ['cmi.objectives.n.score._children', { access: 'r', children: 'raw,min,max' }],
  ['cmi.objectives.n.score.raw', { access: 'rw', accepts: score }],
  ['cmi.objectives.n.score.min', { access: 'rw', accepts: score }],
  ['cmi.objectives.n.score.max', { access: 'rw', accepts: score }],
  ['cmi.objectives.n.status', { access: 'rw', accepts: words('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted') }],
  ['cmi.student_data._children', { access: 'r', children: 'mastery_score,max_time_allowed,time_limit_action' }],
  ['cmi.student_data.mastery_score', { access: 'r', given: () => '' }],
  ['cmi.student_data.max_time_allowed', { access: 'r', given: () => '' }],
  ['cmi.student_data.time_limit_action', { access: 'r', given: () => '' }],
  ['cmi.student_preference._children', { access: 'r', children: 'audio,language,speed,text' }],
  ['cmi.student_preference.audio', { access: 'rw', accepts: number(/^-?\d+$/, -1, 100), given: () => '0' }],
  ['cmi.student_preference.language', { access: 'rw', accepts: text(255), given: () => '' }],
  ['cmi.student_preference.speed', { access: 'rw', accepts: number(/^-?\d+$/, -100, 100), given: () => '0' }],
  ['cmi.student_preference.text', { access: 'rw', accepts: number(/^-?\d+$/, -1, 1), given: () => '0' }],
  ['cmi.interactions._children', { access: 'r', children: 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency' }],
  ['cmi.interactions.n.id', { access: 'w', accepts: identifier }],
  ['cmi.interactions.n.objectives.n.id', { access: 'w', accepts: identifier, after: 'id' }],
  ['cmi.interactions.n.time', { access: 'w', accepts: time, after: 'id' }],
  ['cmi.interactions.n.type', { access: 'w', accepts: words('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'), after: 'id' }],
  ['cmi.interactions.n.correct_responses.n.pattern', { access: 'w', accepts: response, after: 'type' }],
  ['cmi.interactions.n.weighting', { access: 'w', accepts: number(decimal), after: 'id' }],
  ['cmi.interactions.n.student_response', { access: 'w', accepts: response, after: 'type' }],
  ['cmi.interactions.n.result', { access: 'w', accepts: result, after: 'id' }],
  ['cmi.interactions.n.latency', { access: 'w', accepts: timespan, after: 'id' }],
];

const errors: Errors = {
  initializedTwice: '101', initializedAfter: '101',
  before: { get: '301', set: '301', commit: '301', terminate: '301' },
  after: { get: '301', set: '301', commit: '301', terminate: '301' },
  argument: '201', unknown: '401', noChildren: '202', noCount: '203', keyword: '402', readOnly: '403', writeOnly: '404',
  type: '405', range: '405', dependency: '201', duplicate: '201', index: '201', noIndex: '201', noValue: null, setFailed: '101', commitFailed: '101',
};

const rank = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];
const status = 'cmi.core.lesson_status';

/** SCORM 1.2 by the letter: what the strictest platform would do. */
export const strict12: Model = {
  id: 'strict-1.2',
  errors,
  elements: new Map(elements12()),
  lists: new Set(['cmi.objectives', 'cmi.interactions', 'cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses']),
  state: 'cmi.suspend_data',
  stateLimit: 4096,
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  learnerId: 'learner-1',
  learnerName: 'Petrova, Anna',
  givesNumbers: false,
  losesAtSecondInitialize: false,
  givesBackAll: false,
  modeOf: () => ({ mode: 'normal', credit: 'credit' }),
  lowers: (element, value, current) => element === status && rank.indexOf(value) < rank.indexOf(current(status) ?? 'not attempted'),
  kept: () => undefined,
  finish(attempt) {
    attempt.values[status] ??= 'completed'; // RTE 1.2, 3.4.4: a course that says nothing is done
    attempt.values[this.exit] ??= '';
  },
  hundredths(timespan) {
    const match = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(timespan);
    return match ? Math.round((Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) * 100) : 0;
  },
};

function timespanOf(hundredths: number): string {
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
