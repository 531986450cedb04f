import { button, el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import type { Host } from '../host';
import { errorsOf, type PreviewCourse, type StaleText } from '../state';
import { answersView } from './answers';
import { CallsView } from './calls';
import { dataView } from './data';
import { languageName } from './course-list';
import { gradesView } from './grades';
import { problemsView } from './problems';
import { Tabs } from './tabs';
import { translationView } from './translation';
import { unitsView } from './units';

interface PanelContext {
  host(): Host | null;
  course(): PreviewCourse | null;
  /** Texts of the course that are behind their source. */
  translation(): StaleText[];
  profile(): string;
  crash(): void;
  setOffline(isOffline: boolean): void;
}

/** The virtual LMS: what happens to the learner, and what a teacher and an administrator would see. */
export class Panel {
  readonly element: HTMLElement;
  /** Stands in the place of a course that has crashed. */
  readonly ended: HTMLElement;
  isOffline = false;
  private isCrashed = false;
  private readonly about = el('p', { class: 'about' });
  private readonly flags = el('p', { class: 'flags' });
  private readonly units = el('div', { class: 'units', hidden: true });
  private readonly tabs: Tabs;
  private readonly calls: CallsView;
  private readonly drawn = new Map<string, string>();
  private readonly offline: HTMLButtonElement;
  private readonly browse: HTMLButtonElement;

  constructor(private readonly strings: Strings, private readonly context: PanelContext) {
    this.calls = new CallsView(strings, () => context.host()?.log ?? []);
    this.tabs = new Tabs(['grades', 'calls', 'answers', 'data', 'problems', 'translation'], (id) => strings.text(`tab_${id}`));
    this.tabs.panel('calls').append(this.calls.element);
    this.offline = this.action('offline', () => context.setOffline(!this.isOffline));
    this.browse = this.action('browse', () => this.start((host) => host.browse?.()));
    const actions = el('div', { class: 'actions', role: 'group', 'aria-label': strings.text('actions') },
      this.action('relaunch', () => this.start((host) => host.relaunch())),
      this.action('newAttempt', () => this.start((host) => host.newAttempt())),
      this.action('review', () => this.start((host) => host.review())),
      this.browse,
      this.action('crash', () => this.end()),
      this.offline,
      this.action('failNext', () => this.arm()),
      this.action('reset', () => this.start((host) => host.reset())));
    this.element = el('aside', { class: 'panel', 'aria-label': strings.text('panel') }, actions, this.about, this.flags, this.units, this.tabs.element);
    this.ended = el('div', { class: 'ended', hidden: true }, el('p', {}, strings.text('ended')),
      button(strings.text('endedRelaunch'), () => this.start((host) => host.launch()), 'button primary'));
  }

  /** Another course or platform is shown from now on. */
  forget(): void {
    this.isCrashed = false;
    this.drawn.clear();
    this.calls.forget();
  }

  update(): void {
    const host = this.context.host();
    const course = this.context.course();
    this.ended.hidden = !this.isCrashed;
    this.offline.textContent = this.strings.text(this.isOffline ? 'online' : 'offline');
    if (!course) return;
    this.about.textContent = this.aboutText(course);
    this.drawProblems(course);
    this.drawTranslation(course);
    if (!host) return;
    this.browse.hidden = !host.browse;
    const units = host.units();
    this.units.hidden = units.length === 0;
    if (this.isNew('units', units)) this.units.replaceChildren(...unitsView(units, this.strings, (id) => this.start((one) => one.openUnit(id))));
    this.drawFlags(host);
    this.calls.update();
    const refused = host.log.filter(({ kind }) => kind === 'refused').length;
    this.tabs.badge('calls', refused > 0 ? this.strings.count('refusedCount', refused) : '', refused > 0);
    this.draw('grades', () => gradesView(host, course, this.strings), [host.gradebook(), host.saved(), course.stateMaximum]);
    this.draw('answers', () => answersView(host.interactions(), course.questions, this.strings), host.interactions());
    this.draw('data', () => dataView(host.data(), this.strings), host.data());
  }

  private drawProblems(course: PreviewCourse): void {
    const errors = errorsOf(course).length;
    const count = course.problems.length;
    this.tabs.badge('problems', count > 0 ? String(count) : '', errors > 0);
    this.draw('problems', () => problemsView(course, this.strings), course.problems);
  }

  private aboutText({ languages }: PreviewCourse): string {
    const about = this.strings.text(`about_${this.context.profile()}`);
    if (languages.length < 2) return about;
    const names = languages.map((tag) => languageName(tag, this.strings.language)).join(', ');
    return `${about} ${this.strings.text('isBilingual', { languages: names })}`;
  }

  private drawTranslation(course: PreviewCourse): void {
    const texts = this.context.translation();
    this.tabs.show('translation', texts.length > 0);
    this.tabs.badge('translation', texts.length > 0 ? String(texts.length) : '', false);
    this.draw('translation', () => translationView(texts, course, this.strings), texts);
  }

  private drawFlags(host: Host): void {
    const flags: string[] = [];
    if (host.isReview) flags.push(this.strings.text('inReview'));
    if (this.isOffline) flags.push(this.strings.text('isOffline'));
    if (host.isArmed) flags.push(this.strings.text('failArmed'));
    this.flags.hidden = flags.length === 0;
    if (this.flags.textContent !== flags.join(' ')) this.flags.textContent = flags.join(' ');
  }

  /** Only what has changed is drawn, so that what one is reading or selecting stays. */
  private draw(id: string, make: () => Node[], of: unknown): void {
    if (this.isNew(id, of)) this.tabs.panel(id).replaceChildren(...make());
  }

  private isNew(id: string, of: unknown): boolean {
    const key = JSON.stringify(of);
    if (this.drawn.get(id) === key) return false;
    this.drawn.set(id, key);
    return true;
  }

  private action(key: string, act: () => void): HTMLButtonElement {
    const element = button(this.strings.text(key), act, 'action');
    element.id = `act-${key}`;
    element.title = this.strings.text(`${key}Hint`);
    return element;
  }

  private start(act: (host: Host) => void): void {
    const host = this.context.host();
    if (!host) return;
    this.isCrashed = false;
    act(host);
    this.update();
  }

  private end(): void {
    if (!this.context.host()) return;
    this.isCrashed = true;
    this.context.crash();
  }

  private arm(): void {
    this.context.host()?.failNext();
    this.update();
  }
}
