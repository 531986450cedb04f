import type { Course } from '../course/types';
import type { QuestionState, State, TestState } from './state';

/**
 * Joins two states of one learner (two windows, or a platform that missed the last save): nothing done is lost. What can only
 * grow is united; where they disagree about an answer, the further one counts, else the newer one.
 */
export function merge(course: Course, a: State, b: State): State {
  const [older, newer] = a.time <= b.time ? [a, b] : [b, a];
  const merged: State = {
    time: newer.time,
    place: newer.place ?? older.place,
    milestones: {
      completed: a.milestones.completed || b.milestones.completed,
      passed: a.milestones.passed || b.milestones.passed,
      failed: a.milestones.failed || b.milestones.failed,
    },
    ...seedOf(older.seed ?? newer.seed),
    read: new Set([...a.read, ...b.read]),
    questions: new Map(),
    tests: new Map(),
    videos: new Map([...older.videos, ...newer.videos]),
  };
  for (const [id, video] of older.videos) {
    const after = newer.videos.get(id);
    if (after) merged.videos.set(id, { ...after, slots: after.slots.map((isPlayed, i) => isPlayed || video.slots[i] === true) });
  }
  for (const page of course.pages) {
    if (page.kind === 'test') mergeTest(merged, page.id, page.questions?.map((q) => q.id) ?? [], older, newer);
    else for (const question of page.questions ?? []) mergeQuestion(merged, question.id, older, newer);
  }
  return merged;
}

const seedOf = (seed: number | undefined) => (seed ? { seed } : {});

function mergeQuestion(merged: State, id: string, older: State, newer: State): void {
  const before = older.questions.get(id);
  const after = newer.questions.get(id);
  const chosen = before && after ? further(before, after) : (after ?? before);
  if (chosen) merged.questions.set(id, chosen);
}

function further(before: QuestionState, after: QuestionState): QuestionState {
  if (before.decided !== after.decided) return before.decided ? before : after;
  return before.tries > after.tries ? before : after;
}

/** The answers of a test belong together: they come from the side with more attempts, else from the newer one. */
function mergeTest(merged: State, page: string, questions: string[], older: State, newer: State): void {
  const before = older.tests.get(page);
  const after = newer.tests.get(page);
  const isOlderFurther = (before?.attempts ?? 0) > (after?.attempts ?? 0) || !hasAnswers(newer, questions, after);
  const source = isOlderFurther ? older : newer;
  // What was drawn belongs to the answers.
  Object.assign(merged, seedOf(source.seed));
  for (const id of questions) {
    const answer = source.questions.get(id);
    if (answer) merged.questions.set(id, answer);
  }
  const shown = source.tests.get(page);
  if (!before && !after) return;
  merged.tests.set(page, {
    attempts: Math.max(before?.attempts ?? 0, after?.attempts ?? 0),
    best: Math.max(before?.best ?? 0, after?.best ?? 0),
    passed: Boolean(before?.passed || after?.passed),
    handedIn: shown?.handedIn ?? false,
  });
}

const hasAnswers = (state: State, questions: string[], test: TestState | undefined): boolean =>
  test !== undefined || questions.some((id) => state.questions.has(id));
