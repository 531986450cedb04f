import { isStepDone } from '../progress/progress';
import { byId } from './dom';
import type { Player } from './view';

/** The contents: ticks for what is done, the current page; under 900 px a drawer, which closes when the focus leaves it. */
export class Contents {
  private readonly nav = byId('contents');
  private readonly openButton = byId<HTMLButtonElement>('open-contents');
  private readonly closeButton = byId<HTMLButtonElement>('close-contents');

  constructor(private readonly player: Player) {
    this.openButton.hidden = this.closeButton.hidden = false;
    this.openButton.addEventListener('click', () => this.open());
    this.closeButton.addEventListener('click', () => this.close(true));
    this.nav.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !this.nav.contains(event.relatedTarget)) this.close(false);
    });
    this.nav.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close(true);
    });
    document.querySelector('.column')!.addEventListener('click', () => this.close(false));
    window.matchMedia?.('(min-width: 900px)').addEventListener?.('change', () => this.close(false));
  }

  update(currentPage: string): void {
    const { session, strings } = this.player;
    for (const link of Array.from(this.nav.querySelectorAll<HTMLAnchorElement>('a[data-page]'))) {
      const page = session.course.pages.find((one) => one.id === link.dataset.page);
      if (page?.id === currentPage) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
      const done = page !== undefined && isStepDone(session.course, page, session.state);
      link.classList.toggle('is-done', done);
      link.querySelector('.unseen')!.textContent = done ? `, ${strings.text('done')}` : '';
    }
  }

  /** Closes the drawer without moving the focus: the new page takes it. */
  close(returnFocus: boolean): void {
    if (!document.body.classList.contains('drawer-open')) return;
    document.body.classList.remove('drawer-open');
    this.openButton.setAttribute('aria-expanded', 'false');
    if (returnFocus) this.openButton.focus();
  }

  private open(): void {
    document.body.classList.add('drawer-open');
    this.openButton.setAttribute('aria-expanded', 'true');
    this.closeButton.focus();
  }
}
