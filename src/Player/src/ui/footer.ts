import type { Page } from '../course/types';
import { byId } from './dom';
import { standing } from './needs';
import type { Player } from './view';

/** The foot of the page: saved or not, minutes left in this lesson, what is still needed. */
export class Footer {
  private readonly saved = byId('status-saved');
  private readonly minutes = byId('status-minutes');
  private readonly needed = byId('status-needed');
  private page: Page | null = null;
  private lastSaved = '';

  constructor(private readonly player: Player) {
    byId('status').hidden = false;
    let isWaiting = false;
    const later = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        this.showMinutes();
      });
    };
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later, { passive: true });
  }

  update(page: Page): void {
    this.page = page;
    const { session, strings } = this.player;
    this.showSaved();
    this.showMinutes();
    setText(this.needed, standing(session.course, session.progress, strings));
  }

  private showSaved(): void {
    const { session, strings } = this.player;
    const { isTracked, canWrite } = session.launch;
    const isFailed = session.saveState === 'failed';
    if (!isTracked && session.saveState === 'idle') return setText(this.saved, '');
    if (session.saveState === 'saved' && isTracked) this.lastSaved = strings.text('saved', { time: strings.time(new Date()) });
    let text = this.lastSaved;
    if (!canWrite) text = '';
    else if (!isTracked) text = strings.text(session.saveState === 'saved' ? 'savedHere' : 'savedNowhere');
    else if (isFailed) text = strings.text('notSaved');
    else if (session.saveState === 'saving') text = strings.text('saving');
    this.saved.classList.toggle('is-failed', isFailed);
    setText(this.saved, text);
  }

  /** Reading time left, by how much of the text lies below the lower edge of the window. */
  private showMinutes(): void {
    const text = document.querySelector<HTMLElement>('.lesson');
    const total = this.page?.kind === 'lesson' ? this.page.minutes : undefined;
    if (!text || !total) {
      setText(this.minutes, '');
      return;
    }
    const box = text.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (box.bottom - window.innerHeight) / Math.max(1, box.height)));
    const left = Math.ceil(total * share);
    const { strings } = this.player;
    setText(this.minutes, left === 0 ? strings.text('minutesLeftNone') : strings.count('minutesLeft', left));
  }
}

/** Leaves an element alone that says it already, so that nothing is announced or laid out twice. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}
