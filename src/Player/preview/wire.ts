import type { WireAnswer, WireRequest } from './lms/xapi/record-store';

/** What a page that is left lays ready for a worker to send later (`Goodbye` of the player). */
interface Goodbye {
  url: string;
  init: RequestInit;
}

interface Hooked {
  fetch: typeof fetch;
  SharedWorker: unknown;
}

/** Called by every page of a course before its player starts (PreviewSite). */
type Hook = (course: Window) => void;

/**
 * The wire between a course and a platform that lives in this page: requests below `base` are answered here, at once, so that even the
 * last one of a page that is being left arrives. Nothing of it touches the network.
 */
export class Wire {
  private goodbye: Goodbye | null = null;

  constructor(private readonly base: string, private readonly handle: (request: WireRequest) => WireAnswer | null) {}

  /** Takes the requests of all pages of the course from now on. */
  connect(): void {
    (window as unknown as { previewWire?: Hook }).previewWire = (course) => this.hook(course as unknown as Hooked);
  }

  disconnect(): void {
    delete (window as unknown as { previewWire?: Hook }).previewWire;
  }

  /** The page has been left for good: what it laid ready is sent now; a browser would send it seconds later. */
  sendGoodbye(): void {
    const { goodbye } = this;
    this.goodbye = null;
    if (goodbye) this.handle(read(this.base, goodbye.url, goodbye.init));
  }

  /** The page is only loaded again. */
  dropGoodbye(): void {
    this.goodbye = null;
  }

  private hook(course: Hooked): void {
    const outside = course.fetch.bind(course);
    course.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.startsWith(this.base) ? this.answer(read(this.base, url, init ?? {})) : outside(input, init);
    };
    const lay = (goodbye: Goodbye) => {
      this.goodbye = goodbye;
    };
    // Stands in for the worker that outlives a page: this page outlives it, too.
    course.SharedWorker = class {
      readonly port = { postMessage: lay };
      constructor(_: string, options: { extendedLifetime?: boolean }) {
        void options.extendedLifetime;
      }
    };
  }

  private answer(request: WireRequest): Promise<Response> {
    const answer = this.handle(request);
    if (!answer) return Promise.reject(new TypeError('Failed to fetch'));
    const { status, body, headers } = answer;
    return Promise.resolve(new Response(status === 204 ? null : body, { status, headers }));
  }
}

function read(base: string, url: string, init: RequestInit): WireRequest {
  const address = new URL(url);
  const path = decodeURIComponent(address.href.slice(base.length).split('?')[0]!);
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => (headers[name.toLowerCase()] = value));
  return {
    method: init.method ?? 'GET', path: path.replace(/^xapi\//, ''), query: address.searchParams, headers,
    body: typeof init.body === 'string' ? init.body : '',
  };
}
