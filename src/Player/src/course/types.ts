/** course.json (docs/contracts.md), as the packager wrote it. */
export interface Course {
  id: string;
  iri: string;
  language: string;
  title: string;
  description: string;
  /** What part of a course this is; absent for a whole course. */
  unit?: 'module' | 'test';
  mastery: number | null;
  certificate: boolean;
  completion: { lessons: 'all' | 'none'; quizzes: 'all' | 'none'; finalTest: 'passed' | 'submitted' | 'none' };
  modules: { id: string; title: string }[];
  /** What can be named by questions and lessons. */
  objectives?: { id: string; text: string }[];
  pages: Page[];
}

export type PageKind = 'overview' | 'lesson' | 'quiz' | 'test' | 'glossary' | 'readings';

export interface Page {
  id: string;
  kind: PageKind;
  /** Number that stored progress hangs on, unique among the pages. */
  sig: number;
  module?: string;
  title: string;
  minutes?: number;
  /** Quiz: tries per question. Test: how often it may be handed in. 0: no limit. */
  attempts?: number;
  /** Test: how many of its questions an attempt asks; absent: all. */
  draw?: number;
  /** Lesson: objectives of the course that it serves. */
  objectives?: string[];
  questions?: Question[];
  /** Videos and sound recordings, in reading order. */
  videos?: Video[];
}

export interface Video {
  id: string;
  /** Number that stored progress hangs on, unique among the course's recordings. */
  sig: number;
  title: string;
  seconds: number;
  /** No picture. */
  sound?: true;
  /** Percent to be played before the lesson counts as read; absent for none. */
  need?: number;
}

export type QuestionType =
  | 'single' | 'multiple' | 'true-false' | 'text' | 'numeric' | 'matching' | 'ordering' | 'fill-in' | 'matrix'
  | 'hotspot' | 'likert' | 'free-text' | 'scenario';

export interface Question {
  id: string;
  type: QuestionType;
  /** 0: never scored. */
  points: number;
  /** Number that a stored answer hangs on, unique among the questions; changes with the answers offered. */
  sig: number;
  /** One letter for each choice, left side, item, gap or row, in source order. Absent for text and numbers. */
  keys?: string;
  /** Number of right sides (matching), of columns (matrix), of points of a scale (Likert), of choices on the longest way (scenario). */
  targets?: number;
  /** Number of equal shares that the points are counted in; 1 when absent. */
  parts?: number;
  /** Several columns may be chosen in a row (matrix), several regions (hotspot). */
  many?: boolean;
  /** Objectives of the course that it tests. */
  objectives?: string[];
  /** Most characters of a free text. */
  limit?: number;
}

/** What the player needs to judge a question and to comment on it; comes with the page's script. */
export interface QuestionKey {
  title: string;
  /** Choices: letters of the right ones. */
  right?: string;
  /** Matching: right side for each left side. Matrix: right columns of each row, with a plus between. */
  pairs?: Record<string, string>;
  /** Plain words of choices, left sides, items or rows; names of gaps that have one. */
  words?: Record<string, string>;
  /** Plain words of right sides or columns. */
  targets?: Record<string, string>;
  /** Text and numbers: foreseen answers, right ones first. */
  answers?: ForeseenAnswer[];
  /** Gaps: what is accepted in each, best first. */
  gaps?: Record<string, AcceptedAnswer[]>;
  /** Scenario: its steps by id, the first where it begins. */
  steps?: Record<string, ScenarioStep>;
  /** Gaps: the whole text in plain words. */
  sentence?: string;
  /** Markup by letter. */
  feedback?: Record<string, string>;
  whenRight?: string;
  whenWrong?: string;
  explanation?: string;
}

export interface ForeseenAnswer {
  text?: string;
  min?: number;
  max?: number;
  right: boolean;
  feedback?: string;
}

/** What is accepted in a gap: the words, or any number from `min` to `max`. */
export interface AcceptedAnswer {
  text: string;
  min?: number;
  max?: number;
}

export interface ScenarioStep {
  title: string;
  /** Of an end. */
  points?: number;
  /** By letter; absent for an end. */
  choices?: Record<string, { text: string; to: string; feedback?: string }>;
}

/** What a page's script hands over. */
export interface PageContent {
  html: string;
  questions?: Record<string, QuestionKey>;
  recordings?: Record<string, RecordingData>;
}

/** What a page's script says of a recording. Times are seconds from its beginning. */
export interface RecordingData {
  /** The first is in the language of the course. */
  tracks: CaptionTrack[];
  chapters?: [start: number, title: string][];
}

export interface CaptionTrack {
  kind: 'captions' | 'subtitles';
  language: string;
  label: string;
  /** Text as WebVTT has it. */
  cues: [start: number, end: number, text: string, settings?: string][];
}

export const keysOf = (question: Question): string => question.keys ?? '';

export const partsOf = (question: Question): number => question.parts ?? 1;

export const videosOf = (page: Page): Video[] => page.videos ?? [];

export const isScored = (page: Page): boolean => questionsOf(page).some((question) => question.points > 0);

export const questionsOf = (page: Page): Question[] => page.questions ?? [];
