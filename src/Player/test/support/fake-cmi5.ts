import { FakeLrs } from './fake-lrs';

type Json = Record<string, any>;

const cmi5 = 'https://w3id.org/xapi/cmi5/context/';
const category = (statement: Json): string[] => (statement.context.contextActivities?.category ?? []).map((one: Json) => one.id);
export const isDefined = (statement: Json): boolean => category(statement).includes(`${cmi5}categories/cmi5`);
export const verbOf = (statement: Json): string => statement.verb.id.split('/').pop();

interface Session {
  id: string;
  token: string;
  isTaken: boolean;
  data: Json;
  said: string[];
}

/** A cmi5 LMS that stands in for fetch: one-time tokens, launch data, and the rules of cmi5 9 on every statement it is sent. */
export class FakeCmi5 {
  readonly lrs = new FakeLrs();
  readonly sessions: Session[] = [];
  /** Rules that were broken, with the requirement's number. */
  readonly violations: string[] = [];
  readonly fetches: string[] = [];
  preferences: number = 404;
  hasPreferences = false;
  isDown = false;
  /** Answers the fetch address instead of us. */
  answersFetch: (() => Response) | null = null;
  hasLaunchData = true;
  isExpired = false;
  readonly actor = { account: { homePage: 'https://lms.example', name: 'u1' } };
  readonly registration = '0a1b2c3d-0000-4000-8000-000000000002';
  readonly activityId = 'https://lms.example/au/77';

  /** @returns the query that a new launch opens the course with. */
  launch(data: Json = {}): URLSearchParams {
    const id = `session-${this.sessions.length + 1}`;
    const contextTemplate = {
      contextActivities: { grouping: [{ id: 'https://example.org/courses/mini/units/course' }] },
      extensions: { [`${cmi5}extensions/sessionid`]: id },
    };
    this.sessions.push({
      id, token: `token-${id}`, isTaken: false, said: [],
      data: { contextTemplate, launchMode: 'Normal', moveOn: 'CompletedAndPassed', returnURL: 'https://lms.example/back', masteryScore: 0.7, ...data },
    });
    return new URLSearchParams({
      activityId: this.activityId, registration: this.registration, actor: JSON.stringify(this.actor),
      fetch: `https://lms.example/fetch/${id}`, endpoint: 'https://lrs.example/xapi/',
    });
  }

  get now(): Session {
    return this.sessions[this.sessions.length - 1]!;
  }

  said(): string[] {
    return this.lrs.statements.filter(isDefined).map(verbOf);
  }

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (this.isDown) throw new TypeError('Failed to fetch');
    const asked = /^https:\/\/lms\.example\/fetch\/(.*)$/.exec(url);
    if (asked) return this.token(asked[1]!, init);
    const headers = init.headers as Record<string, string>;
    const session = this.sessions.find((one) => headers.Authorization === `Basic ${one.token}`);
    if (!session || this.isExpired) return new Response('who?', { status: 401 });
    if (url.includes('stateId=LMS.LaunchData')) {
      return this.hasLaunchData ? Response.json(session.data) : new Response('', { status: 404 });
    }
    if (url.includes('agents/profile')) {
      this.hasPreferences = true;
      return new Response('', { status: this.preferences });
    }
    if (url.endsWith('/statements')) {
      const batch = JSON.parse(String(init.body)) as Json[];
      const broken = this.check(session, batch);
      this.violations.push(...broken);
      if (broken.length > 0) return new Response(broken.join(), { status: 403 });
      const answer = await this.lrs.fetch(url, { ...init, headers: { ...headers, Authorization: 'Basic abc' } });
      if (answer.ok) session.said.push(...batch.filter(isDefined).map(verbOf));
      return answer;
    }
    return this.lrs.fetch(url, { ...init, headers: { ...headers, Authorization: 'Basic abc' } });
  };

  private token(id: string, init: RequestInit): Response {
    this.fetches.push(init.method ?? 'GET');
    if (this.answersFetch) return this.answersFetch();
    const session = this.sessions.find((one) => one.id === id)!;
    if (session.isTaken) return Response.json({ 'error-code': '1', 'error-text': 'Already in use' });
    session.isTaken = true;
    return Response.json({ 'auth-token': session.token });
  }

  private check(session: Session, batch: Json[]): string[] {
    const broken: string[] = [];
    const said = [...session.said];
    const must = (holds: boolean, rule: string) => {
      if (!holds) broken.push(rule);
    };
    must(this.hasPreferences, '11.0.0.0-3');
    for (const statement of batch) {
      const [verb, { context, result = {} }] = [verbOf(statement), statement as { context: Json; result?: Json }];
      // As in the reference LMS: what follows "initialized" comes in a later request.
      must(session.said.includes('initialized') || verb === 'initialized', '9.3.0.0-4');
      must(!said.includes('terminated'), '9.3.0.0-5');
      must(JSON.stringify(statement.actor) === JSON.stringify(this.actor), '8.1.3.0-3');
      must(context.registration === this.registration, '9.6.1.0-1');
      must(context.extensions?.[`${cmi5}extensions/sessionid`] === session.id, '9.6.3.1-4');
      must(context.contextActivities.grouping[0].id === 'https://example.org/courses/mini/units/course', '10.2.1.0-7');
      must(statement.timestamp.endsWith('Z'), '9.7.0.0-2');
      if (isDefined(statement)) this.checkDefined(session, said, statement, result, must);
      else must(!category(statement).includes(`${cmi5}categories/moveon`), '9.6.2.2-2');
      if (isDefined(statement)) said.push(verb);
    }
    return broken;
  }

  private checkDefined(session: Session, said: string[], statement: Json, result: Json, must: (holds: boolean, rule: string) => void): void {
    const verb = verbOf(statement);
    const mastery = session.data.masteryScore as number | undefined;
    const everywhere = this.sessions.flatMap((one) => one.said);
    must(statement.object.id === this.activityId, '8.1.5.0-6');
    must(statement.object.definition.type === 'http://adlnet.gov/expapi/activities/course', '4.1.0.0-1');
    must(!said.includes(verb), '9.3.0.0-2');
    must(!(said.includes('passed') && verb === 'failed') && !(said.includes('failed') && verb === 'passed'), '9.3.0.0-3');
    must(verb === 'initialized' || verb === 'terminated' || verb === 'failed' || !everywhere.includes(verb), '9.3.0.0-6');
    must(verb !== 'failed' || !everywhere.includes('passed'), '9.3.0.0-8');
    must(session.data.launchMode === 'Normal' || verb === 'initialized' || verb === 'terminated', '10.2.2.0-11');
    must(result.score === undefined || verb === 'passed' || verb === 'failed', '9.5.1.0-2');
    must(result.completion === (verb === 'completed' ? true : undefined), '9.5.3.0-2');
    must(result.success === ({ passed: true, failed: false } as Json)[verb], '9.5.2.0-3');
    must(verb === 'initialized' || /^PT[\d.]+S$/.test(result.duration), '9.5.4.1');
    must(category(statement).includes(`${cmi5}categories/moveon`) === ['completed', 'passed', 'failed'].includes(verb), '9.6.2.2-1');
    if (verb !== 'passed' && verb !== 'failed') return;
    must(statement.context.extensions[`${cmi5}extensions/masteryscore`] === mastery, '9.6.3.2-2');
    must(mastery === undefined || result.score === undefined || result.score.scaled >= mastery === (verb === 'passed'), '9.3.4.0-2');
  }
}
