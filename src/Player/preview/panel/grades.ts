import { el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import type { Host } from '../host';
import type { PreviewCourse } from '../state';

/** What a teacher sees, and how much of its room the saved state takes. */
export function gradesView(host: Host, course: PreviewCourse, strings: Strings): Node[] {
  const list = el('dl', { class: 'grades' });
  for (const row of host.gradebook()) {
    const value = el('dd', { class: row.tone ? `is-${row.tone}` : undefined, id: `grade-${row.label}` },
      row.text ?? strings.text(row.value ?? ''), row.note ? el('span', { class: 'note' }, strings.text(row.note)) : null);
    list.append(el('div', {}, el('dt', {}, strings.text(row.label)), value));
  }
  return [list, savedState(host, course, strings)];
}

function savedState(host: Host, course: PreviewCourse, strings: Strings): HTMLElement {
  const { length, limit, isWide } = host.saved();
  const text = limit === null
    ? strings.text('savedNoLimit', { length: strings.number(length) })
    : strings.text('savedOf', { length: strings.number(length), limit: strings.number(limit) });
  const most = course.stateMaximum === null ? '' : strings.text('savedMost', { most: strings.number(course.stateMaximum) });
  const notes = [most, isWide ? strings.text('savedWide') : ''].filter(Boolean).join(' ');
  const meter = limit === null ? null : el('meter', { min: '0', max: String(limit), value: String(length), high: String(limit * 0.9), 'aria-labelledby': 'saved-label' });
  return el('div', { class: 'saved' }, el('p', { id: 'saved-label' }, el('strong', {}, strings.text('savedState')), ' ', el('span', { id: 'saved-size' }, text)), meter,
    el('p', { class: 'note' }, notes));
}
