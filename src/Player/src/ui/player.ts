import { videosOf, type Course, type Page, type PageContent } from '../course/types';
import type { Lms } from '../lms/lms';
import { loadMedia } from '../media/load';
import { Session } from '../session/session';
import { Contents } from './contents';
import { button, byId, el, fragment } from './dom';
import { Editions } from './editions';
import { Footer } from './footer';
import { lessonView } from './lesson-view';
import { Notices } from './notices';
import { overviewView } from './overview-view';
import { Pages } from './pages';
import { quizView } from './quiz-view';
import { Router, type Place } from './router';
import { Strings, type StringTable } from './strings';
import { testView } from './test-view';
import type { Player, View, ViewContext } from './view';

const views: Partial<Record<Page['kind'], (context: ViewContext) => View>> = {
  overview: overviewView, lesson: lessonView, quiz: quizView, test: testView,
};

/** Turns the launched document into the course: shows pages in its main column and keeps everything around it up to date. */
export class PlayerApp implements Player {
  readonly strings: Strings;
  private readonly main = byId('main');
  private readonly router: Router;
  private readonly editions: Editions;
  private contents!: Contents;
  private footer!: Footer;
  private notices!: Notices;
  private view: View = {};
  private page: Page;
  private isStarted = false;

  constructor(readonly session: Session, table: StringTable, private readonly pages: Pages) {
    this.strings = new Strings(table, session.course.language);
    // A link followed before the platform has answered only changes the address; start() goes there.
    this.router = new Router((id) => this.find(id) !== undefined, (place) => {
      if (this.isStarted) void this.show(place, true);
    });
    this.page = session.course.pages[0]!;
    pages.put(this.page.id, { html: this.main.innerHTML });
    pages.onAgain = (key) => {
      if (this.isStarted && key === pages.folder + this.page.id) void this.reopen();
    };
    this.editions = new Editions(session.course.iri, pages, (language) => void this.switchTo(language));
  }

  async start(): Promise<void> {
    this.router.listen();
    await this.session.start();
    await this.startLanguage();
    this.contents = new Contents(this);
    this.footer = new Footer(this);
    this.notices = new Notices(this);
    this.session.onChange = () => this.update();
    this.session.beforeLeave = (isForGood) => this.view.leave?.(isForGood);
    this.isStarted = true;
    const place = this.router.current() ?? { page: this.session.state.place ?? this.page.id, element: null };
    this.router.replace(place.page);
    await this.show(place, false);
  }

  go(page: string): void {
    this.router.go(page);
  }

  private async startLanguage(): Promise<void> {
    const language = this.editions.firstChoice(this.session.launch.languages ?? []);
    if (language === null) return;
    try {
      await this.use(language);
    } catch {
      // Then the course begins in the language of the package; the switch is still there.
    }
  }

  /** Shows the same place of the same page in another language; nothing is lost, not even an answer just being given. */
  private async switchTo(language: string): Promise<void> {
    if (!this.isStarted) return;
    const drafts = this.view.drafts?.() ?? new Map();
    const place = window.scrollY / Math.max(1, document.documentElement.scrollHeight - window.innerHeight);
    try {
      await this.use(language);
    } catch {
      byId('announce').textContent = this.strings.text('pageFailed');
      return;
    }
    this.editions.remember(language);
    byId('notices').querySelectorAll(':scope > .notice, :scope > [role=alert]').forEach((one) => one.remove());
    this.notices = new Notices(this);
    if (!(await this.open(this.page))) return;
    this.view.restore?.(drafts);
    window.scrollTo(0, place * (document.documentElement.scrollHeight - window.innerHeight));
  }

  /** Shows the page that is on screen with its new text; nothing that was entered is lost. */
  private async reopen(): Promise<void> {
    const drafts = this.view.drafts?.() ?? new Map();
    if (await this.open(this.page)) this.view.restore?.(drafts);
  }

  /** The course keeps its identity, so that whoever reports speaks the new language from now on. */
  private async use(language: string): Promise<void> {
    const { course, strings } = await this.editions.show(language);
    const { mastery } = this.session.course;
    Object.assign(this.session.course, course, { mastery });
    this.strings.use(strings, language);
    this.page = this.find(this.page.id)!;
  }

  private find(id: string): Page | undefined {
    return this.session.course.pages.find((page) => page.id === id);
  }

  private async show(place: Place, moveFocus: boolean): Promise<void> {
    const page = this.find(place.page)!;
    const isNew = page !== this.page || !this.view.close;
    this.page = page;
    this.contents.close(false);
    if (isNew && !(await this.open(page))) return;
    if (page !== this.page) return; // another page was asked for meanwhile
    const target = place.element ? document.getElementById(place.element) : null;
    if (target) {
      target.scrollIntoView();
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    } else if (moveFocus) {
      window.scrollTo(0, 0);
      this.main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    (moveFocus ? whenIdle : whenActive)(() => this.loadNext());
  }

  /** Puts a page into the main column. @returns whether it could be loaded. */
  private async open(page: Page): Promise<boolean> {
    let content: PageContent;
    try {
      content = await this.pages.load(page.id);
      if (content.recordings) await this.loadMedia(page);
    } catch {
      if (page === this.page) this.showLoadError(page);
      return false;
    }
    if (page !== this.page) return false;
    this.view.close?.();
    this.view = {};
    this.main.replaceChildren(fragment(content.html));
    document.title = page.kind === 'overview' ? this.session.course.title : `${page.title} — ${this.session.course.title}`;
    this.session.visit(page);
    this.view = { close: () => undefined, ...views[page.kind]?.({ ...this.context, page, content, root: this.main }) };
    this.update();
    return true;
  }

  /** Without it the browser's own player is still there; but where a recording has to be played, nothing would see that it is. */
  private async loadMedia(page: Page): Promise<void> {
    try {
      await loadMedia();
    } catch (fault) {
      if (videosOf(page).some(({ need }) => need !== undefined)) throw fault;
    }
  }

  private get context(): Player {
    return { session: this.session, strings: this.strings, go: (page) => this.go(page) };
  }

  private update(): void {
    this.view.update?.();
    this.contents.update(this.page.id);
    this.footer.update(this.page);
    this.notices.update();
    const { steps, stepsDone } = this.session.progress;
    const progress = byId('progress');
    progress.hidden = byId('share').hidden = steps === 0;
    const percent = steps === 0 ? 0 : Math.round((stepsDone / steps) * 100);
    progress.setAttribute('aria-valuenow', String(percent));
    (progress.firstElementChild as HTMLElement).style.width = `${percent}%`;
    byId('share').textContent = `${stepsDone} / ${steps}`;
  }

  private showLoadError(page: Page): void {
    const load = () => void this.show({ page: page.id, element: null }, true);
    const again = button(this.strings.text('retry'), load, 'button primary');
    const message = el('p', {}, this.strings.text('pageFailed'));
    this.view.close?.();
    this.view = {};
    this.main.replaceChildren(el('div', { class: 'page', role: 'alert' }, message, el('p', {}, again)));
  }

  /** The next page is fetched while the reader reads, so that turning the page waits for nothing. */
  private loadNext(): void {
    const next = this.session.course.pages[this.session.course.pages.indexOf(this.page) + 1];
    if (next) void this.pages.load(next.id).catch(() => undefined);
  }
}

/** When somebody is at the screen: who only opens a course and leaves needs no second page. */
function whenActive(task: () => void): void {
  const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'];
  const begin = () => {
    for (const sign of signs) window.removeEventListener(sign, begin);
    whenIdle(task);
  };
  for (const sign of signs) window.addEventListener(sign, begin, { passive: true });
}

function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 5000 });
  else setTimeout(task, 1500);
}

/** Starts the course in this document, or from a single page leads to the whole course. */
export function startPlayer(lms: Lms): void {
  const courseData = document.getElementById('course');
  if (!courseData) {
    const id = document.querySelector('article[data-page]')?.getAttribute('data-page') ?? '';
    const { entry } = document.documentElement.dataset;
    const { search } = window.location;
    const language = entry ? `${search ? '&' : '?'}language=${document.documentElement.lang}` : '';
    window.location.replace(`${entry ?? 'index.html'}${search}${language}#${id}`);
    return;
  }
  document.documentElement.classList.add('js');
  const course = JSON.parse(courseData.textContent ?? '') as Course;
  const table = JSON.parse(document.getElementById('strings')?.textContent ?? '{}') as StringTable;
  const session = new Session(course, lms);
  const app = new PlayerApp(session, table, new Pages());
  void app.start().then(() => listenToWindow(session));
}

function listenToWindow(session: Session): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.hide();
    else session.show();
  });
  window.addEventListener('pagehide', () => session.end());
  window.addEventListener('online', () => session.show());
  // A page that comes back from the browser's store has said goodbye already: it begins anew.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}
