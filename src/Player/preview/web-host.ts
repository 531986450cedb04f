import type { Row } from './lms/gradebook';
import type { CourseFrame } from './frame';
import type { Host, HostContext, LogEntry, SavedState, UnitRow } from './host';
import { forgetPlayer } from './store';

/** No platform at all: the course as a plain web site, which keeps its progress in the browser. */
export class WebHost implements Host {
  readonly log: LogEntry[] = [];
  readonly isReview = false;
  readonly isArmed = false;

  constructor(private readonly frame: CourseFrame, private readonly context: HostContext) {
    const host = window as unknown as { API?: object; API_1484_11?: object };
    delete host.API;
    delete host.API_1484_11;
  }

  units(): UnitRow[] {
    return [];
  }

  openUnit(): void {
    this.relaunch();
  }

  launch(): void {
    this.frame.open(this.url);
    this.context.onChange();
  }

  relaunch(): void {
    this.end();
    this.launch();
  }

  review(): void {
    this.relaunch();
  }

  newAttempt(): void {
    this.reset();
  }

  reset(): void {
    this.end();
    forgetPlayer(this.context.course.iri ?? '', 'web');
    this.launch();
  }

  crash(): void {
    this.frame.kill();
    this.context.onChange();
  }

  reload(): Promise<void> {
    return this.frame.replace(this.url);
  }

  failNext(): void {
    // Nobody is there to fail.
  }

  setOffline(isOffline: boolean): void {
    this.frame.window?.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
  }

  end(): void {
    this.frame.close();
  }

  gradebook(): Row[] {
    return [{ label: 'status', value: 'nobodyTracks' }];
  }

  saved(): SavedState {
    const { iri } = this.context.course;
    const text = window.localStorage.getItem(`coursepackager:${iri}:web`) ?? '';
    return { length: Math.max(0, text.length - 2), limit: null, isWide: false };
  }

  interactions(): [] {
    return [];
  }

  data(): [] {
    return [];
  }

  private get url(): string {
    return this.context.root + this.context.units[0]!.entry;
  }
}
