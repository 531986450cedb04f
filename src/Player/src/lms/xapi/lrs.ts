import type { LaunchParameters } from './parameters';

export interface StoredState {
  encoded: string;
  etag: string | null;
}

export interface PutResult {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  etag: string | null;
}

/** The few requests that the player makes to a Learning Record Store (xAPI 1.0.3 Communication). */
export class LrsConnection {
  constructor(private readonly launch: LaunchParameters, private readonly stateId: string) {}

  /** Sends statements in one request. @returns the HTTP status; 0 when there was no answer. */
  async postStatements(statements: object[], keepalive: boolean): Promise<number> {
    const response = await this.request('statements', { method: 'POST', body: JSON.stringify(statements), keepalive });
    return response?.status ?? 0;
  }

  /** Reads the state document; null when there is none. @throws when the store gives no answer or an error. */
  async getState(): Promise<StoredState | null> {
    const response = await this.request(this.statePath(), { method: 'GET', cache: 'no-store' });
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
    const response = await this.request(this.statePath(), { method: 'PUT', body, keepalive, headers });
    return { status: response?.status ?? 0, etag: response?.headers.get('ETag') ?? null };
  }

  private statePath(): string {
    const { activityId, actor, registration } = this.launch;
    const query = new URLSearchParams({ activityId, agent: JSON.stringify(actor), stateId: this.stateId });
    if (registration) query.set('registration', registration);
    return `activities/state?${query.toString()}`;
  }

  private async request(path: string, init: RequestInit): Promise<Response | null> {
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>), 'X-Experience-API-Version': '1.0.3' };
    if (this.launch.auth) headers.Authorization = this.launch.auth;
    if (init.body) headers['Content-Type'] = 'application/json';
    try {
      return await fetch(this.launch.endpoint + path, { ...init, headers });
    } catch {
      return null;
    }
  }
}
