import type { CourseFrame } from './frame';
import type { Host, HostContext, LogEntry, SavedState, UnitRow } from './host';
import { clock, type Row } from './lms/gradebook';
import type { Interaction } from './lms/interactions';
import { newRegistration, type Json, type LaunchMode, type Registration } from './lms/xapi/registration';
import { nameOf, type Exchange, type Service } from './lms/xapi/service';
import { AttemptStore, forgetPlayer, forgetTab } from './store';
import { Wire } from './wire';

const mostKept = 5;
const interactionType = 'http://adlnet.gov/expapi/activities/cmi.interaction';

/** What the virtual platforms with a record store have in common. An attempt is a registration. */
export abstract class RegistrationHost<S extends Service> implements Host {
  readonly log: LogEntry[] = [];
  protected registrations: Registration[];
  protected abstract readonly service: S;
  /** Address that the platform answers at, ends with a slash. */
  protected readonly base: string;
  private url = '';
  private readonly store: AttemptStore<Registration>;
  private readonly wire: Wire;

  protected constructor(profile: string, private readonly frame: CourseFrame, protected readonly context: HostContext) {
    this.store = new AttemptStore(context.course.key, profile, () => newRegistration(1));
    this.registrations = this.store.load();
    this.base = `${window.location.origin}/lms/${encodeURIComponent(context.course.key)}/${profile}/`;
    this.wire = new Wire(this.base, (request) => this.service.handle(request));
  }

  get isReview(): boolean {
    return false;
  }

  get isArmed(): boolean {
    return this.service.failsNext;
  }

  protected get registration(): Registration {
    return this.registrations[this.registrations.length - 1]!;
  }

  protected get serviceOptions() {
    return {
      registration: () => this.registration,
      onExchange: (exchange: Exchange) => this.note(exchange),
      onKept: () => {
        this.store.save(this.registrations.slice(-mostKept));
        this.context.onChange();
      },
    };
  }

  units(): UnitRow[] {
    return [];
  }

  openUnit(_: string): void {
    this.relaunch();
  }

  launch(mode: LaunchMode = 'Normal'): void {
    this.wire.connect();
    this.url = this.addressOf(mode);
    this.frame.open(this.url);
  }

  relaunch(): void {
    this.leave();
    this.launch();
  }

  review(): void {
    this.leave();
    this.launch('Review');
  }

  newAttempt(): void {
    this.leave();
    this.registrations.push(newRegistration(this.registration.number + 1));
    this.launch();
  }

  reset(): void {
    this.leave();
    this.store.clear();
    for (const activity of this.activities()) forgetPlayer(activity, '');
    forgetTab(this.base);
    this.registrations = [newRegistration(1)];
    this.log.length = 0;
    this.launch();
  }

  crash(): void {
    this.frame.kill();
    this.divide('crashed');
  }

  /** For the platform a reload of the page: the visit goes on. */
  async reload(): Promise<void> {
    if (!this.frame.window) return this.relaunch();
    this.frame.sayGoodbye();
    this.wire.dropGoodbye();
    this.divide('reloaded');
    await this.frame.replace(this.url);
  }

  failNext(): void {
    this.service.failsNext = true;
  }

  setOffline(isOffline: boolean): void {
    this.service.isOffline = isOffline;
    this.frame.window?.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
  }

  end(): void {
    this.leave();
    this.wire.disconnect();
  }

  abstract gradebook(): Row[];

  saved(): SavedState {
    const text = Object.entries(this.registration.documents).find(([key]) => key === this.stateKey())?.[1].body ?? '{}';
    return { length: (parse(text).state as string | undefined ?? '').length, limit: null, isWide: false };
  }

  interactions(): Interaction[] {
    return this.registration.statements.filter((one) => one.object?.definition?.type === interactionType).map(({ object, result = {} }) => ({
      id: String(object.id).split('/').pop()!.replace(/[^A-Za-z0-9_.]/g, '_'),
      type: object.definition.interactionType,
      response: result.response ?? '',
      right: object.definition.correctResponsesPattern?.[0] ?? '',
      result: result.success === undefined ? 'neutral' : result.success ? 'correct' : 'incorrect',
    }));
  }

  data(): [string, string][] {
    const { documents, statements } = this.registration;
    return [
      ...Object.entries(documents).map(([key, { body }]): [string, string] => [key.replace(/^\S*\//, ''), body]),
      ...statements.map((one, i): [string, string] => [`${i + 1}. ${nameOf(one)}`, JSON.stringify(one.result ?? {})]),
    ];
  }

  /** Begins a visit. @returns the address that opens the course. */
  protected abstract addressOf(mode: LaunchMode): string;

  /** Ids of the activities that the player keeps something of. */
  protected abstract activities(): string[];

  /** Name of the document with the learner's state. */
  protected abstract stateKey(): string;

  /** The rows that every attempt has. */
  protected common(visits: number, seconds: number): Row[] {
    return [
      { label: 'attemptNumber', text: String(this.registration.number) }, { label: 'sittings', text: String(visits) },
      { label: 'totalTime', text: clock(seconds * 100) },
    ];
  }

  /** The learner closes the window. */
  private leave(): void {
    this.frame.close();
    this.wire.sendGoodbye();
  }

  private note(exchange: Exchange): void {
    this.log.push(exchange);
    this.context.onChange(exchange.kind === 'refused' ? exchange : undefined);
  }

  private divide(key: string): void {
    this.log.push({ at: Date.now(), title: '', result: '', error: '', reason: { key }, kind: 'divider' });
    this.context.onChange();
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}
