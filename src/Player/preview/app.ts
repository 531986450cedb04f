import { byId, el } from '../src/ui/dom';
import type { Strings } from '../src/ui/strings';
import { CourseFrame } from './frame';
import type { Host, HostContext, LogEntry } from './host';
import { courseList } from './panel/course-list';
import { Header } from './panel/header';
import { Overlay } from './panel/overlay';
import { Marks } from './marks';
import { Panel } from './panel/panel';
import { firstProfile, profiles } from './profiles';
import { changedPages, errorsOf, type PreviewCourse, type ServerState, type StaleText, type Translations } from './state';

/** The preview page: the course at the left, its virtual LMS at the right, both kept up to date with the sources. */
export class App {
  private state: ServerState = { fault: null, courses: [] };
  private course: PreviewCourse | null = null;
  private profile = firstProfile;
  private host: Host | null = null;
  private context: HostContext | null = null;
  private isDrawing = false;
  private translations: Translations = {};
  private readonly marks: Marks;
  private readonly header: Header;
  private readonly overlay: Overlay;
  private readonly panel: Panel;
  private readonly frame: CourseFrame;
  private readonly stage = el('div', { class: 'stage' });
  private readonly list = el('main', { class: 'list' });
  private readonly lost: HTMLElement;

  constructor(root: HTMLElement, private readonly strings: Strings) {
    document.documentElement.lang = strings.language;
    const holder = el('div', { class: 'frames' });
    const pane = el('main', { class: 'course', 'aria-label': strings.text('coursePane') });
    this.marks = new Marks(strings);
    this.frame = new CourseFrame(holder, () => this.course?.title ?? strings.text('coursePane'), (page) => this.marks.attach(page));
    this.overlay = new Overlay(strings);
    this.panel = new Panel(strings, {
      host: () => this.host, course: () => this.course, translation: () => this.stale, profile: () => this.profile, crash: () => this.crash(),
      setOffline: (isOffline) => this.setOffline(isOffline),
    });
    this.header = new Header(strings, {
      open: (key, profile) => this.open(key, profile),
      setWidth: (width) => (pane.dataset.width = width),
    });
    this.lost = el('p', { class: 'lost', role: 'alert', hidden: true });
    pane.append(holder, this.overlay.element, this.panel.ended);
    this.stage.append(pane, this.panel.element);
    root.append(this.header.element, this.lost, this.list, this.stage);
    this.list.hidden = this.stage.hidden = true;
  }

  start(): void {
    const query = new URLSearchParams(window.location.search);
    this.profile = profiles.has(query.get('lms') ?? '') ? query.get('lms')! : firstProfile;
    const events = new EventSource('/events');
    events.addEventListener('state', (event) => this.take(JSON.parse((event as MessageEvent<string>).data) as ServerState));
    events.addEventListener('translations', (event) => {
      this.translations = JSON.parse((event as MessageEvent<string>).data) as Translations;
      this.draw();
    });
    events.addEventListener('open', () => this.showLost(false));
    events.addEventListener('error', () => this.showLost(true));
    window.addEventListener('popstate', () => window.location.reload());
  }

  /** The server has read the sources. */
  private take(state: ServerState): void {
    const isFirst = this.state.courses.length === 0 && !this.course;
    this.state = state;
    if (isFirst) {
      const wanted = new URLSearchParams(window.location.search).get('course');
      const start = state.courses.find(({ key }) => key === wanted) ?? this.onlyCourse();
      if (start) return this.open(start.key, this.profile);
    }
    const before = this.course;
    this.course = state.courses.find(({ key }) => key === before?.key) ?? null;
    this.draw();
    if (!before || !this.course) return;
    if (this.context) this.context.course = this.course;
    if (this.course.version !== before.version && this.course.version !== null) this.showNewVersion(before);
    else if (errorsOf(before).length > 0 && errorsOf(this.course).length === 0) this.announce('announceFixed');
  }

  /** Where there is no choice, none is offered; of several languages, the reader's comes first. */
  private onlyCourse(): PreviewCourse | null {
    const { courses } = this.state;
    if (new Set(courses.map(({ id, key }) => id ?? key)).size !== 1) return null;
    return courses.find(({ language }) => language === this.strings.language) ?? courses[0]!;
  }

  /** New words take the place of the old ones; when more has changed, the course is loaded again. */
  private showNewVersion(before: PreviewCourse): void {
    const { host } = this;
    if (!host) return this.open(this.course!.key, this.profile);
    this.announce(errorsOf(before).length > 0 ? 'announceFixed' : 'announceReloaded');
    const pages = changedPages(before, this.course!);
    const swapped = pages ? this.frame.swap(pages) : Promise.resolve(false);
    void swapped.then((isDone) => {
      if (!isDone && host === this.host) void host.reload().then(() => this.draw());
    });
  }

  private get stale(): StaleText[] {
    return this.translations[this.course?.key ?? ''] ?? [];
  }

  private open(key: string | null, profile: string): void {
    this.host?.end();
    this.host = this.context = null;
    this.setOffline(false);
    this.course = this.state.courses.find((course) => course.key === key) ?? null;
    this.profile = profile;
    const query = this.course ? `?course=${encodeURIComponent(this.course.key)}&lms=${profile}` : '/';
    window.history.replaceState(null, '', query);
    this.panel.forget();
    if (this.course?.version) {
      this.context = this.contextOf(this.course, profile);
      this.host = profiles.get(profile)!.make(this.frame, this.context);
      this.host.launch();
    }
    this.draw();
  }

  private contextOf(course: PreviewCourse, profile: string): HostContext {
    const { canSplit } = profiles.get(profile)!;
    return {
      course,
      get units() {
        return canSplit && this.course.parts.length > 0 ? this.course.parts : [this.course.whole!];
      },
      root: `/run/${encodeURIComponent(course.key)}/${profile}/`,
      onChange: (refused) => this.onChange(refused),
    };
  }

  private crash(): void {
    this.host?.crash();
    this.draw();
  }

  /** The server plays along: what the course loads or sends does not arrive either. */
  private setOffline(isOffline: boolean): void {
    this.panel.isOffline = isOffline;
    const key = this.course?.key;
    if (key === undefined) return;
    this.panel.update();
    void fetch(`/network/${encodeURIComponent(key)}/${isOffline ? 'offline' : 'online'}`, { method: 'POST' })
      .then(() => this.host?.setOffline(isOffline));
  }

  private onChange(refused?: LogEntry): void {
    if (refused) this.announceText(this.strings.text('callRefused', { call: refused.title }));
    if (this.isDrawing) return;
    this.isDrawing = true;
    setTimeout(() => {
      this.isDrawing = false;
      this.panel.update();
    }, 60);
  }

  private draw(): void {
    const { state, course } = this;
    const isList = !course;
    this.list.hidden = !isList;
    this.stage.hidden = isList;
    document.title = course?.title ? `${course.title} — ${this.strings.text('preview')}` : this.strings.text('preview');
    if (isList) this.list.replaceChildren(courseList(state, this.strings, (key) => this.open(key, this.profile)));
    this.header.update(state, course, this.profile);
    this.overlay.update(course);
    this.marks.show(this.stale);
    this.panel.update();
  }

  private showLost(isLost: boolean): void {
    this.lost.hidden = !isLost;
    this.lost.textContent = isLost ? this.strings.text('lost') : '';
  }

  private announce(key: 'announceFixed' | 'announceReloaded'): void {
    this.announceText(this.strings.text(key));
  }

  private announceText(text: string): void {
    byId('announce').textContent = text;
  }
}
