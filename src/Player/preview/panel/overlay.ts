import { button, el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import { errorsOf, type PreviewCourse } from '../state';
import { problemView } from './problems';

/** Errors of the sources over the course, until they are gone. The course stays behind it and can be looked at. */
export class Overlay {
  readonly element: HTMLElement;
  private readonly list = el('div', { class: 'overlay-list' });
  private readonly title = el('h2', {});
  private readonly note = el('p', {});
  private readonly hide: HTMLButtonElement;
  private isOpen = true;
  private shown = '';

  constructor(private readonly strings: Strings) {
    this.hide = button('', () => this.toggle());
    const head = el('div', { class: 'overlay-head' }, el('div', { role: 'alert' }, this.title, this.note), this.hide);
    this.element = el('section', { class: 'overlay', id: 'overlay', 'aria-label': strings.text('severity_error'), hidden: true }, head, this.list);
  }

  update(course: PreviewCourse | null): void {
    const errors = course ? errorsOf(course) : [];
    this.element.hidden = errors.length === 0;
    const shown = JSON.stringify([errors, course?.version]);
    if (shown === this.shown) return;
    this.shown = shown;
    if (errors.length === 0) {
      this.isOpen = true;
      this.title.textContent = this.note.textContent = '';
      this.list.replaceChildren();
      return;
    }
    this.title.textContent = this.strings.count('overlayTitle', errors.length);
    this.note.textContent = this.strings.text(course!.version ? 'overlayKept' : 'overlayNone');
    this.hide.hidden = !course!.version;
    this.list.replaceChildren(...errors.map((error) => problemView(error, this.strings)));
    this.draw();
  }

  private toggle(): void {
    this.isOpen = !this.isOpen;
    this.draw();
  }

  private draw(): void {
    this.element.classList.toggle('is-small', !this.isOpen);
    this.list.hidden = !this.isOpen;
    this.hide.textContent = this.strings.text(this.isOpen ? 'overlayHide' : 'overlayShow');
    this.hide.setAttribute('aria-expanded', String(this.isOpen));
  }
}
