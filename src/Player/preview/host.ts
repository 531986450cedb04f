import type { Reason } from './lms/grammar';
import type { Row } from './lms/gradebook';
import type { Interaction } from './lms/interactions';
import type { PreviewCourse, Unit } from './state';

/** A line of the log. */
export interface LogEntry {
  at: number;
  title: string;
  result: string;
  /** Error code; '0' for none. */
  error: string;
  reason: Reason | null;
  kind: 'done' | 'refused' | 'empty' | 'warning' | 'divider';
}

export interface SavedState {
  length: number;
  /** null: no limit worth watching. */
  limit: number | null;
  /** The platform's default is wider than what some of its sites allow. */
  isWide: boolean;
}

/** How a learner stands in a part that is launched by itself. */
export interface UnitRow {
  id: string;
  title: string;
  /** A text of `strings/*.json`. */
  status: string;
  isDone: boolean;
  isOpen: boolean;
}

export interface HostContext {
  /** As it is now: a new version takes the place of the old one. */
  course: PreviewCourse;
  /** What this platform launches: the whole course, or its parts one by one. */
  readonly units: Unit[];
  /** Address of the course at this platform, ends with a slash. */
  root: string;
  /** Something happened; `refused` when a call was. */
  onChange(refused?: LogEntry): void;
}

/** A platform that a course is shown with. */
export interface Host {
  readonly log: LogEntry[];
  readonly isReview: boolean;
  /** The next call that writes will fail. */
  readonly isArmed: boolean;
  /** The parts that are launched one by one; empty when the course is launched as a whole. */
  units(): UnitRow[];
  /** Leaves the part that is open, and launches another. */
  openUnit(id: string): void;
  launch(): void;
  /** Leaves and comes back. */
  relaunch(): void;
  review(): void;
  /** Looks at the course without taking it, where the platform knows such a thing. */
  browse?(): void;
  newAttempt(): void;
  reset(): void;
  /** The browser dies. */
  crash(): void;
  /** The sources changed: the course is shown anew, in place. */
  reload(): Promise<void>;
  failNext(): void;
  setOffline(isOffline: boolean): void;
  end(): void;
  gradebook(): Row[];
  saved(): SavedState;
  interactions(): Interaction[];
  data(): [string, string][];
}
