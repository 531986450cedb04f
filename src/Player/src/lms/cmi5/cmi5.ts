import type { Course } from '../../course/types';
import type { Progress } from '../../progress/progress';
import { decode } from '../../state/codec';
import type { Milestones } from '../../state/state';
import type { CourseEvent, Launch, LaunchNotice, Lms, LmsContext, Snapshot } from '../lms';
import { readLocal, writeLocal } from '../storage';
import { untracked } from '../untracked';
import { LrsConnection } from '../xapi/lrs';
import { Outbox } from '../xapi/outbox';
import { StateDocument } from '../xapi/state-document';
import { Goodbye, longestReloadMs } from './goodbye';
import { readLaunchData, type LaunchData } from './launch-data';
import { readCmi5Parameters, type Cmi5Parameters } from './parameters';
import { Cmi5Statements, type Once } from './statements';
import { TabSession } from './tab-session';
import { fetchToken } from './token';

interface Opened {
  lrs: LrsConnection;
  data: LaunchData;
}

const nobody = { postStatements: () => Promise.resolve(0) };
const verbs: Once[] = ['completed', 'passed', 'failed'];

/**
 * A cmi5 LMS. A session is opened once for each launch and outlives reloads of the page. What a session cannot deliver stays in the
 * browser, and the next one of the same registration delivers it.
 */
export class Cmi5 implements Lms {
  private statements: Cmi5Statements | null = null;
  private outbox!: Outbox;
  private document: StateDocument | null = null;
  private tab!: TabSession;
  private lrs: LrsConnection | null = null;
  private goodbye!: Goodbye;
  private course!: Course;
  private said: Milestones = { completed: false, passed: false, failed: false };
  private latest: string | null = null;
  /** Where this browser notes what the LMS has taken, for other windows. */
  private saidKey = '';

  constructor(private readonly host: Window = window, private readonly now: () => number = Date.now) {}

  async launch(context: LmsContext): Promise<Launch> {
    this.course = context.course;
    const parameters = readCmi5Parameters(this.host.location.search);
    if (parameters === null) return untracked(this.course);
    if (Array.isArray(parameters)) {
      return { ...untracked(this.course), isPreview: false, notice: { key: 'launchIncomplete', values: { names: parameters.join(', ') } } };
    }
    this.tab = new TabSession(parameters.fetch, this.now());
    this.goodbye = new Goodbye(this.tab.key);
    this.comeBack();
    const owner = `coursepackager:${parameters.activityId}:${parameters.registration}:${JSON.stringify(parameters.actor)}`;
    this.saidKey = `${owner}:said`;
    const opened = await this.open(parameters);
    return 'key' in opened ? this.launchClosed(parameters, owner, opened) : this.launchOpen(parameters, owner, opened, context);
  }

  report(event: CourseEvent): void {
    const statement = this.statements?.allowed(event);
    if (statement) this.outbox.add(statement);
  }

  save(snapshot: Snapshot): void {
    this.latest = snapshot.encoded;
    this.sayReached(snapshot.progress);
  }

  async commit(): Promise<boolean> {
    if (!this.statements || !this.document) return false;
    const { statements } = this;
    const areSent = await this.outbox.send();
    // A saved milestone counts as said: it must not be saved before its statement has arrived.
    if (!areSent && verbs.some((verb) => this.outbox.has(statements.idOf(verb)))) return false;
    const arrived = verbs.filter((verb) => this.said[verb]);
    if (arrived.length > 0) writeLocal(this.saidKey, arrived.join(' '));
    const isKept = this.latest === null || (await this.document.write(this.latest));
    return areSent && isKept;
  }

  hide(): void {
    this.sendLast();
  }

  show(): void {
    // Nothing was ended when the page went out of sight.
  }

  /** The button ends the session at once. A page that only goes away may be loaded again, and nothing may be said after "terminated". */
  end(isForGood: boolean): void {
    if (this.statements && this.lrs) {
      const terminated = this.statements.terminated(this.seconds);
      if (isForGood) {
        this.outbox.add(terminated);
        this.tab.note({ isTerminated: true });
      } else if (this.goodbye.lay(...this.lrs.statementRequest(terminated))) {
        this.tab.note({ goneAt: this.now() });
      }
    }
    this.sendLast();
    this.statements = null;
  }

  private get seconds(): number {
    return (this.now() - this.tab.is.startedAt) / 1000;
  }

  /** The page was loaded again: in time, the session goes on; later, its end has been said. */
  private comeBack(): void {
    const { goneAt } = this.tab.is;
    if (goneAt === null) return;
    const isInTime = this.now() - goneAt < longestReloadMs - 1000;
    if (isInTime) this.goodbye.takeBack();
    this.tab.note({ goneAt: null, isTerminated: !isInTime });
  }

  private async open(parameters: Cmi5Parameters): Promise<Opened | LaunchNotice> {
    if (this.tab.is.isTerminated) return { key: 'sessionEnded' };
    let { token } = this.tab.is;
    if (token === null) {
      const answer = await fetchToken(parameters.fetch);
      if (typeof answer !== 'string') return answer;
      token = answer;
      this.tab.note({ token });
    }
    const lrs = new LrsConnection({ ...parameters, auth: `Basic ${token}` }, 'coursepackager');
    const data = await readLaunchData(lrs);
    return 'key' in data ? data : { lrs, data };
  }

  /** No session: the course works, and what happens waits in the browser for the next one. */
  private launchClosed(parameters: Cmi5Parameters, owner: string, notice: LaunchNotice): Launch {
    this.statements = new Cmi5Statements(this.course, parameters, null, this.now);
    this.outbox = new Outbox(`${owner}:outbox`, nobody);
    return { ...untracked(this.course), isPreview: false, localKey: `${owner}:state`, notice: { ...notice, isKept: true } };
  }

  private async launchOpen(parameters: Cmi5Parameters, owner: string, { lrs, data }: Opened, { join }: LmsContext): Promise<Launch> {
    const canWrite = data.launchMode === 'Normal';
    const statements = new Cmi5Statements(this.course, parameters, data, this.now);
    this.statements = statements;
    this.lrs = lrs;
    this.goodbye.prepare();
    // Who only looks must not send what an earlier session has left.
    this.outbox = new Outbox(`${owner}:${canWrite ? 'outbox' : 'looking'}`, lrs, (one) => Cmi5Statements.isBeginning(one));
    this.outbox.renew((statement) => statements.renewed(statement));
    if (this.outbox.has(statements.idOf('passed')) || this.outbox.has(statements.idOf('failed'))) this.tab.note({ isJudged: true });
    if (!this.tab.is.isInitialized) {
      this.tab.note({ isInitialized: true });
      this.outbox.addFirst(statements.initialized());
    }
    this.document = new StateDocument(lrs, (theirs) => {
      this.noteSaid(theirs);
      return join(theirs);
    });
    const stored = await this.document.load().catch(() => null);
    this.noteSaid(stored);
    if (!canWrite) void this.outbox.send();
    return {
      isTracked: true, isPreview: false, canWrite, stored, status: 'incomplete', localKey: `${owner}:state`, returnUrl: data.returnUrl,
      languages: data.languages,
      ...(data.masteryScore === null ? {} : { mastery: rounded(data.masteryScore) }),
      ...(data.launchMode === 'Browse' ? { notice: { key: 'browseMode' } } : {}),
    };
  }

  /** The LMS holds a state only after it has taken the statements that belong to it. */
  private noteSaid(stored: string | null): void {
    const reached = decode(this.course, stored ?? '')?.state.milestones;
    if (reached) for (const verb of verbs) this.said[verb] ||= reached[verb];
  }

  /** Says what has been reached and was not said yet, also when a session that could not be opened has seen it happen. */
  private sayReached({ reached, score }: Progress): void {
    const saidElsewhere = (readLocal(this.saidKey) ?? '').split(' ');
    for (const verb of verbs) this.said[verb] ||= saidElsewhere.includes(verb);
    if (reached.completed && !this.said.completed) this.say('completed', () => this.statements!.completed(this.seconds));
    if (reached.passed && !this.said.passed) this.judge(true, score);
    else if (reached.failed && !reached.passed && !this.said.failed) this.judge(false, score);
  }

  /** A session may say one of passed and failed, once; a pass after a fail waits for the next session. */
  private judge(isPassed: boolean, score: number | null): void {
    const failedId = this.statements?.idOf('failed') ?? '';
    if (isPassed && this.outbox.has(failedId)) this.outbox.drop(failedId);
    else if (this.tab.is.isJudged) return;
    const isSaid = this.say(isPassed ? 'passed' : 'failed', () => this.statements!.judged(isPassed, score, this.seconds));
    if (isSaid) this.tab.note({ isJudged: true });
  }

  /** @returns false when it must not be said now; then it may be said later. */
  private say(verb: Once, make: () => ReturnType<Cmi5Statements['judged']>): boolean {
    if (!this.statements) return false;
    if (!this.outbox.has(this.statements.idOf(verb))) {
      const statement = make();
      if (!statement) return false;
      this.outbox.add(statement);
    }
    this.said[verb] = true;
    return true;
  }

  private sendLast(): void {
    if (!this.statements || !this.document) return;
    this.outbox.sendLast();
    if (this.latest !== null) this.document.writeLast(this.latest);
  }
}

/** A share as percent, without the dust of binary fractions. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e4;
