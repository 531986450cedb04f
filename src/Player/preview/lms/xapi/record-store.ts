import type { Reason } from '../grammar';
import { learner, type Json, type Registration } from './registration';

/** A request as the player makes it. */
export interface WireRequest {
  method: string;
  /** Path below the endpoint, for example `activities/state`. */
  path: string;
  query: URLSearchParams;
  /** Names in small letters. */
  headers: Record<string, string>;
  body: string;
}

/** An answer, and why it is what it is. */
export interface WireAnswer {
  status: number;
  body: string;
  headers?: Record<string, string>;
  reason?: Reason;
}

/** Why a statement is refused: null when it is not. */
export type Judge = (statement: Json) => Reason | null;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const jsonType = 'application/json';

/** A small Learning Record Store: statements by id, documents with ETags (xAPI 1.0.3 Communication 2 and 3). */
export class RecordStore {
  constructor(private readonly registration: () => Registration, private readonly now: () => number = Date.now) {}

  handle(request: WireRequest, judge: Judge): WireAnswer {
    if (!/^1\.0\.\d$/.test(request.headers['x-experience-api-version'] ?? '')) return refused(400, 'xapiVersion');
    switch (request.path) {
      case 'statements': return request.method === 'GET' ? this.list() : this.take(request, judge);
      case 'activities/state':
      case 'agents/profile':
      case 'activities/profile': return this.document(request);
      case 'about': return { status: 200, body: JSON.stringify({ version: ['1.0.3'] }) };
      default: return refused(404, 'xapiNoResource');
    }
  }

  /** Writes what the platform itself has to say. */
  add(statement: Json): void {
    this.registration().statements.push({ ...statement, stored: this.time() });
  }

  /** Body of a document; null when there is none. */
  read(key: string): string | null {
    return this.registration().documents[key]?.body ?? null;
  }

  write(key: string, body: string): void {
    const { documents } = this.registration();
    documents[key] = { body, type: jsonType, version: (documents[key]?.version ?? 0) + 1 };
  }

  private list(): WireAnswer {
    return { status: 200, body: JSON.stringify({ statements: [...this.registration().statements].reverse(), more: '' }) };
  }

  /** A batch is taken whole or not at all. */
  private take(request: WireRequest, judge: Judge): WireAnswer {
    const batch = parse(request.body);
    if (batch === undefined) return refused(400, 'xapiNotJson');
    const statements = (Array.isArray(batch) ? batch : [batch]) as Json[];
    if (request.method === 'PUT') statements.forEach((one) => (one.id ??= request.query.get('statementId')));
    const { statements: known } = this.registration();
    const fresh: Json[] = [];
    for (const statement of statements) {
      const twin = [...known, ...fresh].find(({ id }) => id === statement.id);
      if (twin && isSame(twin, statement)) continue;
      if (twin) return refused(409, 'xapiConflict', { id: String(statement.id) });
      const fault = shapeFault(statement) ?? judge(statement);
      if (fault) return { status: fault.key.startsWith('xapi') ? 400 : 403, body: fault.key, reason: fault };
      fresh.push(statement);
    }
    for (const statement of fresh) this.add(statement);
    return request.method === 'PUT' ? { status: 204, body: '' } : { status: 200, body: JSON.stringify(statements.map(({ id }) => id)) };
  }

  private document({ method, path, query, headers, body }: WireRequest): WireAnswer {
    const key = documentKey(path, query);
    const { documents } = this.registration();
    const known = documents[key];
    if (method === 'GET') {
      return known
        ? { status: 200, body: known.body, headers: { ETag: etag(known.version), 'Content-Type': known.type } }
        : { status: 404, body: '' };
    }
    const isOld = headers['if-match'] !== undefined && headers['if-match'] !== (known ? etag(known.version) : '');
    if (isOld || (headers['if-none-match'] === '*' && known)) return refused(412, 'xapiChanged');
    const version = (known?.version ?? 0) + 1;
    if (method === 'DELETE') delete documents[key];
    else documents[key] = { body, type: headers['content-type'] ?? 'application/octet-stream', version };
    return { status: 204, body: '', headers: method === 'DELETE' ? {} : { ETag: etag(version) } };
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}

/** State documents of one activity, and profiles, each under a readable name. */
export function documentKey(path: string, query: URLSearchParams): string {
  const name = query.get('stateId') ?? query.get('profileId') ?? '';
  return path === 'activities/state' ? `${query.get('activityId') ?? ''} ${name}` : `${path} ${name}`;
}

export const refused = (status: number, key: string, values?: Reason['values']): WireAnswer =>
  ({ status, body: key, reason: values ? { key, values } : { key } });

const etag = (version: number): string => `"${version}"`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What every statement needs, whoever says it (xAPI 1.0.3 Data 2.2 to 2.4). */
function shapeFault(statement: Json): Reason | null {
  if (!uuid.test(String(statement.id ?? ''))) return { key: 'xapiId' };
  if (!/^\w+:/.test(String(statement.verb?.id ?? ''))) return { key: 'xapiVerb' };
  if (!/^\w+:/.test(String(statement.object?.id ?? ''))) return { key: 'xapiObject' };
  if (JSON.stringify(sorted(statement.actor)) !== JSON.stringify(sorted(learner))) return { key: 'xapiActor' };
  const { scaled, min, max, raw } = (statement.result?.score ?? {}) as Json;
  if (scaled !== undefined && !(scaled >= -1 && scaled <= 1)) return { key: 'xapiScaled' };
  if (raw !== undefined && (raw < (min ?? raw) || raw > (max ?? raw))) return { key: 'xapiRaw' };
  return null;
}

/** The same whatever the order of the names; what the store adds does not count (xAPI 1.0.3 Data 2.3.1). */
function isSame(one: Json, other: Json): boolean {
  const bare = ({ stored: _, ...rest }: Json) => JSON.stringify(sorted(rest));
  return bare(one) === bare(other);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}
