import type { CaptionTrack } from '../course/types';
import { readLocal, writeLocal } from '../lms/storage';

const key = 'coursepackager:captions';
const off = 'off';

/**
 * Captions made from the page's own data: a page opened from a disk may load no track file, and some servers refuse to hand them out.
 * They are on until the learner turns them off; the choice is remembered.
 */
export class Captions {
  private readonly own: TextTrack[];

  constructor(element: HTMLMediaElement, tracks: CaptionTrack[]) {
    element.querySelectorAll('track').forEach((track) => track.remove());
    this.own = tracks.map((track) => fill(element.addTextTrack(track.kind, track.label, track.language), track));
    this.show(readLocal(key));
    // The default is no choice of the learner's, though the browser tells of it, too.
    let known = this.shown;
    element.textTracks.addEventListener('change', () => {
      if (this.shown === known) return;
      known = this.shown;
      writeLocal(key, known?.language ?? off);
    });
  }

  /** @returns whether they are on now; null when there are none. */
  toggle(): boolean | null {
    if (this.own.length === 0) return null;
    const { shown } = this;
    if (shown) shown.mode = 'disabled';
    else this.own[0]!.mode = 'showing';
    return shown === undefined;
  }

  private get shown(): TextTrack | undefined {
    return this.own.find((track) => track.mode === 'showing');
  }

  private show(wanted: string | null): void {
    const chosen = wanted === off ? undefined : (this.own.find((track) => track.language === wanted) ?? this.own[0]);
    for (const track of this.own) track.mode = track === chosen ? 'showing' : 'disabled';
  }
}

function fill(track: TextTrack, { cues }: CaptionTrack): TextTrack {
  track.mode = 'hidden'; // a disabled track takes no captions in some browsers
  for (const [start, end, text, settings] of cues) {
    const cue = new VTTCue(start, end, text);
    if (settings) place(cue, settings);
    track.addCue(cue);
  }
  return track;
}

function place(cue: VTTCue, settings: string): void {
  for (const [name, value = ''] of settings.split(/\s+/).map((setting) => setting.split(':'))) {
    const number = parseFloat(value);
    if (name === 'align') cue.align = value as AlignSetting;
    if (name === 'line' && number >= 0) {
      cue.snapToLines = !value.includes('%');
      cue.line = number;
    }
    if (name === 'position' && number >= 0) cue.position = number;
    if (name === 'size' && number >= 0) cue.size = number;
  }
}
