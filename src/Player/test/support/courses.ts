import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Course, Page, Question, QuestionKey } from '../../src/course/types';

const golden = resolve(import.meta.dirname, '../../../../tests/Packager.Tests/Rendering');
const name = 'CourseRendererTests.Pages_of_every_kind_are_as_agreed';

/** The mini-course, exactly as the packager writes it. */
export function miniCourse(): Course {
  return JSON.parse(readFileSync(resolve(golden, `${name}.course.verified.json`), 'utf8')) as Course;
}

/** What the packager says the state of the mini-course can grow to. */
export function miniBudget(): number {
  const file = 'CourseRendererTests.The_worst_case_of_the_saved_state_is_exact.verified.txt';
  const text = readFileSync(resolve(golden, file), 'utf8');
  return Number(/^(\d+) characters/.exec(text)![1]);
}

/** The course with the question types that few courses use, its keys, and what the packager says of its state. */
const rare = 'RareQuestionsTests.Their_';
export const rareCourse = (): Course => JSON.parse(readFileSync(resolve(golden, `${rare}pages_are_as_agreed.course.verified.json`), 'utf8')) as Course;
export const rareKeys = (): Record<string, QuestionKey> => keysIn(`${rare}pages_are_as_agreed.rare-quiz.verified.js`);
export const rarePage = (): string => readFileSync(resolve(golden, `${rare}pages_are_as_agreed.rare-quiz.verified.html`), 'utf8');
export const rareBudget = (): number =>
  Number(/^(\d+)/.exec(readFileSync(resolve(golden, `${rare}saved_state_has_an_exact_worst_case.verified.txt`), 'utf8'))![1]);

/** Keys of a page's questions, from the page's script. */
export const miniKeys = (page: string): Record<string, QuestionKey> => keysIn(`${name}.${page}.verified.js`);

function keysIn(file: string): Record<string, QuestionKey> {
  const script = readFileSync(resolve(golden, file), 'utf8');
  let questions: Record<string, QuestionKey> = {};
  const player = { page: (_: string, content: { questions: Record<string, QuestionKey> }) => (questions = content.questions) };
  new Function('CoursePackager', script)(player);
  return questions;
}

export function course(pages: Page[], changes: Partial<Course> = {}): Course {
  return {
    id: 'c', iri: 'https://example.org/c', language: 'en', title: 'C', description: '', mastery: 70, certificate: false,
    completion: { lessons: 'all', quizzes: 'all', finalTest: 'passed' }, modules: [], pages, ...changes,
  };
}

let nextSig = 1;

export const page = (id: string, kind: Page['kind'], changes: Partial<Page> = {}): Page =>
  ({ id, kind, title: id, sig: nextSig++, ...changes });

export const single = (id: string, changes: Partial<Question> = {}): Question =>
  ({ id, type: 'single', points: 1, sig: nextSig++, keys: 'abcd', ...changes });

/** The key of a single choice whose right answer is `a`. */
export const singleKey = (right = 'a'): QuestionKey => ({ title: 't', right, words: { a: 'A', b: 'B', c: 'C', d: 'D' } });
