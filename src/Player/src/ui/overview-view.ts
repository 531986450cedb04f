import { hasAttemptsLeft, isStep, isStepDone } from '../progress/progress';
import { el, icon } from './dom';
import { leaveButton } from './leave';
import { standing } from './needs';
import type { View, ViewContext } from './view';

/** The overview: where the learner stands, and one button whose word is the next step. */
export function overviewView(context: ViewContext): View {
  const update = () => {
    showStatus(context);
    showNextStep(context);
  };
  update();
  return { update };
}

function showStatus(context: ViewContext): void {
  const { root, session, strings } = context;
  const progress = session.progress;
  const section = root.querySelector<HTMLElement>('#course-status')!;
  const isFinished = progress.status === 'passed' || progress.status === 'completed';
  const lines: Node[] = [
    el('p', {}, strings.count('readShare', progress.steps, { done: progress.stepsDone })),
    el('p', { class: isFinished ? 'outcome outcome-done' : 'outcome' },
      isFinished && icon('right'), standing(session.course, progress, strings)),
  ];
  if (progress.score !== null) lines.push(el('p', {}, strings.text('courseScore', { score: strings.percent(progress.score) })));
  const leave = leaveButton(context, isFinished ? 'button primary' : 'button');
  if (leave && isFinished && session.course.certificate) lines.push(el('p', {}, strings.text('certificateWaits')));
  if (leave) lines.push(el('p', {}, leave));
  root.querySelector('#course-status-text')!.replaceChildren(...lines);
  section.hidden = false;
}

/** Start, or go on with the first thing that is not done. */
function showNextStep({ root, session, strings }: ViewContext): void {
  const start = root.querySelector<HTMLAnchorElement>('#start');
  if (!start) return;
  const steps = session.course.pages.filter(isStep);
  const next = steps.find((page) => !isStepDone(session.course, page, session.state)
    && (page.kind !== 'test' || hasAttemptsLeft(page, session.state)));
  const hasBegun = steps.some((page) => isStepDone(session.course, page, session.state)) || session.state.place !== null;
  start.parentElement!.hidden = !next;
  if (!next) return;
  start.href = `${next.id}.html`;
  start.dataset.page = next.id;
  const isFurther = hasBegun && next !== steps[0];
  start.textContent = isFurther ? strings.text('continueWith', { title: next.title }) : strings.text('startCourse');
}
