import type { Page, Video } from '../course/types';
import { uuid } from '../lms/xapi/uuid';
import type { Session } from '../session/session';
import { rounded, type Played } from './played';

const profile = 'https://w3id.org/xapi/video';
const extension = (name: string): string => `${profile}/extensions/${name}`;

/** A lesson that asks for nothing: when a recording counts as played, in percent. */
const usualNeed = 95;

/** Tells of one viewing by the xAPI video profile 1.0.3. Platforms that do not speak xAPI are not told. */
export class VideoStatements {
  private readonly session = uuid();
  private isBegun = false;
  private isEnded = false;

  constructor(
    private readonly course: Session, private readonly page: Page, private readonly video: Video,
    private readonly element: HTMLMediaElement, private readonly played: Played,
  ) {}

  /** Share at which it is completed, 0 to 1. */
  get threshold(): number {
    return (this.video.need ?? usualNeed) / 100;
  }

  started(): void {
    if (!this.isBegun) {
      this.isBegun = true;
      const { textTracks, playbackRate, volume, muted } = this.element;
      const shown = Array.from(textTracks).find((track) => track.mode === 'showing');
      this.tell('initialized', undefined, {
        [extension('cc-subtitle-enabled')]: shown !== undefined,
        ...(shown ? { [extension('cc-subtitle-lang')]: shown.language } : {}),
        [extension('speed')]: `${playbackRate}x`,
        [extension('volume')]: muted ? 0 : rounded(volume),
      });
    }
    this.tell(`${profile}/verbs/played`, { extensions: { [extension('time')]: this.time } });
  }

  paused(): void {
    if (this.isBegun && !this.isEnded) this.tell(`${profile}/verbs/paused`, { extensions: this.reached });
  }

  seeked(from: number, to: number): void {
    if (!this.isBegun || this.isEnded) return;
    const extensions = { [extension('time-from')]: rounded(from), [extension('time-to')]: rounded(to) };
    this.tell(`${profile}/verbs/seeked`, { extensions });
  }

  completed(): void {
    const duration = `PT${Math.round(this.played.seconds * 100) / 100}S`;
    this.tell('completed', { completion: true, duration, extensions: this.reached });
  }

  terminated(): void {
    if (!this.isBegun || this.isEnded) return;
    this.isEnded = true;
    this.tell('terminated', { extensions: this.reached });
  }

  private get time(): number {
    return rounded(this.element.currentTime);
  }

  private get reached(): Record<string, unknown> {
    return {
      [extension('time')]: this.time,
      [extension('progress')]: rounded(this.played.share),
      [extension('played-segments')]: this.played.segments,
    };
  }

  private tell(verb: string, result?: Record<string, unknown>, more: Record<string, unknown> = {}): void {
    this.course.tellOfVideo({
      type: 'video', page: this.page, video: this.video, verb,
      activityType: this.video.sound ? 'http://adlnet.gov/expapi/activities/media' : `${profile}/activity-type/video`,
      ...(result ? { result } : {}),
      category: [{ id: profile }],
      extensions: {
        [extension('session-id')]: this.session,
        [extension('length')]: rounded(this.element.duration),
        [extension('completion-threshold')]: this.threshold,
        ...more,
      },
    });
  }
}
