import type { Course } from '../course/types';
import { layout } from './layout';

/**
 * An answer as plain text: letters of the choices (`b`, `acd`), `t` or `f`, the typed text or number, letters in the chosen
 * order, or for matching the right side of each left side in order, with commas between and nothing where none is chosen
 * (`2,,1`). The rarer types say in `questions/` what theirs look like.
 */
export type Answer = string;

export interface QuestionState {
  /** Quiz: how often it was checked. */
  tries: number;
  /** Right, or no tries left: nothing can change it any more. */
  decided: boolean;
  /** Shares of the points earned, 0 to the question's parts. */
  earned: number;
  answer: Answer | null;
}

export interface TestState {
  /** How often it was handed in. */
  attempts: number;
  /** Best result, 0 to 1, kept to four decimals. */
  best: number;
  /** Whether an attempt reached the pass mark; decided on the exact result. */
  passed: boolean;
  /** The answers shown are the ones handed in; a new attempt has not begun. */
  handedIn: boolean;
}

export interface VideoState {
  /** Whether each of the recording's equal parts was played. */
  slots: boolean[];
  /** Where it was left, 0 to 1. */
  place: number;
}

/** Events that happen once in a learner's course, whatever is read or answered later. */
export interface Milestones {
  completed: boolean;
  passed: boolean;
  failed: boolean;
}

export interface State {
  /** Seconds since 2020 of the last change; 0 for none. */
  time: number;
  place: string | null;
  milestones: Milestones;
  /** What draws hang on, 1 to 65,535; absent until something is drawn. */
  seed?: number;
  read: Set<string>;
  questions: Map<string, QuestionState>;
  tests: Map<string, TestState>;
  /** By id of the recording. */
  videos: Map<string, VideoState>;
}

export const emptyState = (): State => ({
  time: 0,
  place: null,
  milestones: { completed: false, passed: false, failed: false },
  read: new Set(),
  questions: new Map(),
  tests: new Map(),
  videos: new Map(),
});

export const questionState = (state: State, id: string): QuestionState =>
  state.questions.get(id) ?? { tries: 0, decided: false, earned: 0, answer: null };

export const testState = (state: State, id: string): TestState =>
  state.tests.get(id) ?? { attempts: 0, best: 0, passed: false, handedIn: false };

export const videoState = (state: State, id: string): VideoState =>
  state.videos.get(id) ?? { slots: Array.from({ length: layout.slots }, () => false), place: 0 };

/** Share of a recording that was played, 0 to 1. */
export const playedShare = (state: State, id: string): number =>
  videoState(state, id).slots.filter(Boolean).length / layout.slots;

/** Whether the learner has done anything that is worth keeping. */
export const hasProgress = (state: State): boolean => state.read.size + state.questions.size + state.tests.size + state.videos.size > 0;

export const pageById = (course: Course, id: string) => course.pages.find((page) => page.id === id);
