/** How the last save went, for the line at the foot of the page. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

const debounceMs = 1000;
const retryMs = [5_000, 10_000, 20_000, 40_000, 60_000, 120_000, 300_000];

/**
 * Decides when to commit: within a second of a change, once more when that failed (waiting longer each time, then until something
 * changes), and one commit at a time.
 */
export class Saver {
  private timer: number | undefined;
  private isRunning = false;
  private isWanted = false;
  private failures = 0;

  constructor(
    private readonly commit: () => Promise<boolean>,
    private readonly onState: (state: SaveState) => void,
  ) {}

  /** Something changed. */
  request(): void {
    this.isWanted = true;
    this.failures = 0;
    this.onState('saving');
    this.schedule(debounceMs);
  }

  /** Tries at once when something is waiting: the network is back, or the page is in sight again. */
  nudge(): void {
    if (this.isWanted) void this.run();
  }

  /** Nothing more is sent from here on. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.isWanted = false;
  }

  async run(): Promise<boolean> {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isRunning) return false;
    this.isRunning = true;
    this.isWanted = false;
    const isAccepted = await this.commit().catch(() => false);
    this.isRunning = false;
    this.finish(isAccepted);
    return isAccepted;
  }

  private finish(isAccepted: boolean): void {
    if (!isAccepted) {
      this.isWanted = true;
      this.onState('failed');
      const wait = retryMs[this.failures++];
      if (wait !== undefined) this.schedule(wait);
    } else if (this.isWanted) {
      this.schedule(debounceMs);
    } else {
      this.failures = 0;
      this.onState('saved');
    }
  }

  private schedule(ms: number): void {
    if (this.timer !== undefined && ms >= debounceMs && this.isDebouncing) return;
    window.clearTimeout(this.timer);
    this.isDebouncing = ms === debounceMs;
    this.timer = window.setTimeout(() => {
      this.isDebouncing = false;
      void this.run();
    }, ms);
  }

  private isDebouncing = false;
}
