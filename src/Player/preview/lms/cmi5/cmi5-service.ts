import type { Reason } from '../grammar';
import { documentKey, refused, type WireAnswer, type WireRequest } from '../xapi/record-store';
import { learner, newId, verbOf, type Json, type LaunchMode, type VisitRecord } from '../xapi/registration';
import { Service, type ServiceOptions } from '../xapi/service';
import { brokenRule, cmi5Category, isDefined, sessionIdExtension, templateOf, type Measure } from './rules';
import { standingOf, type MoveOn, type Standing } from './standing';

/** An assignable unit, as cmi5.xml has it. */
export interface Unit {
  id: string;
  title: string;
  /** Path of the page to launch. */
  entry: string;
  moveOn: MoveOn;
  /** 0 to 1; null for none. */
  masteryScore: number | null;
}

export interface Cmi5Options extends ServiceOptions {
  /** All units of the course as it is now; the course is satisfied when they all are. */
  units: () => Unit[];
  /** Names the course in activity ids. */
  course: string;
}

/**
 * A cmi5 LMS for one learner: launches units, gives each visit a token once, holds the launch data, and lets in only what the rules of
 * cmi5 allow. Says what an LMS has to say: launched, abandoned, satisfied.
 */
export class Cmi5Service extends Service {
  constructor(private readonly cmi5: Cmi5Options) {
    super(cmi5);
  }

  /** Id that the LMS gives a unit (8.1.5). */
  activityId(unit: string): string {
    return `https://lms.example/courses/${encodeURIComponent(this.cmi5.course)}/units/${unit}`;
  }

  /** The visit that is going on, or the last one. */
  get visit(): VisitRecord | null {
    return this.registration.visits.slice(-1)[0] ?? null;
  }

  /** Begins a visit; one still open counts as abandoned. @returns the parameters that open the unit (8.1). */
  launch(unitId: string, mode: LaunchMode, base: string): URLSearchParams {
    this.abandon();
    const unit = this.unit(unitId);
    const visit: VisitRecord = { id: newId(), unit: unitId, mode, said: [], token: '', hasPreferences: false, state: 'open' };
    this.registration.visits.push(visit);
    this.store.write(documentKey('activities/state', new URLSearchParams({ activityId: this.activityId(unitId), stateId: 'LMS.LaunchData' })), JSON.stringify({
      contextTemplate: templateOf(visit), launchMode: mode, moveOn: unit.moveOn, returnURL: `${base}returned`,
      ...(unit.masteryScore === null ? {} : { masteryScore: unit.masteryScore }),
    }));
    this.say('launched', visit);
    this.tell('launched', mode);
    this.checkSatisfied();
    return new URLSearchParams({
      endpoint: `${base}xapi/`, fetch: `${base}fetch/${visit.id}`, actor: JSON.stringify(learner), registration: this.registration.id,
      activityId: this.activityId(unitId),
    });
  }

  /** The unit went away without a word. */
  abandon(): void {
    const { visit } = this;
    if (!visit || visit.state !== 'open') return;
    const wasThere = visit.said.includes('initialized');
    visit.state = 'abandoned';
    if (!wasThere) return;
    this.say('abandoned', visit);
    this.tell('abandoned', visit.mode);
  }

  standing(unitId: string): Standing {
    return standingOf(this.registration, unitId, this.activityId(unitId), this.unit(unitId).moveOn);
  }

  get isSatisfied(): boolean {
    return this.cmi5.units().every(({ id }) => this.standing(id).isSatisfied);
  }

  protected answer(request: WireRequest): WireAnswer {
    const asked = /^fetch\/(.+)$/.exec(request.path);
    if (asked) return this.token(asked[1]!, request.method);
    const token = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const visit = this.registration.visits.find((one) => one.token !== '' && one.token === token);
    if (!visit) return refused(401, 'cmi5Token');
    if (request.path === 'statements' && request.method !== 'GET') return this.take(request, visit);
    const document = documentKey(request.path, request.query);
    if (request.method !== 'GET' && document.endsWith(' LMS.LaunchData')) return refused(403, 'cmi5LaunchData');
    const answer = this.ask(request, () => null);
    if (document.endsWith(' cmi5LearnerPreferences')) visit.hasPreferences = true;
    return answer;
  }

  protected override doubt({ method, path }: WireRequest): Reason | null {
    const isWrite = method !== 'GET' && path === 'activities/state';
    return isWrite && this.visit && this.visit.mode !== 'Normal' ? { key: 'writesInReview' } : null;
  }

  /** One POST gives the token, once (8.2). */
  private token(id: string, method: string): WireAnswer {
    const visit = this.registration.visits.find((one) => one.id === id);
    if (method !== 'POST') return refused(405, 'cmi5FetchPost');
    if (!visit || visit.token !== '') {
      return { ...refused(200, 'cmi5FetchOnce'), body: JSON.stringify({ 'error-code': '1', 'error-text': 'The token was given out already' }) };
    }
    visit.token = btoa(newId());
    return { status: 200, body: JSON.stringify({ 'auth-token': visit.token }) };
  }

  private take(request: WireRequest, visit: VisitRecord): WireAnswer {
    const said = [...visit.said];
    const saidEver = this.registration.visits.filter(({ unit }) => unit === visit.unit).flatMap((one) => one.said);
    const measure: Measure = {
      visit, registration: this.registration, activityId: this.activityId(visit.unit), masteryScore: this.unit(visit.unit).masteryScore, said, saidEver,
    };
    const answer = this.ask(request, (statement) => {
      const broken = brokenRule(statement, measure);
      if (!broken && isDefined(statement)) {
        said.push(verbOf(statement));
        saidEver.push(verbOf(statement));
      }
      return broken;
    });
    if (answer.status < 300) this.note(visit, said);
    return answer;
  }

  private note(visit: VisitRecord, said: string[]): void {
    visit.said = said;
    if (said.includes('terminated')) visit.state = 'terminated';
    this.checkSatisfied();
  }

  /** Each unit, and the course, is called satisfied once (9.3.9). */
  private checkSatisfied(): void {
    const { satisfied } = this.registration;
    const reached = this.cmi5.units().filter(({ id }) => this.standing(id).isSatisfied).map(({ id }) => id);
    if (this.isSatisfied) reached.push('');
    for (const id of reached.filter((one) => !satisfied.includes(one))) {
      satisfied.push(id);
      if (this.visit) this.say('satisfied', this.visit, id);
      this.tell('satisfied', id === '' ? 'course' : this.unit(id).title);
    }
  }

  /** A statement of the LMS itself. */
  private say(verb: string, visit: VisitRecord, unit = visit.unit): void {
    const statement: Json = {
      id: newId(), timestamp: new Date(this.now()).toISOString(), actor: learner,
      verb: { id: `${verb === 'launched' ? 'http://adlnet.gov/expapi' : 'https://w3id.org/xapi/adl'}/verbs/${verb}` },
      object: { objectType: 'Activity', id: unit === '' ? `https://lms.example/courses/${encodeURIComponent(this.cmi5.course)}` : this.activityId(unit) },
      context: {
        registration: this.registration.id, extensions: { [sessionIdExtension]: visit.id },
        contextActivities: { category: [{ id: cmi5Category }] },
      },
    };
    this.store.add(statement);
  }

  private unit(id: string): Unit {
    return this.cmi5.units().find((one) => one.id === id) ?? this.cmi5.units()[0]!;
  }
}
