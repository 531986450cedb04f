import { describe, expect, it } from 'vitest';
import type { Course } from '../src/course/types';
import { higher, progressOf } from '../src/progress/progress';
import { emptyState, type State } from '../src/state/state';
import { course, page, single } from './support/courses';

const lesson = page('l', 'lesson');
const quiz = page('quiz', 'quiz', { attempts: 2, questions: [single('q1'), single('q2')] });
const test = page('test', 'test', { attempts: 2, questions: [single('t1')] });

function state(changes: { read?: boolean; quiz?: [number, number]; attempts?: number; best?: number }, mastery = 70): State {
  const made = emptyState();
  if (changes.read) made.read.add('l');
  changes.quiz?.forEach((earned, i) => made.questions.set(`q${i + 1}`, { tries: 1, decided: true, earned, answer: 'a' }));
  if (changes.attempts) {
    const best = changes.best ?? 0;
    made.tests.set('test', { attempts: changes.attempts, best, passed: best * 100 >= mastery, handedIn: true });
  }
  return made;
}

const status = (of: Course, made: State) => progressOf(of, made).status;

describe('a course with a final test to pass', () => {
  const whole = course([lesson, quiz, test]);

  it('says what is missing', () => {
    expect(progressOf(whole, emptyState())).toMatchObject({
      status: 'incomplete', lessonsLeft: 1, quizzesLeft: 1, testLeft: 'passed', score: null, stepsDone: 0, steps: 3,
    });
  });

  it('is passed when all parts hold', () => {
    const done = progressOf(whole, state({ read: true, quiz: [0, 1], attempts: 1, best: 0.8 }));
    expect(done).toMatchObject({ status: 'passed', score: 0.8, lessonsLeft: 0, quizzesLeft: 0, testLeft: null });
  });

  it('counts the test as done only when it is passed', () => {
    expect(progressOf(whole, state({ attempts: 1, best: 0.2 })).stepsDone).toBe(0);
    expect(progressOf(whole, state({ attempts: 1, best: 0.7 })).stepsDone).toBe(1);
  });

  it('is not passed by the test alone', () => {
    expect(status(whole, state({ attempts: 1, best: 1 }))).toBe('incomplete');
  });

  it('is not failed, and has no score, while an attempt is left', () => {
    expect(progressOf(whole, state({ attempts: 1, best: 0.2 }))).toMatchObject({ status: 'incomplete', score: null });
  });

  it('is failed when all attempts are used up', () => {
    expect(progressOf(whole, state({ attempts: 2, best: 0.2 }))).toMatchObject({ status: 'failed', score: 0.2 });
  });

  it('is never failed when attempts have no limit', () => {
    const endless = course([lesson, quiz, { ...test, attempts: 0 }]);
    expect(status(endless, state({ read: true, quiz: [1, 1], attempts: 50, best: 0.2 }))).toBe('incomplete');
  });
});

describe('other rules', () => {
  it('handing in is enough where the author says so; passing still counts more', () => {
    const submitted = course([lesson, test], { completion: { lessons: 'all', quizzes: 'none', finalTest: 'submitted' } });
    expect(status(submitted, state({ read: true, attempts: 1, best: 0.1 }))).toBe('completed');
    expect(status(submitted, state({ read: true, attempts: 2, best: 0.1 }))).toBe('completed');
    expect(status(submitted, state({ read: true, attempts: 1, best: 0.9 }))).toBe('passed');
  });

  it('without a pass mark a course is completed, never passed', () => {
    const unmarked = course([lesson, test], { mastery: null });
    expect(progressOf(unmarked, state({ read: true, attempts: 1, best: 0.3 }))).toMatchObject({ status: 'completed', score: 0.3 });
  });

  it('without a test the quizzes decide', () => {
    const quizzes = course([lesson, quiz]);
    expect(status(quizzes, state({ read: true, quiz: [1, 1] }))).toBe('passed');
    expect(progressOf(quizzes, state({ read: true, quiz: [1, 0] }))).toMatchObject({ status: 'failed', score: 0.5, quizScoreShort: 0.5 });
    expect(status(quizzes, state({ quiz: [1, 1] }))).toBe('incomplete');
  });

  it('reading alone can be the whole course', () => {
    const reading = course([lesson], { mastery: null });
    expect(progressOf(reading, state({ read: true }))).toMatchObject({ status: 'completed', score: null });
  });
});

describe('statuses', () => {
  it('only rise', () => {
    expect(higher('passed', 'failed')).toBe('passed');
    expect(higher('incomplete', 'failed')).toBe('failed');
    expect(higher('completed', 'incomplete')).toBe('completed');
  });

  it('stay when an update adds something to do', () => {
    const grown = course([lesson, page('new', 'lesson'), test]);
    const made = state({ read: true, attempts: 1, best: 1 });
    made.milestones.passed = made.milestones.completed = true;
    expect(progressOf(grown, made)).toMatchObject({ status: 'passed', lessonsLeft: 1 });
  });
});
