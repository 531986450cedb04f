import type { Reason } from './lms/grammar';
import type { Row } from './lms/gradebook';
import type { Interaction } from './lms/interactions';
import type { PreviewCourse } from './state';

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

export interface HostContext {
  course: PreviewCourse;
  /** Address of the course at this platform. */
  url: string;
  /** Something happened; `refused` when a call was. */
  onChange(refused?: LogEntry): void;
}

/** A platform that a course is shown with. */
export interface Host {
  readonly log: LogEntry[];
  readonly isReview: boolean;
  /** The next call that writes will fail. */
  readonly isArmed: boolean;
  launch(): void;
  /** Leaves and comes back. */
  relaunch(): void;
  review(): void;
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
