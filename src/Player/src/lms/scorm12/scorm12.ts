import { higher, type Status } from '../../progress/progress';
import type { CourseEvent, Launch, Lms, LmsContext, Snapshot } from '../lms';
import { untracked } from '../untracked';
import { findApi, type Scorm12Api } from './find-api';
import { interactionValues } from './interaction';
import { clockTime, timespan } from './times';

const searchEveryMs = 250;
const searches = 8;
const timeEveryMs = 60_000;
const known: Status[] = ['failed', 'completed', 'passed'];

/**
 * SCORM 1.2. Says "incomplete" first thing, because an unset status becomes "completed" at the end in some platforms; gives a
 * score only when it is decided, because some turn any score into passed or failed; never lowers a status.
 */
export class Scorm12 implements Lms {
  private api: Scorm12Api | null = null;
  private readonly written = new Map<string, string>();
  private readonly interactions: [string, string][][] = [];
  private interactionCount: number | null = null;
  private snapshot: Snapshot | null = null;
  private status: Status = 'incomplete';
  private isDirty = false;
  private timeWrittenAt: number;
  private readonly startedAt: number;

  constructor(private readonly host: Window = window, private readonly now: () => number = Date.now) {
    this.startedAt = this.timeWrittenAt = now();
  }

  async launch({ course }: LmsContext): Promise<Launch> {
    this.api = await this.waitForApi();
    if (!this.api || !this.begin()) return untracked(course);
    const status = this.get('cmi.core.lesson_status');
    const mode = this.get('cmi.core.lesson_mode');
    const learner = this.get('cmi.core.student_id');
    const stored = this.get('cmi.suspend_data');
    this.status = known.find((one) => one === status) ?? 'incomplete';
    const canWrite = mode !== 'review' && mode !== 'browse';
    if (canWrite) {
      if (status === '' || status === 'not attempted') this.isDirty = this.set('cmi.core.lesson_status', 'incomplete');
      this.set('cmi.core.exit', 'suspend');
    } else {
      this.api = null;
    }
    const localKey = learner ? `coursepackager:${course.iri}:${this.host.location.pathname}:${learner}` : null;
    return { isTracked: true, canWrite, stored, status: this.status, localKey, returnUrl: null };
  }

  report(event: CourseEvent): void {
    if (event.type !== 'question-answered') return;
    this.interactions.push(interactionValues(event, clockTime(this.now())));
    this.isDirty = true;
  }

  save(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    this.isDirty = true;
  }

  commit(): Promise<boolean> {
    return Promise.resolve(this.commitNow(this.now() - this.timeWrittenAt > timeEveryMs));
  }

  hide(): void {
    if (this.api) this.commitNow(true);
  }

  show(): void {
    // Nothing was ended when the page went out of sight.
  }

  end(): void {
    if (!this.api) return;
    this.commitNow(true);
    this.api.LMSFinish('');
    this.api = null;
  }

  private async waitForApi(): Promise<Scorm12Api | null> {
    const isAlone = this.host.parent === this.host && !this.host.opener;
    for (let i = 0; i < (isAlone ? 1 : searches); i++) {
      const api = findApi(this.host);
      if (api) return api;
      if (!isAlone) await new Promise((resolve) => setTimeout(resolve, searchEveryMs));
    }
    return null;
  }

  /** A platform that was initialised already (error 101) can still be used. */
  private begin(): boolean {
    if (isTrue(this.api!.LMSInitialize(''))) return true;
    return String(this.api!.LMSGetLastError()) === '101' && this.get('cmi.core.lesson_status') !== '';
  }

  private commitNow(withTime: boolean): boolean {
    if (!this.api) return false;
    if (!this.isDirty && !withTime) return true;
    try {
      this.isDirty = false;
      const isKept = this.writeSnapshot();
      this.writeInteractions();
      if (withTime) this.writeTime();
      if (isKept && isTrue(this.api.LMSCommit(''))) return true;
    } catch {
      // The platform's own code failed: the same as "not accepted".
    }
    this.isDirty = true;
    return false;
  }

  private writeSnapshot(): boolean {
    if (!this.snapshot) return true;
    const { encoded, place, progress } = this.snapshot;
    const isKept = this.set('cmi.suspend_data', encoded);
    this.set('cmi.core.lesson_location', place);
    if (progress.score !== null) {
      this.set('cmi.core.score.min', '0');
      this.set('cmi.core.score.max', '100');
      this.set('cmi.core.score.raw', String(Math.round(progress.score * 10_000) / 100));
    }
    const status = higher(this.status, progress.status);
    if (status !== this.status && this.set('cmi.core.lesson_status', status)) this.status = status;
    return isKept;
  }

  private writeInteractions(): void {
    if (this.interactions.length === 0) return;
    this.interactionCount ??= Number(this.get('cmi.interactions._count')) || 0;
    for (let values = this.interactions.shift(); values; values = this.interactions.shift()) {
      const record = `cmi.interactions.${this.interactionCount++}.`;
      for (const [element, value] of values) this.api!.LMSSetValue(record + element, value);
    }
  }

  private writeTime(): void {
    this.timeWrittenAt = this.now();
    this.set('cmi.core.session_time', timespan(this.now() - this.startedAt));
  }

  private get(element: string): string {
    const value = this.api!.LMSGetValue(element);
    return value === undefined || value === null ? '' : String(value);
  }

  /** Sets what is not set to this value already. @returns whether the platform has it. */
  private set(element: string, value: string): boolean {
    if (this.written.get(element) === value) return true;
    const isSet = isTrue(this.api!.LMSSetValue(element, value));
    if (isSet) this.written.set(element, value);
    return isSet;
  }
}

const isTrue = (result: unknown): boolean => String(result) === 'true';
