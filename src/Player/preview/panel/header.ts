import { button, el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import { chooseLanguage, uiLanguages } from '../language';
import { profiles } from '../profiles';
import type { PreviewCourse, ServerState } from '../state';
import { languageName } from './course-list';

interface HeaderActions {
  open(key: string | null, profile: string): void;
  setWidth(width: string): void;
}

/** The line at the top: which course, in which language, on which platform, how wide. */
export class Header {
  readonly element: HTMLElement;
  private readonly all: HTMLButtonElement;
  private readonly title = el('h1', { class: 'header-title' });
  private readonly language = el('select', { id: 'choose-language' });
  private readonly platform = el('select', { id: 'choose-platform' });
  private readonly width = el('select', { id: 'choose-width' });
  private readonly choices: HTMLElement;
  private key: string | null = null;
  private profile = '';

  constructor(private readonly strings: Strings, actions: HeaderActions) {
    this.all = button(strings.text('allCourses'), () => actions.open(null, this.profile), 'link');
    this.platform.append(...[...profiles.keys()].map((id) => el('option', { value: id }, strings.text(`profile_${id}`))));
    this.width.append(...['full', 'moodle', 'phone'].map((id) => el('option', { value: id }, strings.text(`width_${id}`))));
    this.language.addEventListener('change', () => actions.open(this.language.value, this.profile));
    this.platform.addEventListener('change', () => actions.open(this.key, this.platform.value));
    this.width.addEventListener('change', () => actions.setWidth(this.width.value));
    this.choices = el('div', { class: 'choices' },
      this.field(this.language, 'language'), this.field(this.platform, 'platform'), this.field(this.width, 'width'));
    const languages = el('div', { class: 'ui-languages' }, ...uiLanguages.map(([tag, name]) => {
      const choose = button(name, () => chooseLanguage(tag), 'link');
      choose.lang = tag;
      if (tag === strings.language) choose.setAttribute('aria-current', 'true');
      return choose;
    }));
    this.element = el('header', { class: 'header' }, el('div', { class: 'header-name' }, this.title, this.all), this.choices, languages);
  }

  update(state: ServerState, course: PreviewCourse | null, profile: string): void {
    this.key = course?.key ?? null;
    this.profile = profile;
    this.all.hidden = !course || new Set(state.courses.map(({ id, key }) => id ?? key)).size < 2;
    this.choices.hidden = !course;
    this.title.textContent = course?.title ?? course?.folder ?? this.strings.text('preview');
    this.title.lang = course?.language ?? '';
    if (!course?.language) this.title.removeAttribute('lang');
    this.title.hidden = !course;
    this.platform.value = profile;
    const editions = state.courses.filter(({ id, key }) => (id ?? key) === (course?.id ?? course?.key));
    const names = editions.map(({ key, language, folder }) => [key, language ? languageName(language, this.strings.language) : folder]);
    if (this.language.dataset.names !== JSON.stringify(names)) {
      this.language.dataset.names = JSON.stringify(names);
      this.language.replaceChildren(...names.map(([key, name]) => el('option', { value: key }, name)));
    }
    if (course) this.language.value = course.key;
    this.language.parentElement!.hidden = editions.length < 2;
  }

  private field(select: HTMLSelectElement, key: string): HTMLElement {
    return el('div', { class: 'field' }, el('label', { for: select.id }, this.strings.text(key)), select);
  }
}
