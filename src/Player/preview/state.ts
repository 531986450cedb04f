import type { Unit } from './lms/cmi5/cmi5-service';
import type { QuestionWords } from './lms/interactions';

export type { Unit } from './lms/cmi5/cmi5-service';

/** A finding in the sources of a course. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  help: string | null;
  file?: string;
  line?: number;
  column?: number;
  text?: string;
  mark?: string;
}

/** A course as the server has it. What depends on a version without errors is null until there is one. */
export interface PreviewCourse {
  key: string;
  folder: string;
  id: string | null;
  iri: string | null;
  language: string | null;
  /** All languages of a bilingual course, the launched one first; otherwise its own. */
  languages: string[];
  title: string | null;
  version: string | null;
  /** Hash of everything besides the texts of single pages. */
  shell: string | null;
  /** By address of the page's script: its id, and the hash of its text. */
  pages: Record<string, [id: string, hash: string]>;
  stateMaximum: number | null;
  questions: Record<string, QuestionWords>;
  /** The course as one unit. */
  whole: Unit | null;
  /** Its parts, where platforms launch them one by one; empty when they launch it as a whole. */
  parts: Unit[];
  problems: Problem[];
}

/** A text that the translation does not say as the source has it now. */
export interface StaleText {
  /** Id of its page; null for captions, and where the translation lacks the page. */
  page: string | null;
  language: string;
  /** File and line. */
  place: string;
  state: 'stale' | 'untranslated' | 'missing';
  source: string;
  target: string;
}

/** By key of the course. */
export type Translations = Record<string, StaleText[]>;

export interface ServerState {
  fault: string | null;
  courses: PreviewCourse[];
}

/** The pages that differ between two versions of a course; null when more than the texts of pages does. */
export function changedPages(before: PreviewCourse, now: PreviewCourse): { id: string; script: string }[] | null {
  if (before.shell === null || before.shell !== now.shell) return null;
  return Object.entries(now.pages).filter(([script, [, hash]]) => before.pages[script]?.[1] !== hash).map(([script, [id]]) => ({ id, script }));
}

export const errorsOf = (course: PreviewCourse): Problem[] => course.problems.filter(({ severity }) => severity === 'error');
