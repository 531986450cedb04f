import type { Course, Page, Question, QuestionKey, Video } from '../course/types';
import type { Progress, Status } from '../progress/progress';
import type { Answer } from '../state/state';

/** What happened in the course. Every learning platform hears of the same events and says them in its own words. */
export type CourseEvent =
  | { type: 'launched' }
  | { type: 'lesson-read'; page: Page; seconds: number }
  | QuestionAnswered
  | VideoEvent
  | { type: 'quiz-finished'; page: Page; points: Points }
  | { type: 'test-handed-in'; page: Page; points: Points; isPassed: boolean | null }
  | { type: 'course-completed'; score: number | null }
  | { type: 'course-passed'; score: number }
  | { type: 'course-failed'; score: number };

export interface QuestionAnswered {
  type: 'question-answered';
  page: Page;
  question: Question;
  key: QuestionKey;
  answer: Answer | null;
  isRight: boolean;
  /** Points earned by this answer, up to the question's points. */
  points: number;
  seconds: number;
}

/** What happens to a recording, as the xAPI video profile tells it; its own words come from where recordings are played. */
export interface VideoEvent {
  type: 'video';
  page: Page;
  /** IRI of the verb. */
  verb: string;
  video: Video;
  /** IRI of the kind of activity. */
  activityType: string;
  result?: Record<string, unknown>;
  category: object[];
  /** Extensions of the context. */
  extensions: Record<string, unknown>;
}

export interface Points {
  earned: number;
  possible: number;
}

/** A sentence of the string table, with what goes into its slots. */
export interface LaunchNotice {
  key: string;
  values?: Record<string, string>;
  /** What happens now is delivered by the next launch in this browser. */
  isKept?: boolean;
}

/** What a platform told when the course was opened. */
export interface Launch {
  /** Somebody receives what is reported. */
  isTracked: boolean;
  /** Somebody should receive what is reported, but nobody was found: the learner is told. */
  isPreview: boolean;
  /** False when an old attempt is only looked at: then nothing is written. */
  canWrite: boolean;
  /** The encoded state kept by the platform; empty for none, null when it could not be read now. */
  stored: string | null;
  /** Status the platform has: it is never lowered. */
  status: Status;
  /** Where this browser keeps its own copy; null when it should keep none. */
  localKey: string | null;
  /** Where "Leave" leads. */
  returnUrl: string | null;
  /** Languages that the learner prefers, best first, when the platform knows them. */
  languages?: string[];
  /** What the learner should know about this opening of the course. */
  notice?: LaunchNotice;
  /** Pass mark in percent that the platform asks for; absent: the course's own. */
  mastery?: number;
}

/** What is to be kept now. */
export interface Snapshot {
  encoded: string;
  place: string;
  progress: Progress;
}

export interface LmsContext {
  course: Course;
  /** Joins the state found at the platform into ours; gives the result, encoded. */
  join(theirs: string): string;
}

/** A learning platform. One adapter per kind; a package holds only its own. */
export interface Lms {
  launch(context: LmsContext): Promise<Launch>;
  report(event: CourseEvent): void;
  /** Notes what is to be kept; sends nothing yet. */
  save(snapshot: Snapshot): void;
  /** Sends all that is noted; false when it was not accepted. */
  commit(): Promise<boolean>;
  /** The page is out of sight and may never come back: sends what is left, without waiting. */
  hide(): void;
  /** The page is in sight again. */
  show(): void;
  /**
   * The page is left: sends what is left and says goodbye, once, without waiting. `isForGood`: the learner has left by the button;
   * otherwise the page may only be loaded again.
   */
  end(isForGood: boolean): void;
}
