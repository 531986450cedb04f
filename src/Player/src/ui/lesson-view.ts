import type { View, ViewContext } from './view';

/** A lesson counts as read when its end comes into sight, or when the reader goes on to the next page. */
export function lessonView({ session, page, root }: ViewContext): View {
  const openedAt = Date.now();
  const read = () => session.readLesson(page, (Date.now() - openedAt) / 1000);
  root.querySelector('.turn-next')?.addEventListener('click', read);
  const end = root.querySelector('[data-end]');
  if (!end || !('IntersectionObserver' in window)) return {};
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    read();
  });
  observer.observe(end);
  return { close: () => observer.disconnect() };
}
