import { higher, type Status } from '../../progress/progress';
import type { CourseEvent, Launch, Lms, LmsContext, Snapshot } from '../lms';
import { untracked } from '../untracked';
import type { ScormApi, ScormEdition, Values } from './edition';
import { findApi } from './find-api';

const searchEveryMs = 250;
const searches = 8;
const timeEveryMs = 60_000;

/**
 * A SCORM platform, in the words of its edition. Says "incomplete" first thing, because an unset status becomes "completed" at the
 * end in some platforms; gives a score only when it is decided, because some turn any score into passed or failed; never lowers a
 * status; always leaves with "suspend", because some give nothing back otherwise.
 */
export class Scorm implements Lms {
  private api: ScormApi | null = null;
  private readonly written = new Map<string, string>();
  private readonly interactions: Values[] = [];
  private interactionCount: number | null = null;
  private snapshot: Snapshot | null = null;
  private status: Status = 'incomplete';
  private isDirty = false;
  private timeWrittenAt: number;
  private readonly startedAt: number;

  constructor(
    private readonly edition: ScormEdition,
    private readonly host: Window = window,
    private readonly now: () => number = Date.now,
  ) {
    this.startedAt = this.timeWrittenAt = now();
  }

  async launch({ course }: LmsContext): Promise<Launch> {
    const { edition } = this;
    this.api = await this.waitForApi();
    if (!this.api || !this.begin()) return untracked(course);
    const { status, isNew } = edition.readStatus((element) => this.get(element));
    const mode = this.get(edition.mode);
    const learner = this.get(edition.learner);
    const stored = this.get(edition.state);
    this.status = status;
    const canWrite = mode !== 'review' && mode !== 'browse';
    if (canWrite) {
      if (isNew) this.isDirty = this.setAll(edition.begun);
      this.set(edition.exit, 'suspend');
    } else {
      this.api = null;
    }
    const localKey = learner ? `coursepackager:${course.iri}:${this.host.location.pathname}:${learner}` : null;
    return { isTracked: true, isPreview: false, canWrite, stored, status, localKey, returnUrl: null };
  }

  report(event: CourseEvent): void {
    if (event.type !== 'question-answered') return;
    this.interactions.push(this.edition.interaction(event));
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
    this.api.terminate();
    this.api = null;
  }

  private async waitForApi(): Promise<ScormApi | null> {
    const isAlone = this.host.parent === this.host && !this.host.opener;
    for (let i = 0; i < (isAlone ? 1 : searches); i++) {
      const api = findApi(this.host, (candidate) => this.edition.apiOf(candidate));
      if (api) return api;
      if (!isAlone) await new Promise((resolve) => setTimeout(resolve, searchEveryMs));
    }
    return null;
  }

  /** A platform that was initialised already can still be used. */
  private begin(): boolean {
    if (isTrue(this.api!.initialize())) return true;
    return String(this.api!.lastError()) === this.edition.alreadyInitialized && this.get(this.edition.begun[0]![0]) !== '';
  }

  private commitNow(withTime: boolean): boolean {
    if (!this.api) return false;
    if (!this.isDirty && !withTime) return true;
    try {
      this.isDirty = false;
      const isKept = this.writeSnapshot();
      this.writeInteractions();
      if (withTime) this.writeTime();
      if (isKept && isTrue(this.api.commit())) return true;
    } catch {
      // The platform's own code failed: the same as "not accepted".
    }
    this.isDirty = true;
    return false;
  }

  private writeSnapshot(): boolean {
    if (!this.snapshot) return true;
    const { encoded, place, progress } = this.snapshot;
    const isKept = this.set(this.edition.state, encoded);
    this.set(this.edition.place, place);
    this.setAll(this.edition.advance(progress));
    if (progress.score !== null) this.setAll(this.edition.score(progress.score));
    const status = higher(this.status, progress.status);
    if (status !== this.status && this.setAll(this.edition.status(status, progress))) this.status = status;
    return isKept;
  }

  private writeInteractions(): void {
    if (this.interactions.length === 0) return;
    this.interactionCount ??= Number(this.get('cmi.interactions._count')) || 0;
    for (let values = this.interactions.shift(); values; values = this.interactions.shift()) {
      const record = `cmi.interactions.${this.interactionCount++}.`;
      for (const [element, value] of values) this.api!.set(record + element, value);
    }
  }

  private writeTime(): void {
    this.timeWrittenAt = this.now();
    this.set(this.edition.sessionTime, this.edition.timespan(this.now() - this.startedAt));
  }

  private get(element: string): string {
    const value = this.api!.get(element);
    return value === undefined || value === null ? '' : String(value);
  }

  private setAll(values: Values): boolean {
    return values.map(([element, value]) => this.set(element, value)).every(Boolean);
  }

  /** Sets what is not set to this value already. @returns whether the platform has it. */
  private set(element: string, value: string): boolean {
    if (this.written.get(element) === value) return true;
    const isSet = isTrue(this.api!.set(element, value));
    if (isSet) this.written.set(element, value);
    return isSet;
  }
}

const isTrue = (result: unknown): boolean => String(result) === 'true';
