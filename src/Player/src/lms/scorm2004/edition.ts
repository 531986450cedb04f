import type { Progress, Status } from '../../progress/progress';
import type { ScormApi, ScormEdition, Values } from '../scorm/edition';
import { interactionValues } from './interaction';
import { timeInterval } from './times';

/** The SCORM 2004 run-time interface (Run-Time Environment 2004, 3.1; IEEE 1484.11.2), the same in all its editions. */
export interface Scorm2004Api {
  Initialize(parameter: ''): unknown;
  Terminate(parameter: ''): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(parameter: ''): unknown;
  GetLastError(): unknown;
}

const completion = 'cmi.completion_status';
const success = 'cmi.success_status';

/** SCORM 2004, 3rd and 4th edition. */
export const scorm2004: ScormEdition = {
  apiOf(candidate) {
    const api = (candidate as unknown as { API_1484_11?: Scorm2004Api }).API_1484_11;
    return api && typeof api.Initialize !== 'undefined' ? wrap(api) : null;
  },
  alreadyInitialized: '103',
  mode: 'cmi.mode',
  learner: 'cmi.learner_id',
  state: 'cmi.suspend_data',
  place: 'cmi.location',
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  readStatus(get) {
    const stored = get(completion);
    return { status: statusOf(stored, get(success)), isNew: stored !== 'incomplete' && stored !== 'completed' };
  },
  begun: [[completion, 'incomplete']],
  status(reached, progress) {
    const values: Values = progress.reached.completed || reached === 'completed' ? [[completion, 'completed']] : [];
    if (reached === 'passed' || reached === 'failed') values.push([success, reached]);
    return values;
  },
  score: (share) => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', String(Math.round(share * 10_000) / 100)],
    ['cmi.score.scaled', String(Math.round(share * 10_000) / 10_000)],
  ],
  advance: ({ steps, stepsDone }: Progress) =>
    (steps === 0 ? [] : [['cmi.progress_measure', String(Math.round((stepsDone / steps) * 100) / 100)]]),
  timespan: timeInterval,
  interaction: (event) => interactionValues(event),
};

function statusOf(completed: string, succeeded: string): Status {
  if (succeeded === 'passed' || succeeded === 'failed') return succeeded;
  return completed === 'completed' ? 'completed' : 'incomplete';
}

const wrap = (api: Scorm2004Api): ScormApi => ({
  initialize: () => api.Initialize(''),
  terminate: () => api.Terminate(''),
  get: (element) => api.GetValue(element),
  set: (element, value) => api.SetValue(element, value),
  commit: () => api.Commit(''),
  lastError: () => api.GetLastError(),
});
