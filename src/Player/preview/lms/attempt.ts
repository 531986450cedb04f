import type { Model } from './model';

/** What the platform has on disk of one attempt. */
export interface Attempt {
  number: number;
  /** Committed values by element. */
  values: Record<string, string>;
  sittings: number;
  /** Time of all ended sittings. */
  hundredths: number;
  /** Once complete, a Moodle activity stays complete. */
  isActivityComplete: boolean;
}

export const newAttempt = (number: number): Attempt => ({ number, values: {}, sittings: 0, hundredths: 0, isActivityComplete: false });

/** The attempt that a launch goes on with: a strict platform begins a new one when the last was not suspended. */
export function attemptToLaunch(model: Model, attempt: Attempt): Attempt {
  const isKept = model.givesBackAll || attempt.sittings === 0 || attempt.values[model.exit] === 'suspend';
  return isKept ? attempt : newAttempt(attempt.number + 1);
}

/** Number of records of a list. */
export function countOf(values: (name: string) => string | undefined, list: string): number {
  let count = 0;
  while (values(`${list}.${count}.id`) !== undefined) count++;
  return count;
}
