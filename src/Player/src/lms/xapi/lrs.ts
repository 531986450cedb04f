/** Where the store is, how to get in, and whose activity it is about. */
export interface LrsAccess {
  /** Ends with a slash. */
  endpoint: string;
  /** Whole value of the Authorization header. */
  auth: string;
  actor: Record<string, unknown>;
  registration: string | null;
  activityId: string;
}

/** A store that never answers is the same as one that cannot be reached. */
const longestWaitMs = 30_000;

export interface StoredState {
  encoded: string;
  etag: string | null;
}

export interface PutResult {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  etag: string | null;
}

/** A JSON document that others wrote; `body` is null when there is none that can be read. */
export interface ForeignDocument {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  body: unknown;
}

/** The few requests that the player makes to a Learning Record Store (xAPI 1.0.3 Communication). */
export class LrsConnection {
  constructor(private readonly access: LrsAccess, private readonly stateId: string) {}

  /** Sends statements in one request. @returns the HTTP status; 0 when there was no answer. */
  async postStatements(statements: object[], keepalive: boolean): Promise<number> {
    const response = await this.request('statements', { method: 'POST', body: JSON.stringify(statements), keepalive });
    return response?.status ?? 0;
  }

  /** Reads the state document; null when there is none. @throws when the store gives no answer or an error. */
  async getState(): Promise<StoredState | null> {
    const response = await this.request(this.statePath(this.stateId), { method: 'GET', cache: 'no-store' });
    if (response?.status === 404) return null;
    if (!response?.ok) throw new Error(`state: ${response?.status ?? 'no answer'}`);
    const body: unknown = await response.json().catch(() => null);
    const encoded = (body as { state?: unknown } | null)?.state;
    return { encoded: typeof encoded === 'string' ? encoded : '', etag: response.headers.get('ETag') };
  }

  /**
   * Writes the state document if it is still the one we know (`etag`), or if there is none (`null`). `undefined` writes without
   * asking: for stores whose ETag a browser may not read.
   */
  async putState(encoded: string, etag: string | null | undefined, keepalive: boolean): Promise<PutResult> {
    const headers: Record<string, string> = {};
    if (etag === null) headers['If-None-Match'] = '*';
    else if (etag !== undefined) headers['If-Match'] = etag;
    const body = JSON.stringify({ state: encoded });
    const response = await this.request(this.statePath(this.stateId), { method: 'PUT', body, keepalive, headers });
    return { status: response?.status ?? 0, etag: response?.headers.get('ETag') ?? null };
  }

  /** Reads a state document that the platform wrote. */
  getStateOf(stateId: string): Promise<ForeignDocument> {
    return this.getDocument(this.statePath(stateId));
  }

  /** Reads a document of the learner's profile. */
  getProfile(profileId: string): Promise<ForeignDocument> {
    const query = new URLSearchParams({ agent: JSON.stringify(this.access.actor), profileId });
    return this.getDocument(`agents/profile?${query.toString()}`);
  }

  private async getDocument(path: string): Promise<ForeignDocument> {
    const response = await this.request(path, { method: 'GET', cache: 'no-store' });
    const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
    return { status: response?.status ?? 0, body };
  }

  private statePath(stateId: string): string {
    const { activityId, actor, registration } = this.access;
    const query = new URLSearchParams({ activityId, agent: JSON.stringify(actor), stateId });
    if (registration) query.set('registration', registration);
    return `activities/state?${query.toString()}`;
  }

  private request(path: string, init: RequestInit): Promise<Response | null> {
    return fetchInTime(this.access.endpoint + path, this.complete(init));
  }

  /** The request that sends a statement, for somebody else to make. */
  statementRequest(statement: object): [url: string, init: RequestInit] {
    return [`${this.access.endpoint}statements`, this.complete({ method: 'POST', body: JSON.stringify([statement]) })];
  }

  private complete(init: RequestInit): RequestInit {
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>), 'X-Experience-API-Version': '1.0.3' };
    if (this.access.auth) headers.Authorization = this.access.auth;
    if (init.body) headers['Content-Type'] = 'application/json';
    return { ...init, headers };
  }
}

/** Asks, and gives up after half a minute: a page that is being left (`keepalive`) waits for nobody anyway. @returns null for no answer. */
export async function fetchInTime(url: string, init: RequestInit): Promise<Response | null> {
  const giveUp = new AbortController();
  const timer = init.keepalive ? undefined : setTimeout(() => giveUp.abort(), longestWaitMs);
  try {
    return await fetch(url, { ...init, ...(init.keepalive ? {} : { signal: giveUp.signal }) });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
