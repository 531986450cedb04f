import { scorm2004Api } from '../../preview/lms/api';
import { attemptToLaunch, newAttempt } from '../../preview/lms/attempt';
import { Platform } from '../../preview/lms/platform';
import { strict2004 } from '../../preview/lms/scorm2004';
import type { Launch } from '../../preview/lms/model';
import type { Scorm2004Api } from '../../src/lms/scorm2004/edition';
import { Recorder } from './recorder';

/** The preview's strict SCORM 2004 platform: keeps only what was committed, gives nothing back that was not suspended, and writes
 *  down every call it refuses or doubts. */
export class StrictApi2004 implements Scorm2004Api {
  private readonly recorder = new Recorder('');
  private readonly platform: Platform;
  private readonly api: Scorm2004Api;

  constructor(stored: Iterable<[string, string]> = [], readonly mode = 'normal', readonly learner = 'learner1', attempt = newAttempt(1)) {
    Object.assign(attempt.values, Object.fromEntries(stored));
    this.platform = new Platform(strict2004, {
      attempt, mode: mode as Launch['mode'], learnerId: learner, onCall: (call) => this.recorder.note(call, mode),
    });
    this.api = scorm2004Api(this.platform);
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

  /** The same learner comes back; only what was committed is there, and only when the attempt was suspended. */
  again(mode = 'normal'): StrictApi2004 {
    return new StrictApi2004([], mode, this.learner, attemptToLaunch(strict2004, this.platform.attempt));
  }

  Initialize(): unknown {
    return this.api.Initialize('');
  }

  Terminate(): unknown {
    return this.api.Terminate('');
  }

  GetValue(element: string): unknown {
    return this.api.GetValue(element);
  }

  SetValue(element: string, value: string): unknown {
    return this.api.SetValue(element, value);
  }

  Commit(): unknown {
    return this.api.Commit('');
  }

  GetLastError(): unknown {
    return this.api.GetLastError();
  }
}

/** A window in which the platform is the parent. */
export function windowWith2004(api: Scorm2004Api | null): Window {
  const top: Record<string, unknown> = { location: { pathname: '/lms/player' }, opener: null };
  top.parent = top.top = top;
  if (api) top.API_1484_11 = api;
  return { parent: top, top, opener: null, location: { pathname: '/course/index.html', search: '' } } as unknown as Window;
}
