import { playedShare, videoState } from '../state/state';
import type { Page, Video } from '../course/types';
import type { Session } from '../session/session';
import { reaches } from '../progress/progress';
import { Played } from './played';
import { VideoStatements } from './statements';

/** While it plays, what was reached is kept this often. */
const keepEveryMs = 20_000;

/** The end is too near to go on from. */
const nearEnd = 0.98;

/** Follows a recording while it plays: notes what was played and where it was left, and tells the platform. */
export class Watcher {
  private played: Played | null = null;
  private statements: VideoStatements | null = null;
  /** Where the part that is playing has got to. */
  private at = 0;
  private isSeeking = false;
  /** The next jump is ours: nobody is told. */
  private isResuming = false;
  private keptAt = 0;
  private lastShare = 0;
  private hasChanged = false;

  /** @param onChange something to show has changed. @param onPlayed as much was played as the lesson asks. */
  constructor(
    private readonly session: Session, private readonly page: Page, readonly video: Video, readonly element: HTMLMediaElement,
    private readonly onChange: () => void, private readonly onPlayed: () => void,
  ) {
    const on = (name: string, act: () => void) => element.addEventListener(name, act);
    on('loadedmetadata', () => this.open());
    on('play', () => this.start());
    on('timeupdate', () => this.advance());
    on('seeking', () => this.seek());
    on('seeked', () => this.arrive());
    on('pause', () => this.pause());
    on('ended', () => this.finish());
  }

  /** 0 to 1. */
  get share(): number {
    return this.played?.share ?? playedShare(this.session.state, this.video.id);
  }

  get isEnough(): boolean {
    return reaches(this.share, this.video.need ?? 0);
  }

  /** The page is hidden or left. */
  leave(isForGood: boolean): void {
    this.advance();
    if (this.hasChanged) this.keep();
    if (isForGood) this.statements?.terminated();
  }

  private open(): void {
    const { element, video, session } = this;
    if (this.played || !Number.isFinite(element.duration) || element.duration <= 0) return;
    const { slots, place } = videoState(session.state, video.id);
    this.played = new Played(slots, element.duration);
    this.statements = new VideoStatements(session, this.page, video, element, this.played);
    this.lastShare = this.played.share;
    if (place > 0 && place < nearEnd && element.currentTime === 0) {
      this.isResuming = true;
      element.currentTime = place * element.duration;
    }
    this.at = element.currentTime;
    if (!element.paused) this.statements.started(); // pressed before anything was known of the recording
    this.onChange();
  }

  private start(): void {
    this.at = this.element.currentTime;
    this.statements?.started();
  }

  private advance(): void {
    const { played, element } = this;
    if (!played || this.isSeeking || element.seeking) return;
    const now = element.currentTime;
    if (now <= this.at) return;
    // Paused, it is moved only by jumps.
    if (!element.paused || element.ended) this.note(this.at, now);
    this.at = now;
  }

  private note(from: number, to: number): void {
    const before = this.lastShare;
    this.played!.add(from, to);
    this.hasChanged = true;
    const share = (this.lastShare = this.played!.share);
    const { threshold } = this.statements!;
    const isReached = reaches(before, threshold * 100) !== reaches(share, threshold * 100);
    if (isReached || Date.now() - this.keptAt > keepEveryMs) this.keep();
    if (share !== before) this.onChange();
    if (!isReached) return;
    this.statements!.completed();
    this.onPlayed();
  }

  private seek(): void {
    this.isSeeking = true;
  }

  private arrive(): void {
    const now = this.element.currentTime;
    if (!this.isResuming && this.isSeeking) this.statements?.seeked(this.at, now);
    this.isResuming = this.isSeeking = false;
    this.at = now;
    this.hasChanged = true;
    if (this.element.paused) this.keep();
  }

  private pause(): void {
    if (this.isSeeking) return;
    this.finishPart();
    this.statements?.paused();
    this.keep();
  }

  private finish(): void {
    this.finishPart();
    this.keep();
  }

  /** The last step comes with the stop, not with the clock. */
  private finishPart(): void {
    const now = this.element.currentTime;
    if (this.played && !this.isSeeking && now > this.at) this.note(this.at, now);
    this.at = now;
  }

  private keep(): void {
    if (!this.played) return;
    const { element } = this;
    this.keptAt = Date.now();
    this.hasChanged = false;
    const place = element.ended ? 0 : Math.min(1, element.currentTime / element.duration);
    this.session.watched(this.video.id, { slots: this.played.slots, place });
  }
}
