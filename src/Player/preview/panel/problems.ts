import { el, icon } from '../../src/ui/dom';
import type { Strings } from '../../src/ui/strings';
import type { PreviewCourse, Problem } from '../state';

/** A finding as the terminal shows it: message, place, the line with the spot marked, what to do. */
export function problemView(problem: Problem, strings: Strings): HTMLElement {
  const head = el('p', { class: 'problem-head', lang: 'en' },
    icon(problem.severity === 'error' ? 'wrong' : 'info'),
    el('span', {}, el('span', { class: 'problem-kind', lang: strings.language }, strings.text(`severity_${problem.severity}`)), ' ', problem.message, ' ', el('span', { class: 'code' }, problem.code)));
  const place = problem.file === undefined ? null : el('p', { class: 'place' }, `${problem.file}:${problem.line}:${problem.column}`);
  const excerpt = problem.text ? el('pre', { tabindex: '0', class: 'excerpt', 'aria-label': `${problem.file}:${problem.line}` },
    `${problem.line} | ${problem.text}\n`, el('span', { class: 'mark', 'aria-hidden': 'true' }, `${' '.repeat(String(problem.line).length)} | ${problem.mark}`)) : null;
  const help = problem.help ? el('p', { class: 'problem-help', lang: 'en' }, el('strong', { lang: strings.language }, `${strings.text('help')}: `), problem.help) : null;
  return el('article', { class: `problem is-${problem.severity}` }, head, place, excerpt, help);
}

export function problemsView(course: PreviewCourse, strings: Strings): Node[] {
  return course.problems.length > 0
    ? course.problems.map((problem) => problemView(problem, strings))
    : [el('p', {}, strings.text('allWell'))];
}
