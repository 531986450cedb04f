import { el } from '../../src/ui/dom';

/** Tabs by the pattern of the ARIA Authoring Practices: one is chosen, arrows go to its neighbours. */
export class Tabs {
  readonly element: HTMLElement;
  private readonly tabs = new Map<string, HTMLButtonElement>();
  private readonly panels = new Map<string, HTMLElement>();

  constructor(private readonly ids: string[], label: (id: string) => string) {
    const list = el('div', { class: 'tabs', role: 'tablist' });
    this.element = el('div', { class: 'tabbed' }, list);
    for (const id of ids) {
      const tab = el('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
        el('span', {}, label(id)), el('span', { class: 'badge', hidden: true }));
      tab.addEventListener('click', () => this.choose(id));
      tab.addEventListener('keydown', (event) => this.move(event, id));
      const panel = el('div', { class: 'tab-panel', role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '0' });
      this.tabs.set(id, tab);
      this.panels.set(id, panel);
      list.append(tab);
      this.element.append(panel);
    }
    this.choose(ids[0]!);
  }

  panel(id: string): HTMLElement {
    return this.panels.get(id)!;
  }

  /** A number beside the name of a tab; empty for none. */
  badge(id: string, text: string, isBad: boolean): void {
    const badge = this.tabs.get(id)!.querySelector<HTMLElement>('.badge')!;
    badge.hidden = text === '';
    badge.textContent = text;
    badge.classList.toggle('is-bad', isBad);
  }

  /** Takes a tab away, or gives it back. */
  show(id: string, isShown: boolean): void {
    const tab = this.tabs.get(id)!;
    if (tab.hidden === !isShown) return;
    tab.hidden = !isShown;
    if (!isShown && tab.getAttribute('aria-selected') === 'true') this.choose(this.ids[0]!);
  }

  private choose(id: string): void {
    for (const one of this.ids) {
      const isChosen = one === id;
      this.tabs.get(one)!.setAttribute('aria-selected', String(isChosen));
      this.tabs.get(one)!.tabIndex = isChosen ? 0 : -1;
      this.panels.get(one)!.hidden = !isChosen;
    }
  }

  private move(event: KeyboardEvent, id: string): void {
    const ids = this.ids.filter((one) => !this.tabs.get(one)!.hidden);
    const at = ids.indexOf(id);
    const last = ids.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.choose(ids[to]!);
    this.tabs.get(ids[to]!)!.focus();
  }
}
