import { button, el } from '../ui/dom';
import type { Strings } from '../ui/strings';
import { clock, current, markCurrent } from './times';

/** The parts of a recording, each a button that goes there. */
export function chapterList(element: HTMLMediaElement, chapters: [number, string][], strings: Strings): HTMLElement {
  const buttons = chapters.map(([start, title]) => {
    const go = button('', () => (element.currentTime = start), 'chapter-button');
    go.append(el('span', { class: 'chapter-time' }, clock(start)), ' ', el('span', {}, title));
    return go;
  });
  const starts = chapters.map(([start]) => start);
  element.addEventListener('timeupdate', () => markCurrent(buttons, current(starts, element.currentTime)));
  return el(
    'details', { class: 'chapters', open: true }, el('summary', {}, strings.text('chapters')),
    el('ol', {}, ...buttons.map((one) => el('li', {}, one))));
}
