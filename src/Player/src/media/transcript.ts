import type { CaptionTrack } from '../course/types';
import { button, el } from '../ui/dom';
import type { Strings } from '../ui/strings';
import { current, markCurrent } from './times';

/** The text of what is said: every caption leads to its place, the present one is marked, and words can be looked for. */
export class Transcript {
  private readonly cues: HTMLButtonElement[];
  private readonly result = el('span', { role: 'status' });
  private readonly field: HTMLInputElement;
  private found: HTMLButtonElement[] = [];
  private next = 0;
  private place = -1;

  constructor(
    private readonly box: HTMLElement, private readonly element: HTMLMediaElement, private readonly track: CaptionTrack, private readonly strings: Strings,
  ) {
    this.cues = Array.from(box.querySelectorAll<HTMLElement>('[data-cue]')).map((text, i) => {
      const cue = button(text.textContent ?? '', () => this.goTo(i), 'cue');
      text.replaceWith(cue);
      return cue;
    });
    const id = `find-${Math.random().toString(36).slice(2)}`;
    this.field = el('input', { type: 'search', id, autocomplete: 'off' });
    this.field.addEventListener('input', () => this.find());
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.goToNext();
    });
    box.before(el('p', { class: 'find' }, el('label', { for: id }, strings.text('find')), this.field, this.result));
    const starts = track.cues.map(([start]) => start);
    element.addEventListener('timeupdate', () => this.mark(current(starts, element.currentTime)));
  }

  private goTo(cue: number): void {
    this.element.currentTime = this.track.cues[cue]?.[0] ?? 0;
    void this.element.play().catch(() => undefined);
  }

  private mark(place: number): void {
    if (place === this.place) return;
    this.place = place;
    markCurrent(this.cues, place);
    const cue = this.cues[place];
    // Who reads elsewhere in the text is not moved.
    if (!cue || this.element.paused || this.box.contains(document.activeElement)) return;
    this.box.scrollTop += cue.getBoundingClientRect().top - this.box.getBoundingClientRect().top - this.box.clientHeight / 3;
  }

  private find(): void {
    const wanted = plain(this.field.value.trim());
    this.found = [];
    this.next = 0;
    for (const cue of this.cues) {
      const text = cue.textContent ?? '';
      const at = wanted === '' ? -1 : plain(text).indexOf(wanted);
      if (at < 0) {
        if (cue.firstElementChild) cue.textContent = text;
        continue;
      }
      const end = at + wanted.length;
      cue.replaceChildren(text.slice(0, at), el('mark', {}, text.slice(at, end)), text.slice(end));
      this.found.push(cue);
    }
    const count = this.found.length;
    this.result.textContent = wanted === '' ? '' : count === 0 ? this.strings.text('foundNone') : this.strings.count('found', count);
    this.found[0]?.scrollIntoView({ block: 'nearest' });
  }

  /** From the field to the first place, and on to the next with every Enter. */
  private goToNext(): void {
    const cue = this.found[this.next++ % Math.max(1, this.found.length)];
    if (!cue) return;
    cue.scrollIntoView({ block: 'nearest' });
    this.goTo(this.cues.indexOf(cue));
  }
}

/** As far as looking for words goes: no capitals, ё is е. Keeps the number of characters. */
const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');
