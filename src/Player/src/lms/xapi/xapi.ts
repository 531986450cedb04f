import type { Course } from '../../course/types';
import type { CourseEvent, Launch, Lms, LmsContext, Snapshot } from '../lms';
import { readLocal, writeLocal } from '../storage';
import { untracked } from '../untracked';
import { LrsConnection } from './lrs';
import { Outbox } from './outbox';
import { readParameters, type LaunchParameters } from './parameters';
import { StateDocument } from './state-document';
import { StatementMaker, type Statement, type StatementFrame } from './statements';

/** A Learning Record Store, by the xAPI launch that tincan.xml packages use. Without an endpoint the course runs untracked. */
export class Xapi implements Lms {
  private maker: StatementMaker | null = null;
  private outbox!: Outbox;
  private document!: StateDocument;
  private farewellKey = '';
  private latest: string | null = null;
  private readonly startedAt: number;

  constructor(private readonly host: Window = window, private readonly now: () => number = Date.now) {
    this.startedAt = now();
  }

  async launch({ course, join }: LmsContext): Promise<Launch> {
    const parameters = readParameters(this.host.location.search, course.iri);
    if (!parameters) return untracked(course);
    const owner = `coursepackager:${course.iri}:${parameters.registration ?? ''}:${JSON.stringify(parameters.actor)}`;
    const lrs = new LrsConnection(parameters, 'coursepackager');
    this.maker = new StatementMaker(course, frameOf(course, parameters), this.now);
    this.outbox = new Outbox(`${owner}:outbox`, lrs);
    this.document = new StateDocument(lrs, join);
    this.farewellKey = `${owner}:farewell`;
    this.sayMissedFarewell();
    const stored = await this.document.load().catch(() => null);
    const { returnUrl } = parameters;
    return {
      isTracked: true, isPreview: false, canWrite: true, stored, status: 'incomplete', localKey: `${owner}:state`, returnUrl,
    };
  }

  report(event: CourseEvent): void {
    if (this.maker) this.outbox.add(this.maker.of(event));
  }

  save(snapshot: Snapshot): void {
    this.latest = snapshot.encoded;
  }

  async commit(): Promise<boolean> {
    if (!this.maker) return false;
    const areSent = await this.outbox.send();
    const isKept = this.latest === null || (await this.document.write(this.latest));
    return areSent && isKept;
  }

  /** Browsers may end a hidden page without a word, so the farewell is laid ready and taken back when the page is seen again. */
  hide(): void {
    if (!this.maker) return;
    writeLocal(this.farewellKey, JSON.stringify(this.farewell()));
    this.sendLast();
  }

  show(): void {
    writeLocal(this.farewellKey, null);
  }

  end(): void {
    if (!this.maker) return;
    writeLocal(this.farewellKey, null);
    this.outbox.add(this.farewell());
    this.sendLast();
    this.maker = null;
  }

  private sendLast(): void {
    this.outbox.sendLast();
    if (this.latest !== null) this.document.writeLast(this.latest);
  }

  private farewell(): Statement {
    return this.maker!.terminated((this.now() - this.startedAt) / 1000);
  }

  /** The last sitting ended while hidden, unseen by us: its farewell goes out first. */
  private sayMissedFarewell(): void {
    const missed = readLocal(this.farewellKey);
    if (!missed) return;
    writeLocal(this.farewellKey, null);
    try {
      this.outbox.add(JSON.parse(missed) as Statement);
    } catch {
      // Not ours, or cut off: there is nothing to say.
    }
  }
}

const frameOf = (course: Course, { actor, registration }: LaunchParameters): StatementFrame => ({
  actor,
  courseId: course.iri,
  context: (contextActivities, extensions) => ({
    ...(registration ? { registration } : {}),
    ...(contextActivities ? { contextActivities } : {}),
    ...(extensions ? { extensions } : {}),
    platform: 'CoursePackager',
    language: course.language,
  }),
});
