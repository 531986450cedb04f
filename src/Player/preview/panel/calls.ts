import { button, el, icon } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import type { LogEntry } from '../host';

const mostShown = 400;
const longestTitle = 160;

/** The log of calls, newest first. Rows are only added, so that a long log costs nothing. */
export class CallsView {
  readonly element: HTMLElement;
  private readonly list = el('ol', { class: 'calls', id: 'calls', reversed: true });
  private readonly none: HTMLElement;
  private readonly only = el('input', { type: 'checkbox', id: 'only-refused' });
  private shown: LogEntry | null = null;

  constructor(private readonly strings: Strings, private readonly log: () => LogEntry[]) {
    this.none = el('p', {}, strings.text('noCalls'));
    this.only.addEventListener('change', () => this.list.classList.toggle('only-refused', this.only.checked));
    const clear = button(strings.text('clearLog'), () => {
      this.log().length = 0;
      this.forget();
      this.update();
    }, 'link');
    this.element = el('div', {},
      el('div', { class: 'calls-tools' }, el('span', { class: 'check' }, this.only, el('label', { for: 'only-refused' }, strings.text('onlyRefused'))), clear),
      this.none, this.list);
  }

  forget(): void {
    this.list.replaceChildren();
    this.shown = null;
  }

  update(): void {
    const log = this.log();
    const from = this.shown ? log.lastIndexOf(this.shown) + 1 : 0;
    if (from === 0) this.list.replaceChildren();
    for (const entry of log.slice(Math.max(from, log.length - mostShown))) this.list.prepend(this.row(entry));
    this.shown = log[log.length - 1] ?? null;
    while (this.list.children.length > mostShown) this.list.lastElementChild!.remove();
    this.none.hidden = log.length > 0;
  }

  private row(entry: LogEntry): HTMLElement {
    const time = el('span', { class: 'time' }, new Date(entry.at).toLocaleTimeString(this.strings.language, {
      hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    }));
    if (entry.kind === 'divider') return el('li', { class: 'divider' }, time, ' ', this.reason(entry));
    const title = entry.title.length > longestTitle ? `${entry.title.slice(0, longestTitle)}… (${entry.title.length})` : entry.title;
    const result = entry.result.length > longestTitle ? `${entry.result.slice(0, longestTitle)}…` : entry.result;
    const line = el('div', { class: 'call' }, time, ' ', el('code', {}, title), ' → ', el('code', {}, result === '' ? '""' : result),
      entry.error === '0' ? '' : el('span', { class: 'error-code' }, entry.error));
    const why = entry.reason ? el('div', { class: 'reason' }, entry.kind === 'refused' ? icon('wrong') : icon('info'), el('span', {}, this.reason(entry))) : null;
    return el('li', { class: `is-${entry.kind}` }, line, why);
  }

  private reason({ reason }: LogEntry): string {
    return reason ? this.strings.text(reason.key, reason.values) : '';
  }
}
