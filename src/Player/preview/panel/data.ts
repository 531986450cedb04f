import { el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';

/** Every element that the platform has stored. */
export function dataView(values: [string, string][], strings: Strings): Node[] {
  if (values.length === 0) return [el('p', {}, strings.text('noData'))];
  const rows = values.map(([name, value]) => el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, value)));
  return [el('table', { class: 'data' },
    el('caption', {}, strings.text('dataCaption')),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, strings.text('dataElement')), el('th', { scope: 'col' }, strings.text('dataValue')))),
    el('tbody', {}, ...rows))];
}
