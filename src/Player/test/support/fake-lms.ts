import type { CourseEvent, Launch, Lms, LmsContext, Snapshot } from '../../src/lms/lms';

/** A platform that takes everything, and can be told not to. */
export class FakeLms implements Lms {
  readonly events: CourseEvent[] = [];
  snapshot: Snapshot | null = null;
  accepts = true;

  constructor(private readonly changes: Partial<Launch> = {}) {}

  launch(_: LmsContext): Promise<Launch> {
    return Promise.resolve({
      isTracked: true, isPreview: false, canWrite: true, stored: '', status: 'incomplete', localKey: null, returnUrl: null, ...this.changes,
    });
  }

  report(event: CourseEvent): void {
    this.events.push(event);
  }

  save(snapshot: Snapshot): void {
    this.snapshot = snapshot;
  }

  commit(): Promise<boolean> {
    return Promise.resolve(this.accepts);
  }

  hide(): void {}

  show(): void {}

  end(): void {}
}
