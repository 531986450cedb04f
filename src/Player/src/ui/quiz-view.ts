import { isScored, questionsOf } from '../course/types';
import { isDone, shareOf } from '../progress/progress';
import { questionState } from '../state/state';
import { button, el, focusOn, icon } from './dom';
import { QuestionView } from './questions/question-view';
import type { View, ViewContext } from './view';

/** A quiz: each question is checked alone, feedback in place. */
export function quizView(context: ViewContext): View {
  const { page, content, root, session } = context;
  const end = root.querySelector<HTMLElement>('[data-assessment-end]')!;
  const questions: QuestionView[] = [];
  for (const question of questionsOf(page)) {
    const key = content.questions?.[question.id];
    if (!key) continue;
    // A long text is kept while it is written.
    const view: QuestionView = new QuestionView(context, question, key, () => {
      if (question.limit && !view.stored.decided) session.note(question, view.inputs.read());
    });
    questions.push(view);
    new QuizQuestion(view, session.launch.canWrite);
  }
  end.setAttribute('role', 'status');
  const update = () => showEnd(context, end);
  update();
  const open = () => questions.filter((view) => !view.stored.decided);
  return {
    update,
    drafts: () => new Map(open().map((view) => [view.question.id, view.inputs.read()])),
    restore: (drafts) => open().forEach((view) => {
      if (drafts.has(view.question.id)) view.inputs.write(drafts.get(view.question.id)!);
    }),
  };
}

class QuizQuestion {
  private readonly checkButton: HTMLButtonElement;
  private readonly showButton: HTMLButtonElement;

  constructor(private readonly view: QuestionView, canWrite: boolean) {
    const { strings } = view.context;
    this.checkButton = button(strings.text('check'), () => this.check(), 'button primary');
    this.showButton = button(strings.text('showAnswer'), () => this.giveUp());
    view.check.append(this.checkButton, this.showButton);
    view.root.addEventListener('keydown', (event) => this.checkOnEnter(event));
    if (view.stored.tries > 0 || view.stored.decided) view.showFeedback(this.triesLeft);
    this.showButtons();
    if (!canWrite) this.view.check.hidden = true;
  }

  private get limit(): number {
    return this.view.context.page.attempts ?? 0;
  }

  private get triesLeft(): number | null {
    return this.limit === 0 ? null : this.limit - this.view.stored.tries;
  }

  private check(): void {
    if (this.view.stored.decided) return;
    const missing = this.view.inputs.missing();
    if (missing) {
      this.view.showMissing(missing);
      return;
    }
    const { session, page } = this.view.context;
    session.check(page, this.view.question, this.view.key, this.view.inputs.read()!, this.view.takeSeconds());
    this.showResult();
  }

  private giveUp(): void {
    this.view.context.session.giveUp(this.view.context.page, this.view.question);
    this.view.inputs.write(this.view.stored.answer);
    this.showResult();
  }

  private showResult(): void {
    const box = this.view.showFeedback(this.triesLeft);
    this.showButtons();
    focusOn(box);
  }

  private showButtons(): void {
    const { stored, context, question } = this.view;
    this.checkButton.textContent = context.strings.text(question.points === 0 ? 'keepAnswer' : stored.tries > 0 ? 'checkAgain' : 'check');
    this.checkButton.hidden = stored.decided;
    this.showButton.hidden = stored.decided || this.limit > 0 || stored.tries === 0;
  }

  private checkOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text') return;
    event.preventDefault();
    this.check();
  }
}

function showEnd({ page, session, strings }: ViewContext, end: HTMLElement): void {
  const open = questionsOf(page).filter((question) => !questionState(session.state, question.id).decided).length;
  const isFinished = isDone(page, session.state);
  const text = isFinished
    ? isScored(page) ? strings.text('quizScore', { score: strings.percent(shareOf([page], session.state)) }) : ''
    : strings.count('quizLeft', open);
  if (end.dataset.text === text) return;
  end.dataset.text = text;
  const line = el('p', { class: isFinished ? 'outcome outcome-done' : 'outcome' });
  if (isFinished) line.append(icon('right'), el('strong', {}, strings.text('quizDone')), ' ');
  line.append(text);
  end.replaceChildren(line);
}
