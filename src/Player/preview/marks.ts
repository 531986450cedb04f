import { el } from '../src/ui/dom';
import type { Strings } from '../src/ui/strings';
import type { StaleText } from './state';

const chip = 'margin-inline-start:.375rem;padding:0 .25rem;border:1px solid currentColor;border-radius:3px;color:var(--muted);'
  + 'font:400 .75rem/1.3 var(--sans);white-space:nowrap';
const note = 'margin:0 0 1rem;padding:.25rem .5rem;border-inline-start:3px solid var(--muted);color:var(--muted);font:400 .875rem/1.4 var(--sans)';

/** Marks pages of a translation that are behind their source: in the contents, and at the head of the page, in words. */
export class Marks {
  private texts: StaleText[] = [];
  private page: Document | null = null;
  private observer: MutationObserver | null = null;

  constructor(private readonly strings: Strings) {}

  show(texts: StaleText[]): void {
    this.texts = texts;
    this.apply();
  }

  /** The course runs in this document from now on; its player redraws pages and contents as it likes. */
  attach(page: Document): void {
    this.observer?.disconnect();
    this.page = page;
    this.observer = new MutationObserver(() => this.apply());
    this.apply();
  }

  private apply(): void {
    const { page, observer } = this;
    if (!page?.body || !observer) return;
    observer.disconnect(); // what is done here is no news
    const counts = new Map<string, number>();
    for (const { page: id, language } of this.texts) {
      if (id !== null && language === page.documentElement.lang) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const link of page.querySelectorAll<HTMLElement>('#contents a[data-page]')) {
      this.set(link, '.preview-mark', counts.has(link.dataset.page!), () => link.lastElementChild!.append(this.mark('span', chip, this.strings.text('markEntry'))));
    }
    const article = page.querySelector<HTMLElement>('main article[data-page]');
    const count = counts.get(article?.dataset.page ?? '') ?? 0;
    if (article) this.set(article, ':scope > .preview-mark', count > 0, () => article.prepend(this.mark('p', note, this.strings.count('markPage', count))), this.strings.count('markPage', count));
    observer.observe(page.body, { childList: true, subtree: true });
  }

  private set(holder: HTMLElement, selector: string, isWanted: boolean, add: () => void, text?: string): void {
    const mark = holder.querySelector(selector);
    if (mark && (!isWanted || (text !== undefined && mark.textContent !== text))) mark.remove();
    else if (mark) return;
    if (isWanted) add();
  }

  private mark(name: 'span' | 'p', style: string, text: string): HTMLElement {
    const mark = el(name, { class: 'preview-mark', lang: this.strings.language }, text);
    mark.style.cssText = style; // an attribute would fall under the rules of the page around the course
    return mark;
  }
}
