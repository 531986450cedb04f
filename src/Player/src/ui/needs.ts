import type { Course } from '../course/types';
import type { Progress } from '../progress/progress';
import type { Strings } from './strings';

/** What is still needed, in words: "3 lessons to read", "final test to pass". Empty when nothing is. */
export function needsOf(course: Course, progress: Progress, strings: Strings): string[] {
  const needs: string[] = [];
  if (progress.lessonsLeft > 0) needs.push(strings.count('needLessons', progress.lessonsLeft));
  if (progress.quizzesLeft > 0) needs.push(strings.count('needQuizzes', progress.quizzesLeft));
  if (progress.testLeft === 'passed') needs.push(strings.text('needTestPassed'));
  if (progress.testLeft === 'submitted') needs.push(strings.text('needTestSubmitted'));
  if (progress.quizScoreShort !== null) {
    needs.push(strings.text('needScore', { mastery: course.mastery ?? 0, score: strings.percent(progress.quizScoreShort) }));
  }
  return needs;
}

/** One sentence for the foot of the page and the course status. */
export function standing(course: Course, progress: Progress, strings: Strings): string {
  const hasTest = course.pages.some((page) => page.kind === 'test');
  switch (progress.status) {
    case 'passed':
      return strings.text('coursePassed');
    case 'completed':
      return strings.text('courseCompleted');
    case 'failed':
      return hasTest ? strings.text('courseFailed') : strings.text('courseFailedQuizzes', { mastery: course.mastery ?? 0 });
    default: {
      const needs = needsOf(course, progress, strings);
      return needs.length > 0 ? strings.text('toDo', { list: needs.join(', ') }) : strings.text('allDone');
    }
  }
}
