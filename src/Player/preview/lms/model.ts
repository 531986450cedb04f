import type { Accepts, Fault } from './grammar';
import type { Attempt } from './attempt';

/** What a learner is at this platform, and how the course is launched. */
export interface Launch {
  learnerId: string;
  learnerName: string;
  mode: 'normal' | 'review' | 'browse';
  credit: 'credit' | 'no-credit';
  entry: '' | 'ab-initio' | 'resume';
}

/** A data model element. `n` in its name stands for an index. */
export interface Element {
  access: 'rw' | 'r' | 'w';
  /** Its grammar; `siblings` gives other elements of the same record. */
  accepts?: Accepts | ((value: string, siblings: (name: string) => string | undefined) => Fault | null);
  /** What the platform says when the course has said nothing; undefined for nothing. */
  given?: (launch: Launch, attempt: Attempt) => string | undefined;
  /** An element of the same record that must have been set before. */
  after?: string;
  /** No other record may have the same value. */
  isUnique?: boolean;
  /** Nothing is ever set here: names of children, for `_children`. */
  children?: string;
}

/** Error codes of an edition: before Initialize and after Terminate for each kind of call, and for each kind of fault. */
export interface Errors {
  initializedTwice: string;
  initializedAfter: string;
  before: { get: string; set: string; commit: string; terminate: string };
  after: { get: string; set: string; commit: string; terminate: string };
  argument: string;
  unknown: string;
  noChildren: string;
  noCount: string;
  keyword: string;
  readOnly: string;
  writeOnly: string;
  type: string;
  range: string;
  dependency: string;
  duplicate: string;
  index: string;
  noIndex: string;
  /** A value that was never set; null where the platform answers with nothing and no error. */
  noValue: string | null;
  setFailed: string;
  commitFailed: string;
}

/** One edition of SCORM as one platform does it. */
export interface Model {
  /** Name of the profile, for example `moodle`. */
  id: string;
  errors: Errors;
  elements: ReadonlyMap<string, Element>;
  /** Names of lists: elements that have `_count`. */
  lists: ReadonlySet<string>;
  state: string;
  stateLimit: number;
  exit: string;
  sessionTime: string;
  learnerId: string;
  learnerName: string;
  /** A number is handed back as a number. */
  givesNumbers: boolean;
  /** A second Initialize throws away what is not committed. */
  losesAtSecondInitialize: boolean;
  /** Mode and credit of a new sitting with what is stored. */
  modeOf(attempt: Attempt): Pick<Launch, 'mode' | 'credit'>;
  /** Gives back all of an earlier sitting; a strict platform gives back only what was suspended. */
  givesBackAll: boolean;
  /** Whether a value is a worse result than the one that is there. */
  lowers(element: string, value: string, current: (element: string) => string | undefined): boolean;
  /** What the platform concludes from what it has just kept. */
  kept(attempt: Attempt): void;
  /** What the platform itself changes when the sitting ends. */
  finish(attempt: Attempt): void;
  /** Hundredths of a second of a time span in the edition's form. */
  hundredths(timespan: string): number;
}
