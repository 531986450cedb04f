import { askedOf } from '../draw/draw';
import { partsOf, questionsOf, videosOf, type Course, type Page } from '../course/types';
import { playedShare, questionState, testState, type Milestones, type State } from '../state/state';

export type Status = 'incomplete' | 'failed' | 'completed' | 'passed';

/** What a learner has reached and what is missing, computed from the state alone. */
export interface Progress {
  status: Status;
  /** What has been reached once and for all, the stored milestones included. */
  reached: Milestones;
  /** Final result of the course, 0 to 1, once it is decided; null before and when nothing is scored. */
  score: number | null;
  /** Lessons still to read, as far as the completion rule asks for them. */
  lessonsLeft: number;
  quizzesLeft: number;
  testLeft: 'passed' | 'submitted' | null;
  /** Without a final test: result over all quizzes so far, 0 to 1, when it is below the pass mark. */
  quizScoreShort: number | null;
  stepsDone: number;
  steps: number;
}

const order: Status[] = ['incomplete', 'failed', 'completed', 'passed'];

/** The higher of two statuses: a result is never taken back. */
export const higher = (a: Status, b: Status): Status => (order.indexOf(a) >= order.indexOf(b) ? a : b);

export function progressOf(course: Course, state: State): Progress {
  const lessons = course.pages.filter((page) => page.kind === 'lesson');
  const quizzes = course.pages.filter((page) => page.kind === 'quiz');
  const test = course.pages.find((page) => page.kind === 'test');
  const steps = course.pages.filter(isStep);
  const result = test ? testResult(course, test, state) : quizResult(course, quizzes, state);
  const left = {
    lessonsLeft: course.completion.lessons === 'all' ? undone(lessons, state) : 0,
    quizzesLeft: course.completion.quizzes === 'all' ? undone(quizzes, state) : 0,
    testLeft: test ? testLeft(course, test, state) : null,
    quizScoreShort: !test && result.isScored && course.mastery !== null && !result.isPassed ? result.score : null,
  };
  const isRuleMet = left.lessonsLeft === 0 && left.quizzesLeft === 0 && left.testLeft === null;
  const reached: Milestones = {
    completed: state.milestones.completed || isRuleMet,
    passed: state.milestones.passed || (isRuleMet && result.isPassed),
    failed: state.milestones.failed || result.isFailed,
  };
  return {
    ...left,
    reached,
    status: statusOf(reached, test !== undefined),
    score: result.isScored && result.isFinal ? result.score : null,
    stepsDone: steps.filter((page) => isStepDone(course, page, state)).length,
    steps: steps.length,
  };
}

/** Whether nothing is left to do on a page: a lesson is read, a quiz decided, a test handed in and, where the course asks for it, passed. */
export function isStepDone(course: Course, page: Page, state: State): boolean {
  return page.kind === 'test' && testLeft(course, page, state) === 'passed' ? false : isDone(page, state);
}

/** Whether a lesson is read, a quiz decided, a test handed in. */
export function isDone(page: Page, state: State): boolean {
  if (page.kind === 'lesson') return state.read.has(page.id);
  if (page.kind === 'quiz') return questionsOf(page).every((question) => questionState(state, question.id).decided);
  return page.kind === 'test' && testState(state, page.id).attempts > 0;
}

/** Whether every recording of a lesson was played as far as the lesson asks. */
export const isWatched = (page: Page, state: State): boolean =>
  videosOf(page).every(({ id, need }) => need === undefined || reaches(playedShare(state, id), need));

export const isStep = (page: Page): boolean => page.kind === 'lesson' || page.kind === 'quiz' || page.kind === 'test';

/** Whether a test can be handed in once more. */
export const hasAttemptsLeft = (page: Page, state: State): boolean =>
  !page.attempts || testState(state, page.id).attempts < page.attempts;

/** Points earned over points possible, 0 to 1. */
export function shareOf(pages: Page[], state: State): number {
  const { earned, possible } = pointsOf(pages, state);
  return possible === 0 ? 0 : earned / possible;
}

export function pointsOf(pages: Page[], state: State): { earned: number; possible: number } {
  let earned = 0;
  let possible = 0;
  for (const question of pages.flatMap((page) => askedOf(page, state))) {
    possible += question.points;
    earned += (question.points * questionState(state, question.id).earned) / partsOf(question);
  }
  return { earned, possible };
}

const undone = (pages: Page[], state: State): number => pages.filter((page) => !isDone(page, state)).length;

function testLeft(course: Course, test: Page, state: State): 'passed' | 'submitted' | null {
  const stored = testState(state, test.id);
  const rule = course.completion.finalTest;
  if (rule === 'none') return null;
  if (rule === 'passed' && course.mastery !== null) return stored.passed ? null : 'passed';
  return stored.attempts > 0 ? null : 'submitted';
}

interface Result {
  /** 0 to 1, so far. */
  score: number;
  isScored: boolean;
  /** Nothing the learner still has to do can change it. */
  isFinal: boolean;
  isPassed: boolean;
  isFailed: boolean;
}

/** A test's result is final when it is passed, when nothing more can be handed in, or when there is no mark to reach. */
function testResult(course: Course, test: Page, state: State): Result {
  const stored = testState(state, test.id);
  const isUsedUp = stored.attempts > 0 && !hasAttemptsLeft(test, state);
  return {
    score: stored.best,
    isScored: pointsOf([test], state).possible > 0,
    isFinal: stored.attempts > 0 && (course.mastery === null || stored.passed || isUsedUp),
    isPassed: stored.passed,
    isFailed: course.mastery !== null && course.completion.finalTest === 'passed' && isUsedUp && !stored.passed,
  };
}

function quizResult(course: Course, quizzes: Page[], state: State): Result {
  const score = shareOf(quizzes, state);
  const isScored = pointsOf(quizzes, state).possible > 0;
  const isFinal = isScored && quizzes.every((quiz) => isDone(quiz, state));
  const isEnough = course.mastery !== null && reaches(score, course.mastery);
  return { score, isScored, isFinal, isPassed: isFinal && isEnough, isFailed: course.mastery !== null && isFinal && !isEnough };
}

/** Whether a share of the points reaches a pass mark in percent; forgives what adding fractions loses. */
export const reaches = (score: number, mastery: number): boolean => score * 100 >= mastery - 1e-9;

/** Completing outranks failing, except where the quizzes alone decide: then all may be done and the mark be missed for good. */
function statusOf(reached: Milestones, hasTest: boolean): Status {
  if (reached.passed) return 'passed';
  if (reached.failed && !hasTest) return 'failed';
  if (reached.completed) return 'completed';
  return reached.failed ? 'failed' : 'incomplete';
}
