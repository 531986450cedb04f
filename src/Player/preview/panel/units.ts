import { button, el, icon } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import type { UnitRow } from '../host';

/** The parts that the platform launches one by one, and how far the learner is with all of them. */
export function unitsView(units: UnitRow[], strings: Strings, open: (id: string) => void): Node[] {
  const done = units.filter(({ isDone }) => isDone).length;
  const items = units.map((unit) => {
    const launch = button(unit.title, () => open(unit.id), 'link');
    if (unit.isOpen) launch.setAttribute('aria-current', 'true');
    return el('li', { class: unit.isOpen ? 'is-open' : undefined }, launch,
      el('span', { class: unit.isDone ? 'is-good' : 'facts' }, unit.isDone ? icon('right') : null, strings.text(unit.status)));
  });
  return [
    el('h2', {}, strings.text('units'), ' ', el('span', { class: 'facts', id: 'units-done' }, strings.text('unitsDone', { done, all: units.length }))),
    el('ol', {}, ...items),
  ];
}
