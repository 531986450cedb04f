import { el } from '../src/ui/dom';

/** What a learner has typed or chosen but not handed in yet, and where the page stands. */
interface Place {
  hash: string;
  page: string | undefined;
  scroll: number;
  inputs: Map<string, { value: string; checked: boolean }>;
  orders: Map<string, string[]>;
}

const ways = ['pagehide', 'beforeunload', 'unload', 'visibilitychange'];
const longestWaitMs = 5000;

/** The window the course runs in. A course is replaced by its new version in place. */
export class CourseFrame {
  private frame: HTMLIFrameElement | null = null;

  /** @param onLoad called with each document that the course runs in. */
  constructor(
    private readonly holder: HTMLElement, private readonly title: () => string, private readonly onLoad: (page: Document) => void,
  ) {}

  get window(): Window | null {
    return this.frame?.contentWindow ?? null;
  }

  open(url: string): void {
    this.close();
    this.frame = this.make(url);
    this.holder.append(this.frame);
  }

  /** Leaves the course as a learner does: it may say goodbye. */
  close(): void {
    this.frame?.remove();
    this.frame = null;
  }

  /** Ends the course without a word, as a crash does. */
  kill(): void {
    for (const way of ways) {
      for (const target of [this.window, this.window?.document]) {
        target?.addEventListener(way, (event) => event.stopImmediatePropagation(), { capture: true });
      }
    }
    this.close();
  }

  /** The course says goodbye, but stays on screen until {@link replace}. */
  sayGoodbye(): void {
    this.window?.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
  }

  /** Puts a new version in the place of the old one, with the same page, scroll, and unfinished answers. */
  async replace(url: string): Promise<void> {
    const old = this.frame;
    const place = old && readPlace(old);
    const next = this.make(url + (place?.hash ?? ''));
    next.classList.add('is-coming');
    this.frame = next;
    this.holder.append(next);
    if (await isReady(next)) {
      if (place) restore(next, place);
    }
    next.classList.remove('is-coming');
    old?.remove();
  }

  /**
   * Gives the running course new contents of pages, by the scripts that hold them. The page on screen changes in place.
   * @param pages ids and addresses, relative to the course. @returns false when it did not work.
   */
  async swap(pages: { id: string; script: string }[]): Promise<boolean> {
    const page = this.frame && documentOf(this.frame);
    if (!page || !this.window || !('CoursePackager' in this.window) || page.getElementById('status')?.hidden !== false) return false;
    // Another part of a split course may hold the others.
    const here = pages.filter(({ id }) => page.querySelector(`#contents a[data-page="${CSS.escape(id)}"]`));
    return (await Promise.all(here.map(({ script }) => run(page, script)))).every(Boolean);
  }

  private make(url: string): HTMLIFrameElement {
    const frame = el('iframe', { src: url, title: this.title(), class: 'course-frame' });
    frame.addEventListener('load', () => frame === this.frame && frame.contentDocument && this.onLoad(frame.contentDocument));
    return frame;
  }
}

const documentOf = (frame: HTMLIFrameElement): Document | null => frame.contentDocument;

function readPlace(frame: HTMLIFrameElement): Place | null {
  const page = documentOf(frame);
  const window = frame.contentWindow;
  if (!page || !window) return null;
  const place: Place = {
    hash: window.location.hash, page: articleOf(page)?.dataset.page, scroll: window.scrollY, inputs: new Map(), orders: new Map(),
  };
  forEachInput(page, (key, input) => place.inputs.set(key, { value: input.value, checked: 'checked' in input && input.checked }));
  forEachOrder(page, (key, list) => place.orders.set(key, keysOf(list)));
  return place;
}

function restore(frame: HTMLIFrameElement, place: Place): void {
  const page = documentOf(frame)!;
  if (articleOf(page)?.dataset.page !== place.page) return;
  forEachOrder(page, (key, list) => reorder(list, place.orders.get(key) ?? []));
  forEachInput(page, (key, input) => {
    const before = place.inputs.get(key);
    if (!before || input.disabled) return;
    const isChange = 'checked' in input && isTick(input) ? input.checked !== before.checked : input.value !== before.value;
    if (!isChange) return;
    if ('checked' in input && isTick(input)) input.checked = before.checked;
    else input.value = before.value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  frame.contentWindow!.scrollTo(0, place.scroll);
}

/** By the buttons, as a learner does it, so that the player knows of it. */
function reorder(list: Element, wanted: string[]): void {
  wanted.forEach((key, place) => {
    for (let i = keysOf(list).indexOf(key); i > place; i--) {
      const item = list.querySelector(`:scope > li[data-key="${CSS.escape(key)}"]`);
      item?.querySelector<HTMLButtonElement>('[data-move="up"]:not(:disabled)')?.click();
    }
  });
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const articleOf = (page: Document) => page.querySelector<HTMLElement>('main article[data-page]');
const isTick = (input: Field): boolean => input.type === 'radio' || input.type === 'checkbox';

/** Fields by their question and what they stand for, which outlives changed words and order. */
function forEachInput(page: Document, visit: (key: string, input: Field) => void): void {
  for (const question of page.querySelectorAll<HTMLElement>('[data-question]')) {
    question.querySelectorAll<Field>('input, select, textarea').forEach((input, i) => {
      const own = isTick(input) ? input.value : input.closest<HTMLElement>('[data-key]')?.dataset.key ?? String(i);
      visit(`${question.dataset.question} ${own}`, input);
    });
  }
}

function forEachOrder(page: Document, visit: (key: string, list: Element) => void): void {
  for (const list of page.querySelectorAll<HTMLElement>('[data-question] ol')) {
    if (list.querySelector(':scope > li[data-key]')) visit(list.closest<HTMLElement>('[data-question]')!.dataset.question!, list);
  }
}

const keysOf = (list: Element): string[] =>
  Array.from(list.querySelectorAll<HTMLElement>(':scope > li[data-key]'), (item) => item.dataset.key!);

function run(page: Document, src: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = page.createElement('script');
    const end = (isDone: boolean) => {
      script.remove();
      resolve(isDone);
    };
    script.onload = () => end(true);
    script.onerror = () => end(false);
    script.src = src;
    page.head.append(script);
  });
}

/** Waits until the player shows the page that it was sent to. */
function isReady(frame: HTMLIFrameElement): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      const page = documentOf(frame);
      const name = decodeURIComponent(frame.contentWindow?.location.hash.slice(1).split('/')[0] ?? '');
      const isShown = page?.readyState !== 'loading' && name !== '' && articleOf(page!)?.dataset.page === name
        && page?.getElementById('status')?.hidden === false;
      if (isShown) resolve(true);
      else if (performance.now() - began > longestWaitMs) resolve(false);
      else setTimeout(look, 8);
    };
    look();
  });
}
