import { isDefined } from './rules';
import { secondsOf, verbOf, type Json, type Registration } from '../xapi/registration';

/** What must be reached before a unit counts as done (cmi5 10.2.4). */
export type MoveOn = 'NotApplicable' | 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed';

/** How a learner stands in one unit. */
export interface Standing {
  isOpened: boolean;
  isCompleted: boolean;
  /** null while neither passed nor failed. */
  isPassed: boolean | null;
  /** Scaled score of the newest judgement. */
  score: number | null;
  isSatisfied: boolean;
  visits: number;
  seconds: number;
}

/** Follows from the statements about an activity alone. Visits that only look count for nothing. */
export function standingOf(registration: Registration, unit: string, activityId: string, moveOn: MoveOn): Standing {
  const own = registration.statements.filter((one) => isDefined(one) && one.object?.id === activityId);
  const of = (verb: string) => own.filter((one) => verbOf(one) === verb);
  const isCompleted = of('completed').length > 0;
  const judged = own.filter((one) => ['passed', 'failed'].includes(verbOf(one)));
  const isPassed = of('passed').length > 0 ? true : judged.length > 0 ? false : null;
  const visits = registration.visits.filter((one) => one.unit === unit);
  return {
    isOpened: visits.length > 0,
    isCompleted,
    isPassed,
    score: scoreOf((isPassed ? of('passed') : judged).slice(-1)[0]),
    isSatisfied: isReached(moveOn, isCompleted, isPassed === true),
    visits: visits.length,
    seconds: of('terminated').reduce((sum, one) => sum + secondsOf(one.result?.duration), 0),
  };
}

export function isReached(moveOn: MoveOn, isCompleted: boolean, isPassed: boolean): boolean {
  switch (moveOn) {
    case 'NotApplicable': return true;
    case 'Completed': return isCompleted;
    case 'Passed': return isPassed;
    case 'CompletedAndPassed': return isCompleted && isPassed;
    case 'CompletedOrPassed': return isCompleted || isPassed;
  }
}

function scoreOf(statement: Json | undefined): number | null {
  const scaled: unknown = statement?.result?.score?.scaled;
  return typeof scaled === 'number' ? scaled : null;
}
