import { list, number, pair, pattern, text, words, type Accepts, type Fault } from './grammar';
import type { Element, Errors, Model } from './model';

const real = /^-?\d{1,5}(\.\d{1,5})?$/;
const short = pattern(/^[\w.]{1,250}$/, 'notAnIdentifier2004');
const identifier = pattern(/^(?!urn:\s*$)[\w.:/?#@!$&'()*+,;=~%-]{1,4000}$/, 'notAnIdentifier2004');
const timeinterval = pattern(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/, 'notATimespan2004');
const timestamp: Accepts = (value) => {
  const match = /^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]\d{2}(:\d{2})?)?)?)?)?)?)?)?$/.exec(value);
  return match && Number(match[1]) >= 1970 && Number(match[1]) <= 2038 ? null : { key: 'notATimestamp2004' };
};
const localized = (limit: number): Accepts => (value) => text(limit)(value.replace(/^\{lang=[\w-]*\}/, ''));
const fillIn: Accepts = (value) => (/[\n\r]/.test(value) ? { key: 'lineBreak2004' } : list('[,]', localized(250))(value.replace(/^\{(case_matters|order_matters)=(true|false)\}/, '')));
const decimal = number(real);
const none: Accepts = (value) => (value === '' ? null : short(value));
const unique = (value: string): Fault | null => {
  const parts = value.split('[,]');
  return new Set(parts).size === parts.length ? null : { key: 'namedTwice2004' };
};

/** Learners' answers by the type of the interaction (RTE 4.2.9.2); the strictest of Moodle, ADL's reference and scorm-again. */
const responses: Record<string, Accepts> = {
  'true-false': words('true', 'false'),
  choice: (value) => (value === '' ? { key: 'notAnIdentifier2004' } : list('[,]', short)(value) ?? unique(value)),
  sequencing: list('[,]', short),
  matching: list('[,]', pair('[.]', short, short)),
  performance: list('[,]', pair('[.]', none, localized(250))),
  'fill-in': fillIn,
  'long-fill-in': localized(4000),
  likert: short,
  numeric: decimal,
  other: text(4000),
};
const bound: Accepts = (value) => (value === '' ? null : decimal(value));
const patterns: Record<string, Accepts> = { ...responses, numeric: pair('[:]', bound, bound) };

const ofType = (table: Record<string, Accepts>) => (value: string, siblings: (name: string) => string | undefined) =>
  table[siblings('type') ?? '']?.(value) ?? null;

const completion = words('completed', 'incomplete', 'not attempted', 'unknown');
const success = words('passed', 'failed', 'unknown');
const result: Accepts = (value) =>
  (['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || real.test(value) ? null : { key: 'notAResult2004' });
const comment = { access: 'rw', accepts: localized(4000) } as const;

/** The data model of SCORM 2004, 4th edition (RTE 4.2), every element of it. */
const elements: [string, Element][] = [
  ['cmi._version', { access: 'r', given: () => '1.0' }],
  ['cmi.comments_from_learner._children', { access: 'r', children: 'comment,location,timestamp' }],
  ['cmi.comments_from_learner.n.comment', comment],
  ['cmi.comments_from_learner.n.location', { access: 'rw', accepts: text(250) }],
  ['cmi.comments_from_learner.n.timestamp', { access: 'rw', accepts: timestamp }],
  ['cmi.comments_from_lms._children', { access: 'r', children: 'comment,location,timestamp' }],
  ['cmi.comments_from_lms.n.comment', { access: 'r' }],
  ['cmi.comments_from_lms.n.location', { access: 'r' }],
  ['cmi.comments_from_lms.n.timestamp', { access: 'r' }],
  ['cmi.completion_status', { access: 'rw', accepts: completion, given: () => 'unknown' }],
  ['cmi.completion_threshold', { access: 'r' }],
  ['cmi.credit', { access: 'r', given: ({ credit }) => credit }],
  ['cmi.entry', { access: 'r', given: ({ entry }) => entry }],
  ['cmi.exit', { access: 'w', accepts: words('time-out', 'suspend', 'logout', 'normal', '') }],
  ['cmi.interactions._children', { access: 'r', children: 'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description' }],
  ['cmi.interactions.n.id', { access: 'rw', accepts: identifier }],
  ['cmi.interactions.n.type', { access: 'rw', accepts: words(...Object.keys(responses)), after: 'id' }],
  ['cmi.interactions.n.objectives.n.id', { access: 'rw', accepts: identifier, after: 'id' }],
  ['cmi.interactions.n.timestamp', { access: 'rw', accepts: timestamp, after: 'id' }],
  ['cmi.interactions.n.correct_responses.n.pattern', { access: 'rw', accepts: ofType(patterns), after: 'type' }],
  ['cmi.interactions.n.weighting', { access: 'rw', accepts: decimal, after: 'id' }],
  ['cmi.interactions.n.learner_response', { access: 'rw', accepts: ofType(responses), after: 'type' }],
  ['cmi.interactions.n.result', { access: 'rw', accepts: result, after: 'id' }],
  ['cmi.interactions.n.latency', { access: 'rw', accepts: timeinterval, after: 'id' }],
  ['cmi.interactions.n.description', { access: 'rw', accepts: localized(250), after: 'id' }],
  ['cmi.launch_data', { access: 'r' }],
  ['cmi.learner_id', { access: 'r', given: ({ learnerId }) => learnerId }],
  ['cmi.learner_name', { access: 'r', given: ({ learnerName }) => learnerName }],
  ['cmi.learner_preference._children', { access: 'r', children: 'audio_level,language,delivery_speed,audio_captioning' }],
  ['cmi.learner_preference.audio_level', { access: 'rw', accepts: number(real, 0), given: () => '1' }],
  ['cmi.learner_preference.language', { access: 'rw', accepts: pattern(/^([A-Za-z]{2,3}(-[\w-]+)?)?$/, 'notALanguage'), given: () => '' }],
  ['cmi.learner_preference.delivery_speed', { access: 'rw', accepts: number(real, 0), given: () => '1' }],
  ['cmi.learner_preference.audio_captioning', { access: 'rw', accepts: words('-1', '0', '1'), given: () => '0' }],
  ['cmi.location', { access: 'rw', accepts: text(1000) }],
  ['cmi.max_time_allowed', { access: 'r' }],
  ['cmi.mode', { access: 'r', given: ({ mode }) => mode }],
  ['cmi.objectives._children', { access: 'r', children: 'id,score,success_status,completion_status,description,progress_measure' }],
  ['cmi.objectives.n.id', { access: 'rw', accepts: identifier, isUnique: true }],
  ['cmi.objectives.n.score._children', { access: 'r', children: 'scaled,raw,min,max' }],
  ['cmi.objectives.n.score.scaled', { access: 'rw', accepts: number(real, -1, 1), after: 'id' }],
  ['cmi.objectives.n.score.raw', { access: 'rw', accepts: decimal, after: 'id' }],
  ['cmi.objectives.n.score.min', { access: 'rw', accepts: decimal, after: 'id' }],
  ['cmi.objectives.n.score.max', { access: 'rw', accepts: decimal, after: 'id' }],
  ['cmi.objectives.n.success_status', { access: 'rw', accepts: success, after: 'id' }],
  ['cmi.objectives.n.completion_status', { access: 'rw', accepts: completion, after: 'id' }],
  ['cmi.objectives.n.progress_measure', { access: 'rw', accepts: number(real, 0, 1), after: 'id' }],
  ['cmi.objectives.n.description', { access: 'rw', accepts: localized(250), after: 'id' }],
  ['cmi.progress_measure', { access: 'rw', accepts: number(real, 0, 1) }],
  ['cmi.scaled_passing_score', { access: 'r' }],
  ['cmi.score._children', { access: 'r', children: 'scaled,raw,min,max' }],
  ['cmi.score.scaled', { access: 'rw', accepts: number(real, -1, 1) }],
  ['cmi.score.raw', { access: 'rw', accepts: decimal }],
  ['cmi.score.min', { access: 'rw', accepts: decimal }],
  ['cmi.score.max', { access: 'rw', accepts: decimal }],
  ['cmi.session_time', { access: 'w', accepts: timeinterval }],
  ['cmi.success_status', { access: 'rw', accepts: success, given: () => 'unknown' }],
  ['cmi.suspend_data', { access: 'rw', accepts: text(64_000) }],
  ['cmi.time_limit_action', { access: 'r', given: () => 'continue,no message' }],
  ['cmi.total_time', { access: 'r', given: (_, attempt) => `PT${attempt.hundredths / 100}S` }],
  ['adl.nav.request', { access: 'rw', accepts: pattern(/^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[\w.-]+\}(choice|jump))$/, 'notANavigation'), given: () => '_none_' }],
  ['adl.nav.request_valid.continue', { access: 'r', given: () => 'false' }],
  ['adl.nav.request_valid.previous', { access: 'r', given: () => 'false' }],
];

const errors: Errors = {
  initializedTwice: '103', initializedAfter: '104',
  before: { get: '122', set: '132', commit: '142', terminate: '112' },
  after: { get: '123', set: '133', commit: '143', terminate: '113' },
  argument: '201', unknown: '401', noChildren: '301', noCount: '301', keyword: '404', readOnly: '404', writeOnly: '405',
  type: '406', range: '407', dependency: '408', duplicate: '351', index: '351', noIndex: '301', noValue: '403', setFailed: '351', commitFailed: '391',
};

/** SCORM 2004 by the letter, and in doubt by the strictest of the platforms compared. */
export const strict2004: Model = {
  id: 'strict-2004',
  errors,
  elements: new Map(elements),
  lists: new Set([
    'cmi.comments_from_learner', 'cmi.comments_from_lms', 'cmi.objectives', 'cmi.interactions', 'cmi.interactions.n.objectives',
    'cmi.interactions.n.correct_responses',
  ]),
  state: 'cmi.suspend_data',
  stateLimit: 64_000,
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  learnerId: 'learner-1',
  learnerName: 'Petrova, Anna',
  givesNumbers: false,
  losesAtSecondInitialize: false,
  givesBackAll: false,
  modeOf: () => ({ mode: 'normal', credit: 'credit' }),
  lowers: (element, value, current) =>
    (element === 'cmi.success_status' && current(element) === 'passed' && value !== 'passed')
    || (element === 'cmi.completion_status' && current(element) === 'completed' && value !== 'completed'),
  kept: () => undefined,
  finish(attempt) {
    attempt.values[this.exit] ??= '';
  },
  hundredths(timespan) {
    const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(timespan);
    const [days, hours, minutes, seconds] = (match?.slice(1) ?? []).map((part) => Number(part ?? 0));
    return match ? Math.round((((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 100) : 0;
  },
};
