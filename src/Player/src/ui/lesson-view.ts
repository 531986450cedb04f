import type { MediaWindow } from '../media/window';
import type { View, ViewContext } from './view';

/**
 * A lesson counts as read when its end comes into sight, or when the reader goes on to the next page; where it asks for recordings to be
 * played, when that is done, too.
 */
export function lessonView(context: ViewContext): View {
  const { session, page, root } = context;
  const openedAt = Date.now();
  let isEndSeen = false;
  const read = () => {
    isEndSeen = true;
    session.readLesson(page, (Date.now() - openedAt) / 1000);
  };
  const media = (window as MediaWindow).CoursePackagerMedia?.(context, () => isEndSeen && read()) ?? {};
  root.querySelector('.turn-next')?.addEventListener('click', read);
  const end = root.querySelector('[data-end]');
  if (!end || !('IntersectionObserver' in window)) return media;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    read();
  });
  observer.observe(end);
  return {
    ...media,
    close: () => {
      observer.disconnect();
      media.close?.();
    },
  };
}
