import { button } from './dom';
import type { Player } from './view';

const longestWaitMs = 4000;

/** The way back to where the course was opened; the results go first. null when there is nowhere to go. */
export function leaveButton({ session, strings }: Player, className: string): HTMLButtonElement | null {
  const { returnUrl } = session.launch;
  if (!returnUrl) return null;
  const leave = button(strings.text('leaveCourse'), () => {
    leave.disabled = true;
    leave.textContent = strings.text('leaving');
    const wait = new Promise((resolve) => setTimeout(resolve, longestWaitMs));
    void Promise.race([session.flush(), wait]).then(() => {
      session.end(true);
      window.location.assign(returnUrl);
    });
  }, className);
  return leave;
}
