import { countOf, newAttempt, type Attempt } from './attempt';
import type { Reason } from './grammar';
import type { Element, Launch, Model } from './model';

export type CallName = 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit';

/** One call of the course and what became of it. */
export interface Call {
  at: number;
  name: CallName;
  args: string[];
  result: string;
  error: string;
  /** Why it was refused, or what is to be said of it. */
  reason: Reason | null;
  /** `refused`: the platform did not do it. `empty`: it answered that there is nothing yet. `warning`: done, but doubtful. */
  kind: 'done' | 'refused' | 'empty' | 'warning';
}

export interface PlatformOptions {
  attempt?: Attempt;
  mode?: Launch['mode'];
  learnerId?: string;
  learnerName?: string;
  now?: () => number;
  onCall?: (call: Call) => void;
  /** Something was kept. */
  onCommit?: (attempt: Attempt) => void;
}

interface Problem {
  error: string;
  reason: Reason;
}

/**
 * A SCORM platform for one sitting. It keeps only what was committed, and says why it refuses a call. What an edition or a
 * platform demands stands in its model; the names of the functions in `api.ts`.
 */
export class Platform {
  readonly attempt: Attempt;
  readonly launch: Launch;
  /** The next SetValue or Commit fails. */
  failsNext = false;
  /** Every Commit fails, as without a network. */
  isOffline = false;
  /** The course is only loaded again after a change of its sources: the sitting goes on, whatever it says. */
  isReloading = false;
  error = '0';
  private pending = new Map<string, string>();
  private state: 'new' | 'open' | 'closed' = 'new';
  private isDead = false;
  private readonly now: () => number;

  constructor(readonly model: Model, private readonly options: PlatformOptions = {}) {
    this.attempt = options.attempt ?? newAttempt(1);
    this.now = options.now ?? Date.now;
    const isResumed = this.attempt.values[model.exit] === 'suspend';
    const given = model.modeOf(this.attempt);
    this.launch = {
      learnerId: options.learnerId ?? model.learnerId,
      learnerName: options.learnerName ?? model.learnerName,
      mode: options.mode ?? given.mode,
      credit: options.mode === 'review' || options.mode === 'browse' ? 'no-credit' : given.credit,
      entry: isResumed ? 'resume' : this.attempt.sittings === 0 ? 'ab-initio' : '',
    };
  }

  /** The browser died: nothing more arrives. */
  die(): void {
    this.isDead = true;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  initialize(argument: unknown): string {
    const { errors } = this.model;
    if (this.state === 'open') {
      if (this.model.losesAtSecondInitialize) this.pending.clear();
      return this.refuse('Initialize', [], { error: errors.initializedTwice, reason: { key: 'initializedTwice' } });
    }
    if (this.state === 'closed') {
      return this.refuse('Initialize', [], { error: errors.initializedAfter, reason: { key: 'initializedAfter' } });
    }
    if (argument !== '') return this.refuse('Initialize', [argument], this.notEmpty());
    this.state = 'open';
    delete this.attempt.values[this.model.sessionTime]; // of a sitting that never ended
    if (!this.isDead) this.attempt.sittings++;
    return this.done('Initialize', [], 'true');
  }

  terminate(argument: unknown): string {
    const problem = this.closedProblem('terminate') ?? (argument === '' ? null : this.notEmpty());
    if (problem) return this.refuse('Terminate', [], problem);
    if (this.isOffline) return this.refuse('Terminate', [], this.offline());
    this.keep();
    this.state = 'closed';
    if (!this.isDead) {
      this.attempt.hundredths += this.model.hundredths(this.attempt.values[this.model.sessionTime] ?? '');
      if (!this.isReloading) this.model.finish(this.attempt);
      this.options.onCommit?.(this.attempt);
    }
    return this.done('Terminate', [], 'true');
  }

  getValue(name: unknown): string | number {
    const problem = this.closedProblem('get');
    if (problem) return this.refuse('GetValue', [name], problem, '');
    const found = this.read(String(name));
    if (typeof found === 'object') {
      const isEmpty = found.error === this.model.errors.noValue;
      this.error = found.error;
      this.log({ name: 'GetValue', args: [String(name)], result: '', error: found.error, reason: found.reason, kind: isEmpty ? 'empty' : 'refused' });
      return '';
    }
    this.done('GetValue', [name], found);
    return this.model.givesNumbers && /\.score\./.test(String(name)) && found !== '' ? Number(found) : found;
  }

  setValue(name: unknown, value: unknown): string {
    const args = [name, value];
    const problem = this.closedProblem('set') ?? this.writeProblem(String(name), value);
    if (problem) return this.refuse('SetValue', args, problem);
    if (this.failsNext) return this.failNow('SetValue', args, this.model.errors.setFailed);
    const isLower = this.model.lowers(String(name), String(value), (element) => this.value(element));
    this.pending.set(String(name), String(value));
    if (isLower) return this.done('SetValue', args, 'true', 'warning', { key: 'lowersResult' });
    if (this.launch.mode === 'review') return this.done('SetValue', args, 'true', 'warning', { key: 'writesInReview' });
    return this.done('SetValue', args, 'true');
  }

  commit(argument: unknown): string {
    const problem = this.closedProblem('commit') ?? (argument === '' ? null : this.notEmpty());
    if (problem) return this.refuse('Commit', [], problem);
    if (this.isOffline) return this.refuse('Commit', [], this.offline());
    if (this.failsNext) return this.failNow('Commit', [], this.model.errors.commitFailed);
    this.keep();
    return this.done('Commit', [], 'true');
  }

  lastError(): string {
    return this.error;
  }

  /** What was set, committed or not; undefined for nothing. */
  value(name: string): string | undefined {
    return this.pending.get(name) ?? this.attempt.values[name];
  }

  private keep(): void {
    if (this.isDead) return;
    for (const [name, value] of this.pending) this.attempt.values[name] = value;
    this.pending.clear();
    this.model.kept(this.attempt);
    this.options.onCommit?.(this.attempt);
  }

  private read(name: string): string | Problem {
    const { elements, errors, lists } = this.model;
    const general = generalName(name);
    const list = /^(.+)\._count$/.exec(name);
    if (list) {
      if (lists.has(generalName(list[1]!))) return String(countOf((one) => this.value(one), list[1]!));
      return { error: errors.noCount, reason: { key: 'noCount' } };
    }
    const element = elements.get(general);
    if (!element) return this.unknown(name);
    if (element.access === 'w') return { error: errors.writeOnly, reason: { key: 'writeOnly' } };
    if (element.children !== undefined) return element.children;
    const value = this.value(name) ?? element.given?.(this.launch, this.attempt);
    if (value !== undefined) return value;
    if (general !== name && this.indexProblem(name)) return { error: errors.noIndex, reason: { key: 'noRecord' } };
    return errors.noValue === null ? '' : { error: errors.noValue, reason: { key: 'noValueYet' } };
  }

  private writeProblem(name: string, value: unknown): Problem | null {
    const { elements, errors } = this.model;
    if (/\._(children|count|version)$/.test(name)) return { error: errors.keyword, reason: { key: 'keyword' } };
    const element = elements.get(generalName(name));
    if (!element) return this.unknown(name);
    if (element.access === 'r') return { error: errors.readOnly, reason: { key: 'readOnly' } };
    if (typeof value !== 'string') return { error: errors.type, reason: { key: 'notAString', values: { type: typeof value } } };
    const problem = this.recordProblem(name, element, value);
    if (problem) return problem;
    const fault = element.accepts?.(value, (sibling) => this.value(siblingName(name, sibling)));
    return fault ? { error: fault.isRange ? errors.range : errors.type, reason: fault } : null;
  }

  /** Records are begun one after another, and each with its identifier. */
  private recordProblem(name: string, element: Element, value: string): Problem | null {
    const { errors } = this.model;
    const index = this.indexProblem(name);
    if (index) return index;
    if (element.after && this.value(siblingName(name, element.after)) === undefined) {
      return { error: errors.dependency, reason: { key: 'needsFirst', values: { element: element.after } } };
    }
    if (!element.isUnique) return null;
    const [, list = '', own = ''] = /^(.+)\.(\d+)\.\w+$/.exec(name) ?? [];
    for (let i = 0; i < countOf((one) => this.value(one), list); i++) {
      if (i !== Number(own) && this.value(`${list}.${i}.id`) === value) return { error: errors.duplicate, reason: { key: 'duplicateId' } };
    }
    return null;
  }

  private indexProblem(name: string): Problem | null {
    const record = /^(cmi\.\w+)\.(\d+)\./.exec(name);
    if (!record || !this.model.lists.has(record[1]!)) return null;
    const count = countOf((one) => this.value(one), record[1]!);
    const needsId = this.model.elements.has(`${record[1]!}.n.id`);
    return Number(record[2]) > count && needsId ? { error: this.model.errors.index, reason: { key: 'indexSkipped', values: { count } } } : null;
  }

  private unknown(name: string): Problem {
    const isChildren = name.endsWith('._children') && this.model.elements.has(generalName(name.slice(0, -'._children'.length)));
    return isChildren
      ? { error: this.model.errors.noChildren, reason: { key: 'noChildren' } }
      : { error: this.model.errors.unknown, reason: { key: 'unknownElement' } };
  }

  private closedProblem(call: 'get' | 'set' | 'commit' | 'terminate'): Problem | null {
    if (this.state === 'open') return null;
    return this.state === 'new'
      ? { error: this.model.errors.before[call], reason: { key: 'notInitialized' } }
      : { error: this.model.errors.after[call], reason: { key: 'alreadyTerminated' } };
  }

  private readonly notEmpty = (): Problem => ({ error: this.model.errors.argument, reason: { key: 'argumentNotEmpty' } });

  private readonly offline = (): Problem => ({ error: this.model.errors.commitFailed, reason: { key: 'noNetwork' } });

  private failNow(name: CallName, args: unknown[], error: string): string {
    this.failsNext = false;
    return this.refuse(name, args, { error, reason: { key: 'failedAsAsked' } });
  }

  private refuse(name: CallName, args: unknown[], { error, reason }: Problem, result = 'false'): string {
    this.error = error;
    this.log({ name, args: args.map(String), result, error, reason, kind: 'refused' });
    return result;
  }

  private done(name: CallName, args: unknown[], result: string, kind: Call['kind'] = 'done', reason: Reason | null = null): string {
    this.error = '0';
    this.log({ name, args: args.map(String), result, error: '0', reason, kind });
    return result;
  }

  private log(call: Omit<Call, 'at'>): void {
    if (!this.isDead) this.options.onCall?.({ at: this.now(), ...call });
  }
}

/** `cmi.interactions.3.id` → `cmi.interactions.n.id` */
const generalName = (name: string): string => name.replace(/\.\d+(?=\.|$)/g, '.n');

/** Another element of the same record: of the innermost one that is not a list of patterns. */
const siblingName = (name: string, sibling: string): string => name.replace(/^(cmi\.\w+\.\d+)\..*$/, `$1.${sibling}`);
