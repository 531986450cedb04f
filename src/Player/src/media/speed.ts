import { readLocal, writeLocal } from '../lms/storage';
import { el } from '../ui/dom';
import type { Strings } from '../ui/strings';

const key = 'coursepackager:speed';
const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** How fast it plays; the choice is remembered. */
export class Speed {
  readonly control: HTMLElement;
  private readonly list = el('select');

  constructor(private readonly element: HTMLMediaElement, strings: Strings) {
    this.list.append(...speeds.map((speed) => el('option', { value: String(speed) }, `${strings.number(speed)}×`)));
    this.control = el('label', { class: 'speed' }, strings.text('speed') + ' ', this.list);
    const stored = Number(readLocal(key));
    if (speeds.includes(stored)) element.playbackRate = element.defaultPlaybackRate = stored;
    this.show();
    this.list.addEventListener('change', () => this.set(Number(this.list.value)));
    element.addEventListener('ratechange', () => this.show());
  }

  /** One step faster or slower. */
  step(by: 1 | -1): void {
    const nearest = speeds.findIndex((speed) => speed >= this.element.playbackRate);
    const next = speeds[(nearest < 0 ? speeds.length - 1 : nearest) + by];
    if (next !== undefined) this.set(next);
  }

  private set(speed: number): void {
    this.element.playbackRate = this.element.defaultPlaybackRate = speed;
    writeLocal(key, String(speed));
  }

  /** The browser's own menu can choose, too. */
  private show(): void {
    this.list.value = String(this.element.playbackRate);
  }
}
