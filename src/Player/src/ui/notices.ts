import { byId, el, icon } from './dom';
import type { Player } from './view';

/** Bars above the page: preview, looking back, course updated, not saved. */
export class Notices {
  private readonly unsaved: HTMLElement;

  constructor(private readonly player: Player) {
    const { session, strings } = player;
    if (session.launch.isPreview) this.add(strings.text('preview'));
    const { notice, canWrite } = session.launch;
    if (notice) this.add([strings.text(notice.key, notice.values), ...(notice.isKept ? [strings.text('keptUntilThen')] : [])].join(' '));
    else if (!canWrite) this.add(strings.text('reviewMode'));
    if (session.dropped > 0) this.add(strings.count('courseChanged', session.dropped));
    this.unsaved = el('div', { role: 'alert' });
    byId('notices').append(this.unsaved);
  }

  update(): void {
    const { saveState, launch } = this.player.session;
    const isFailed = launch.isTracked && saveState === 'failed';
    if (isFailed === this.unsaved.hasChildNodes()) return;
    this.unsaved.replaceChildren(...(isFailed ? [notice(this.player.strings.text('notSavedLocal'), 'notice notice-bad')] : []));
  }

  private add(text: string): void {
    byId('notices').append(notice(text, 'notice'));
  }
}

const notice = (text: string, className: string): HTMLElement =>
  el('p', { class: className }, icon('info'), el('span', {}, text));
