import { scorm12Api, scorm2004Api } from './lms/api';
import { attemptToLaunch, newAttempt, type Attempt } from './lms/attempt';
import { gradebook, statusOf, type Row } from './lms/gradebook';
import { interactionsOf, type Interaction } from './lms/interactions';
import type { Launch, Model } from './lms/model';
import { Platform, type Call } from './lms/platform';
import type { CourseFrame } from './frame';
import type { Host, HostContext, LogEntry, SavedState, UnitRow } from './host';
import { AttemptStore, forgetPlayer } from './store';

/** The virtual LMS for SCORM: its API stands in this window, the parent of the course's. */
export class ScormHost implements Host {
  readonly log: LogEntry[] = [];
  private attempts!: Attempt[];
  private platform!: Platform;
  private isOffline = false;
  private store!: AttemptStore<Attempt>;
  private unitId: string;

  constructor(private readonly model: Model, private readonly frame: CourseFrame, private readonly context: HostContext) {
    this.unitId = context.units[0]!.id;
    this.loadUnit();
  }

  get isReview(): boolean {
    return this.platform.launch.mode === 'review';
  }

  get isArmed(): boolean {
    return this.platform.failsNext;
  }

  units(): UnitRow[] {
    if (this.context.units.length < 2) return [];
    return this.context.units.map(({ id, title }) => {
      const attempts = id === this.unitId ? this.attempts : this.storeOf(id).load();
      const status = statusOf(this.model, attempts[attempts.length - 1]!);
      return { id, title, status: `status_${status.replace(' ', '_')}`, isDone: ['passed', 'completed'].includes(status), isOpen: id === this.unitId };
    });
  }

  openUnit(id: string): void {
    this.end();
    this.unitId = id;
    this.loadUnit();
    this.launch();
  }

  launch(mode?: Launch['mode']): void {
    this.begin(mode);
    this.frame.open(this.url);
  }

  relaunch(): void {
    this.end();
    this.launch();
  }

  review(): void {
    this.end();
    this.launch('review');
  }

  newAttempt(): void {
    this.end();
    for (const { id } of this.context.units) {
      const store = this.storeOf(id);
      const attempts = store.load();
      store.save([...attempts, newAttempt(attempts.length + 1)]);
    }
    this.loadUnit();
    this.launch();
  }

  reset(): void {
    this.end();
    for (const { id } of this.context.units) this.storeOf(id).clear();
    forgetPlayer(this.context.course.iri ?? '', new URL(this.context.root, window.location.href).pathname);
    this.loadUnit();
    this.log.length = 0;
    this.launch();
  }

  crash(): void {
    this.platform.die();
    this.frame.kill();
    this.divide('crashed');
  }

  async reload(): Promise<void> {
    if (!this.frame.window) return this.relaunch();
    const { mode } = this.platform.launch;
    this.platform.isReloading = true;
    this.frame.sayGoodbye();
    this.divide('reloaded');
    this.begin(mode);
    await this.frame.replace(this.url);
  }

  failNext(): void {
    this.platform.failsNext = true;
  }

  setOffline(isOffline: boolean): void {
    this.isOffline = this.platform.isOffline = isOffline;
    this.frame.window?.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
  }

  end(): void {
    this.frame.close();
  }

  gradebook(): Row[] {
    return gradebook(this.model, this.attempts);
  }

  saved(): SavedState {
    const limit = this.model.stateLimit;
    return { length: (this.platform.value(this.model.state) ?? '').length, limit, isWide: limit > 4096 && this.model.id === 'moodle' };
  }

  interactions(): Interaction[] {
    return interactionsOf(this.attempt.values);
  }

  data(): [string, string][] {
    return Object.entries(this.attempt.values).sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  }

  private get url(): string {
    const { units, root } = this.context;
    return root + (units.find(({ id }) => id === this.unitId) ?? units[0]!).entry;
  }

  private storeOf(unit: string): AttemptStore<Attempt> {
    const part = unit === 'course' ? '' : `:${unit}`;
    return new AttemptStore(this.context.course.key + part, this.model.id, () => newAttempt(1));
  }

  private loadUnit(): void {
    this.store = this.storeOf(this.unitId);
    this.attempts = this.store.load();
  }

  private get attempt(): Attempt {
    return this.attempts[this.attempts.length - 1]!;
  }

  private begin(mode?: Launch['mode']): void {
    const attempt = attemptToLaunch(this.model, this.attempt);
    if (attempt !== this.attempt) this.attempts.push(attempt);
    this.platform = new Platform(this.model, {
      attempt,
      mode,
      onCall: (call) => this.note(call),
      onCommit: () => {
        this.store.save(this.attempts);
        this.context.onChange();
      },
    });
    this.platform.isOffline = this.isOffline;
    const host = window as unknown as { API?: object; API_1484_11?: object };
    delete host.API;
    delete host.API_1484_11;
    if (this.model.id === 'strict-2004') host.API_1484_11 = scorm2004Api(this.platform);
    else host.API = scorm12Api(this.platform);
  }

  private note(call: Call): void {
    const names: Partial<Record<Call['name'], string>> = { Terminate: 'Finish' };
    const name = this.model.id === 'strict-2004' ? call.name : `LMS${names[call.name] ?? call.name}`;
    this.log.push({ at: call.at, title: `${name}(${call.args.map(quote).join(', ')})`, result: call.result, error: call.error, reason: call.reason, kind: call.kind });
    this.context.onChange(call.kind === 'refused' ? this.log[this.log.length - 1] : undefined);
  }

  private divide(key: string): void {
    this.log.push({ at: Date.now(), title: '', result: '', error: '', reason: { key }, kind: 'divider' });
    this.context.onChange();
  }
}

const quote = (text: string): string => `"${text}"`;
