import { button, el } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import { errorsOf, type PreviewCourse, type ServerState } from '../state';

/** All courses below the folder, each with its languages and how it stands. */
export function courseList(state: ServerState, strings: Strings, open: (key: string) => void): HTMLElement {
  const groups = new Map<string, PreviewCourse[]>();
  for (const course of state.courses) {
    const id = course.id ?? course.key;
    groups.set(id, [...(groups.get(id) ?? []), course]);
  }
  const items = [...groups.values()].map((editions) => {
    const named = editions.find(({ language }) => language === strings.language) ?? editions[0]!;
    return el('li', {},
      el('h2', { lang: named.language ?? undefined }, named.title ?? named.folder),
      el('ul', { class: 'editions' }, ...editions.map((one) => edition(one, strings, open))));
  });
  return el('div', { class: 'list-inner' },
    el('h1', {}, strings.text(state.courses.length > 0 ? 'chooseCourse' : 'preview')),
    items.length > 0 ? el('ul', { class: 'courses' }, ...items) : el('p', {}, state.fault ?? strings.text('noCourses')));
}

function edition(course: PreviewCourse, strings: Strings, open: (key: string) => void): HTMLElement {
  const name = course.language ? languageName(course.language, strings.language) : course.folder;
  const errors = errorsOf(course).length;
  const warnings = course.problems.length - errors;
  const parts = [course.folder];
  if (errors > 0) parts.push(strings.count('errors', errors));
  if (warnings > 0) parts.push(strings.count('warnings', warnings));
  if (errors + warnings === 0) parts.push(strings.text('noProblems'));
  if (course.version === null) parts.push(strings.text('notReady'));
  return el('li', {}, button(name, () => open(course.key), 'button'), el('span', { class: errors > 0 ? 'facts is-bad' : 'facts' }, parts.join(' · ')));
}

/** The name of a language in the reader's language. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
