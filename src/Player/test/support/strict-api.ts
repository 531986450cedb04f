import { scorm12Api } from '../../preview/lms/api';
import { attemptToLaunch, newAttempt } from '../../preview/lms/attempt';
import { Platform } from '../../preview/lms/platform';
import { strict12 } from '../../preview/lms/scorm12';
import type { Launch } from '../../preview/lms/model';
import type { Scorm12Api } from '../../src/lms/scorm12/edition';
import { Recorder } from './recorder';

/** The preview's strict SCORM 1.2 platform: keeps only what was committed, and writes down every call it refuses or doubts. */
export class StrictApi implements Scorm12Api {
  private readonly recorder: Recorder;
  private readonly platform: Platform;
  private readonly api: Scorm12Api;

  constructor(stored: Iterable<[string, string]> = [], readonly mode = 'normal', readonly learner = 'learner1', attempt = newAttempt(1)) {
    Object.assign(attempt.values, Object.fromEntries(stored));
    this.recorder = new Recorder('LMS', { Terminate: 'Finish' });
    this.platform = new Platform(strict12, {
      attempt, mode: mode as Launch['mode'], learnerId: learner, onCall: (call) => this.recorder.note(call, mode),
    });
    this.api = scorm12Api(this.platform);
  }

  get stored(): Map<string, string> {
    return new Map(Object.entries(this.platform.attempt.values));
  }

  get refused(): string[] {
    return this.recorder.refused;
  }

  get calls(): string[] {
    return this.recorder.calls;
  }

  get failCommits(): boolean {
    return this.platform.isOffline;
  }

  set failCommits(fail: boolean) {
    this.platform.isOffline = fail;
  }

  get status(): string {
    return this.platform.value('cmi.core.lesson_status') ?? 'not attempted';
  }

  /** The same learner comes back; only what was committed is there, and only when the attempt was suspended. */
  again(mode = 'normal'): StrictApi {
    return new StrictApi([], mode, this.learner, attemptToLaunch(strict12, this.platform.attempt));
  }

  LMSInitialize(): unknown {
    return this.api.LMSInitialize('');
  }

  LMSFinish(): unknown {
    return this.api.LMSFinish('');
  }

  LMSGetValue(element: string): unknown {
    return this.api.LMSGetValue(element);
  }

  LMSSetValue(element: string, value: string): unknown {
    return this.api.LMSSetValue(element, value);
  }

  LMSCommit(): unknown {
    return this.api.LMSCommit('');
  }

  LMSGetLastError(): unknown {
    return this.api.LMSGetLastError();
  }
}

/** A window in which the platform is the parent, as learning platforms do it. */
export function windowWith(api: Scorm12Api | null): Window {
  const top: Record<string, unknown> = { location: { pathname: '/lms/player' }, opener: null };
  top.parent = top.top = top;
  if (api) top.API = api;
  return { parent: top, top, opener: null, location: { pathname: '/course/index.html', search: '' } } as unknown as Window;
}
