import type { Progress, Status } from '../../progress/progress';
import type { QuestionAnswered } from '../lms';

/** What every edition's run-time interface can do, under one name. Results are strings; some platforms return booleans. */
export interface ScormApi {
  initialize(): unknown;
  terminate(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  commit(): unknown;
  lastError(): unknown;
}

export type Values = [element: string, value: string][];

/** The words of one edition of SCORM: names of elements, and values in its grammar. */
export interface ScormEdition {
  /** The interface of a window; null when it has none. */
  apiOf(candidate: Window): ScormApi | null;
  /** Error of a second Initialize. */
  alreadyInitialized: string;
  mode: string;
  learner: string;
  state: string;
  place: string;
  exit: string;
  sessionTime: string;
  /** Status that the platform holds, and whether the attempt is new. */
  readStatus(get: (element: string) => string): { status: Status; isNew: boolean };
  /** What says that the course has begun. */
  begun: Values;
  /** Elements for a status that has just been reached. */
  status(status: Status, progress: Progress): Values;
  /** Elements for a decided score, 0 to 1. */
  score(share: number): Values;
  /** Elements for the way made so far; empty when the edition has none. */
  advance(progress: Progress): Values;
  timespan(milliseconds: number): string;
  /** Elements of one interaction record, without `cmi.interactions.n.`, in the order in which they are set. */
  interaction(event: QuestionAnswered): Values;
}
