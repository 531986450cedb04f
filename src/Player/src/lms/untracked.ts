import type { Course } from '../course/types';
import type { Launch } from './lms';

/** Nobody receives what is reported; progress stays in this browser. */
export const untracked = (course: Course): Launch => ({
  isTracked: false,
  isPreview: true,
  canWrite: true,
  stored: '',
  status: 'incomplete',
  localKey: `coursepackager:${course.iri}:preview`,
  returnUrl: null,
});
