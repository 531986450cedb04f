import type { LrsConnection } from './lrs';

const mostConflicts = 4;

/** The learner's saved state in the record store. Two windows may write: what the other wrote is joined in, never overwritten. */
export class StateDocument {
  /** As in LrsConnection.putState. */
  private etag: string | null | undefined = undefined;
  private written: string | null = null;
  private isKnown = false;

  constructor(private readonly lrs: LrsConnection, private readonly join: (theirs: string) => string) {}

  /** @throws when the store gives no answer or an error. */
  async load(): Promise<string> {
    const stored = await this.lrs.getState();
    this.note(stored);
    this.written = stored?.encoded ?? '';
    return this.written;
  }

  /** @returns whether the store has the newest state. */
  async write(encoded: string): Promise<boolean> {
    let next = encoded;
    if (!this.isKnown) {
      // It could not be read at launch: what it holds comes first.
      const found = await this.load().catch(() => null);
      if (found === null) return false;
      if (found !== '') next = this.join(found);
    }
    for (let i = 0; i < mostConflicts; i++) {
      if (next === this.written) return true;
      const { status, etag } = await this.lrs.putState(next, this.etag, false);
      if (status === 200 || status === 204) {
        this.written = next;
        this.etag = etag ?? (await this.readEtag());
        return true;
      }
      if (status !== 412 && status !== 409) return false;
      const theirs = await this.lrs.getState().catch(() => undefined);
      if (theirs === undefined) return false;
      this.note(theirs);
      next = this.join(theirs?.encoded ?? '');
    }
    return false;
  }

  /** Writes without waiting for the answer; the page is going. */
  writeLast(encoded: string): void {
    if (this.isKnown && encoded !== this.written) void this.lrs.putState(encoded, this.etag, true);
  }

  private note(stored: { etag: string | null } | null): void {
    this.isKnown = true;
    this.etag = stored === null ? null : (stored.etag ?? undefined);
  }

  /** Most stores name the new ETag in the answer to PUT; some only in a GET. */
  private async readEtag(): Promise<string | undefined> {
    if (this.etag === undefined) return undefined;
    const stored = await this.lrs.getState().catch(() => null);
    return stored?.encoded === this.written ? (stored?.etag ?? undefined) : undefined;
  }
}
