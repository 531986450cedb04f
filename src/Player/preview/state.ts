import type { QuestionWords } from './lms/interactions';

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
  title: string | null;
  version: string | null;
  stateMaximum: number | null;
  questions: Record<string, QuestionWords>;
  problems: Problem[];
}

export interface ServerState {
  fault: string | null;
  courses: PreviewCourse[];
}

export const errorsOf = (course: PreviewCourse): Problem[] => course.problems.filter(({ severity }) => severity === 'error');
