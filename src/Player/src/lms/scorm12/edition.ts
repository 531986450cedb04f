import type { Status } from '../../progress/progress';
import type { ScormApi, ScormEdition } from '../scorm/edition';
import { interactionValues } from './interaction';
import { timespan } from './times';

/** The SCORM 1.2 run-time interface (Run-Time Environment 1.2, 3.3). */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): unknown;
  LMSFinish(parameter: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: ''): unknown;
  LMSGetLastError(): unknown;
}

const known: Status[] = ['failed', 'completed', 'passed'];
const status = 'cmi.core.lesson_status';

/** SCORM 1.2. */
export const scorm12: ScormEdition = {
  apiOf(candidate) {
    const api = (candidate as unknown as { API?: Scorm12Api }).API;
    return api && typeof api.LMSInitialize !== 'undefined' ? wrap(api) : null;
  },
  alreadyInitialized: '101',
  mode: 'cmi.core.lesson_mode',
  learner: 'cmi.core.student_id',
  state: 'cmi.suspend_data',
  place: 'cmi.core.lesson_location',
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  readStatus(get) {
    const stored = get(status);
    return { status: known.find((one) => one === stored) ?? 'incomplete', isNew: stored === '' || stored === 'not attempted' };
  },
  begun: [[status, 'incomplete']],
  status: (reached) => [[status, reached]],
  score: (share) => [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', String(Math.round(share * 10_000) / 100)],
  ],
  advance: () => [],
  timespan,
  interaction: (event) => interactionValues(event),
};

const wrap = (api: Scorm12Api): ScormApi => ({
  initialize: () => api.LMSInitialize(''),
  terminate: () => api.LMSFinish(''),
  get: (element) => api.LMSGetValue(element),
  set: (element, value) => api.LMSSetValue(element, value),
  commit: () => api.LMSCommit(''),
  lastError: () => api.LMSGetLastError(),
});
