import { readTab, writeTab } from '../storage';

interface Kept {
  token: string | null;
  /** When the session began, in milliseconds. */
  startedAt: number;
  isInitialized: boolean;
  /** Passed or failed has been said; a session may say one of the two, once. */
  isJudged: boolean;
  isTerminated: boolean;
  /** When the page went away with a goodbye laid ready, in milliseconds; null when it did not. */
  goneAt: number | null;
}

/** What a session must remember over a reload of its page. Where the browser keeps nothing, it lasts as long as the page. */
export class TabSession {
  private kept: Kept;

  /** @param fetchUrl is new for each session, so it names it. */
  constructor(private readonly fetchUrl: string, now: number) {
    this.kept = parse(readTab(this.key)) ?? {
      token: null, startedAt: now, isInitialized: false, isJudged: false, isTerminated: false, goneAt: null,
    };
  }

  get is(): Readonly<Kept> {
    return this.kept;
  }

  note(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    writeTab(this.key, JSON.stringify(this.kept));
  }

  /** Name of the session in this browser. */
  get key(): string {
    return `coursepackager:cmi5:${this.fetchUrl}`;
  }
}

function parse(text: string | null): Kept | null {
  try {
    return JSON.parse(text ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
