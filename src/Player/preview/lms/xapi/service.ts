import type { Reason } from '../grammar';
import { refused, type Judge, RecordStore, type WireAnswer, type WireRequest } from './record-store';
import { verbOf, type Json, type Registration } from './registration';

/** One request of the course, or one thing that the platform did, and what became of it. */
export interface Exchange {
  at: number;
  title: string;
  result: string;
  /** HTTP status of a refusal; '0' for none. */
  error: string;
  reason: Reason | null;
  kind: 'done' | 'refused' | 'empty' | 'warning';
}

export interface ServiceOptions {
  registration: () => Registration;
  now?: () => number;
  onExchange?: (exchange: Exchange) => void;
  /** Something was kept. */
  onKept?: () => void;
}

/** What an xAPI and a cmi5 platform have in common: a record store that can be out of reach, fail, and say what it was asked. */
export abstract class Service {
  /** The next request that writes fails. */
  failsNext = false;
  isOffline = false;
  protected readonly store: RecordStore;
  protected readonly now: () => number;

  protected constructor(protected readonly options: ServiceOptions) {
    this.now = options.now ?? Date.now;
    this.store = new RecordStore(options.registration, this.now);
  }

  protected get registration(): Registration {
    return this.options.registration();
  }

  /** @returns null when nothing arrives, as without a network. */
  handle(request: WireRequest): WireAnswer | null {
    const title = titleOf(request);
    if (this.isOffline) {
      this.log({ title, result: '—', error: '0', reason: { key: 'noNetwork' }, kind: 'refused' });
      return null;
    }
    const isFailing = this.failsNext && request.method !== 'GET';
    if (isFailing) this.failsNext = false;
    const answer = isFailing ? refused(500, 'failedAsAsked') : this.answer(request);
    const isEmpty = answer.status === 404 && !answer.reason;
    const isRefused = !isEmpty && (answer.status >= 400 || answer.reason !== undefined);
    const doubt = isRefused ? null : this.doubt(request);
    this.log({
      title, result: String(answer.status), error: '0', reason: answer.reason ?? (isEmpty ? { key: 'xapiNothingYet' } : doubt),
      kind: isRefused ? 'refused' : isEmpty ? 'empty' : doubt ? 'warning' : 'done',
    });
    if (request.method !== 'GET') this.options.onKept?.();
    return answer;
  }

  protected abstract answer(request: WireRequest): WireAnswer;

  /** What is to be said of a request that was taken. */
  protected doubt(_request: WireRequest): Reason | null {
    return null;
  }

  protected ask(request: WireRequest, judge: Judge): WireAnswer {
    return this.store.handle(request, judge);
  }

  /** The platform's own doing. */
  protected tell(what: string, result: string): void {
    this.log({ title: `LMS: ${what}`, result, error: '0', reason: null, kind: 'done' });
    this.options.onKept?.();
  }

  private log(exchange: Omit<Exchange, 'at'>): void {
    this.options.onExchange?.({ at: this.now(), ...exchange });
  }
}

/** `POST statements [passed, completed text]` */
function titleOf({ method, path, query, body }: WireRequest): string {
  if (path !== 'statements') return `${method} ${path.startsWith('fetch/') ? 'fetch' : [path, query.get('stateId') ?? query.get('profileId')].filter(Boolean).join(' ')}`;
  return `${method} ${path}${method === 'GET' ? '' : ` [${statementsOf(body).map(nameOf).join(', ')}]`}`;
}

/** Verb, and of pages and questions the id. */
export function nameOf(statement: Json): string {
  const part = /\/(?:pages|questions)\/(.+)$/.exec(String(statement.object?.id ?? ''));
  return part ? `${verbOf(statement)} ${part[1]}` : verbOf(statement);
}

export function statementsOf(body: string): Json[] {
  try {
    const found = JSON.parse(body) as Json | Json[];
    return Array.isArray(found) ? found : [found];
  } catch {
    return [];
  }
}
