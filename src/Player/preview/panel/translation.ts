import { el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import type { PreviewCourse, StaleText } from '../state';

/** What of a translation is behind its source, in the order of the course. */
export function translationView(texts: StaleText[], course: PreviewCourse, strings: Strings): Node[] {
  if (texts.length === 0) return [el('p', {}, strings.text('translationNone'))];
  return [
    el('p', {}, strings.count('translationIntro', texts.length)),
    el('ul', { class: 'answers' }, ...texts.map((text) => segment(text, course, strings))),
  ];
}

function segment(text: StaleText, course: PreviewCourse, strings: Strings): HTMLElement {
  const line = (label: string, words: string, lang: string | undefined) => words === '' ? null
    : el('p', {}, el('span', { class: 'label' }, `${strings.text(label)}: `), el('span', { lang }, words));
  return el('li', {},
    el('p', { class: 'question' }, strings.text(`segment_${text.state}`)),
    line('segmentSource', text.source, undefined),
    line('segmentTarget', text.target, text.language),
    el('p', { class: 'place' }, text.place.startsWith(course.folder) ? text.place.slice(course.folder.length) : text.place));
}
