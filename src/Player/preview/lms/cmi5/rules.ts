import type { Reason } from '../grammar';
import { verbOf, type Json, type Registration, type VisitRecord } from '../xapi/registration';

const context = 'https://w3id.org/xapi/cmi5/context/';
export const cmi5Category = `${context}categories/cmi5`;
export const moveOnCategory = `${context}categories/moveon`;
export const sessionIdExtension = `${context}extensions/sessionid`;
export const masteryExtension = `${context}extensions/masteryscore`;

/** What a statement of a unit is measured by. */
export interface Measure {
  visit: VisitRecord;
  registration: Registration;
  activityId: string;
  masteryScore: number | null;
  /** Verbs said in this visit before the statement, also those earlier in the same request. */
  said: string[];
  /** Verbs said in the registration about this unit, in any visit. */
  saidEver: string[];
}

const defined = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const judged = ['passed', 'failed'];
const once = ['completed', 'passed'];

export const categoriesOf = (statement: Json): string[] => listOf(statement.context?.contextActivities?.category).map(({ id }) => String(id));

export const isDefined = (statement: Json): boolean => categoriesOf(statement).includes(cmi5Category);

/** The first rule of cmi5 that a statement breaks; null when it breaks none. Sections are those of the cmi5 specification. */
export function brokenRule(statement: Json, measure: Measure): Reason | null {
  const verb = verbOf(statement);
  return ofSession(verb, measure) ?? ofEvery(statement, verb, measure)
    ?? (isDefined(statement) ? ofDefined(statement, verb, measure) : ofAllowed(statement, measure));
}

/** Order and mode of a visit. */
function ofSession(verb: string, { visit, said }: Measure): Reason | null {
  if (visit.state === 'abandoned') return { key: 'cmi5Abandoned' };
  if (said.includes('terminated')) return { key: 'cmi5AfterTerminated' };
  if (!visit.hasPreferences) return { key: 'cmi5Preferences' };
  if (!said.includes('initialized') && verb !== 'initialized') return { key: 'cmi5InitializedFirst' };
  if (verb === 'voided') return { key: 'cmi5Voiding' };
  return null;
}

function ofEvery(statement: Json, verb: string, { visit, registration, activityId }: Measure): Reason | null {
  const { context: own = {}, timestamp } = statement as { context?: Json; timestamp?: string };
  if (own.registration !== registration.id) return { key: 'cmi5Registration' };
  if (own.extensions?.[sessionIdExtension] !== visit.id) return { key: 'cmi5SessionId' };
  if (!keepsTemplate(own, templateOf(visit))) return { key: 'cmi5Template' };
  if (!/Z$|\+00:00$/.test(timestamp ?? '')) return { key: 'cmi5Timestamp' };
  if (isDefined(statement) && !defined.includes(verb)) return { key: 'cmi5Verb' };
  if (isDefined(statement) && statement.object?.id !== activityId) return { key: 'cmi5Object' };
  return null;
}

/** Statements that cmi5 defines: its verbs with its category (9.3). */
function ofDefined(statement: Json, verb: string, measure: Measure): Reason | null {
  const { visit, said, saidEver } = measure;
  if (said.includes(verb)) return { key: 'cmi5OnceInSession', values: { verb } };
  if (judged.includes(verb) && said.some((one) => judged.includes(one))) return { key: 'cmi5PassedAndFailed' };
  if (once.includes(verb) && saidEver.includes(verb)) return { key: 'cmi5OnceInRegistration', values: { verb } };
  if (verb === 'failed' && saidEver.includes('passed')) return { key: 'cmi5FailedAfterPassed' };
  if (visit.mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated') return { key: 'cmi5Mode', values: { mode: visit.mode } };
  return ofResult(statement, verb, measure);
}

function ofResult(statement: Json, verb: string, { masteryScore }: Measure): Reason | null {
  const { score, success, completion, duration } = (statement.result ?? {}) as Json;
  const isJudged = judged.includes(verb);
  if (score !== undefined && !isJudged) return { key: 'cmi5Score' };
  if (success !== (isJudged ? verb === 'passed' : undefined)) return { key: 'cmi5Success' };
  if (completion !== (verb === 'completed' ? true : undefined)) return { key: 'cmi5Completion' };
  if (verb !== 'initialized' && !/^P(?=.)/.test(String(duration ?? ''))) return { key: 'cmi5Duration' };
  if (categoriesOf(statement).includes(moveOnCategory) !== (isJudged || verb === 'completed')) return { key: 'cmi5MoveOn' };
  if (!isJudged || masteryScore === null) return null;
  if (statement.context.extensions[masteryExtension] !== masteryScore) return { key: 'cmi5MasteryExtension' };
  const contradicts = score?.scaled !== undefined && score.scaled >= masteryScore !== (verb === 'passed');
  return contradicts ? { key: 'cmi5Mastery', values: { score: score.scaled, mastery: masteryScore } } : null;
}

/** Other statements may come with any verb, but must not look like defined ones (9.6.2), and not in a visit that only looks. */
function ofAllowed(statement: Json, { visit }: Measure): Reason | null {
  if (categoriesOf(statement).includes(moveOnCategory)) return { key: 'cmi5MoveOn' };
  return visit.mode === 'Normal' ? null : { key: 'cmi5Mode', values: { mode: visit.mode } };
}

/** The context that every statement of a visit begins with (10.2.1). */
export const templateOf = (visit: VisitRecord): Json => ({
  contextActivities: { grouping: [{ objectType: 'Activity', id: `https://lms.example/published/${visit.unit}` }] },
  extensions: { [sessionIdExtension]: visit.id },
});

/** Nothing of the template may be changed or moved; more may stand beside it. */
function keepsTemplate(own: Json, template: Json): boolean {
  const activities = Object.entries(template.contextActivities as Json);
  return activities.every(([name, wanted]) => JSON.stringify(listOf(own.contextActivities?.[name]).slice(0, (wanted as Json[]).length)) === JSON.stringify(wanted))
    && Object.entries(template.extensions as Json).every(([name, wanted]) => own.extensions?.[name] === wanted);
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : value ? [value as Json] : []);
