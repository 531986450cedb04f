import { number, pattern, text, type Accepts } from './grammar';
import type { Element, Model } from './model';
import { elements12, strict12 } from './scorm12';

const longText = 64_000;
const decimal = /^-?\d{0,3}(\.\d*)?$/;
const score = number(decimal, 0, 100);
const identifier = pattern(/^[\u0021-\u007e]{0,255}$/, 'notAnIdentifierMoodle');
const vocabularyOfResult = ['correct', 'wrong', 'unanticipated', 'neutral'];
const result: Accepts = (value) => (vocabularyOfResult.includes(value) || /^(\d{0,3})?(\.\d*)?$/.test(value) ? null : { key: 'notAResult12' });

/** Where Moodle 4.5's grammar differs from the standard, with "SCORM standards compliance" off, as it is by default. */
const differences: [string, Partial<Element>][] = [
  ['cmi.suspend_data', { accepts: text(longText) }],
  ['cmi.core.lesson_location', { accepts: text(longText) }],
  ['cmi.comments', { accepts: text(longText) }],
  ['cmi.core.score.raw', { accepts: score }],
  ['cmi.core.score.min', { accepts: score }],
  ['cmi.core.score.max', { accepts: score }],
  ['cmi.objectives.n.id', { accepts: identifier }],
  ['cmi.interactions.n.id', { accepts: identifier }],
  ['cmi.interactions.n.objectives.n.id', { accepts: identifier }],
  ['cmi.interactions.n.correct_responses.n.pattern', { accepts: text(longText) }],
  ['cmi.interactions.n.student_response', { accepts: text(longText) }],
  ['cmi.interactions.n.weighting', { accepts: number(decimal) }],
  ['cmi.interactions.n.result', { accepts: result }],
];

const elements = new Map(elements12());
for (const [name, change] of differences) elements.set(name, { ...elements.get(name)!, ...change });

const status = 'cmi.core.lesson_status';
const ended = ['passed', 'completed', 'failed'];

/** SCORM 1.2 as Moodle 4.5 does it, its own ways included. */
export const moodle: Model = {
  ...strict12,
  id: 'moodle',
  elements,
  stateLimit: longText,
  learnerId: 'anna.petrova',
  learnerName: 'Anna Petrova',
  givesNumbers: true,
  losesAtSecondInitialize: true,
  givesBackAll: true,
  modeOf: (attempt) => (ended.includes(attempt.values[status] ?? '')
    ? { mode: 'review', credit: 'no-credit' }
    : { mode: 'normal', credit: 'credit' }),
  kept(attempt) {
    // Once complete, an activity stays complete.
    if (['passed', 'completed'].includes(attempt.values[status] ?? '')) attempt.isActivityComplete = true;
  },
};
