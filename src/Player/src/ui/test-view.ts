import { isScored, type Question } from '../course/types';
import { askedOf } from '../draw/draw';
import { hasAttemptsLeft, reaches, shareOf } from '../progress/progress';
import { questionState, testState } from '../state/state';
import { button, el, focusOn, icon } from './dom';
import { objectiveResults, outcomeText } from './outcome';
import { leaveButton } from './leave';
import { standing } from './needs';
import { QuestionView } from './questions/question-view';
import type { View, ViewContext } from './view';

/** The final test: all questions, then handed in as a whole; the result on top, the explanations at the questions. */
export function testView(context: ViewContext): View {
  const test = new TestPage(context);
  test.show();
  return { update: () => test.update() };
}

class TestPage {
  /** The questions on the page, in their order. */
  private questions: QuestionView[] = [];
  private readonly views = new Map<string, QuestionView>();
  private readonly sections: Map<string, HTMLElement>;
  private readonly list: HTMLElement;
  private readonly result: HTMLElement;
  private readonly end: HTMLElement;
  private startedAt = Date.now();

  constructor(private readonly context: ViewContext) {
    const { root } = context;
    this.list = root.querySelector('.questions')!;
    this.sections = new Map(Array.from(root.querySelectorAll<HTMLElement>('[data-question]'), (one) => [one.dataset.question!, one]));
    this.result = root.querySelector('[data-result]')!;
    this.end = root.querySelector('[data-assessment-end]')!;
  }

  /** Another window may have brought in an attempt with other questions. */
  update(): void {
    const asked = askedOf(this.context.page, this.context.session.state);
    if (asked.map((one) => one.id).join() !== this.questions.map((view) => view.question.id).join()) this.show();
  }

  /** Puts the questions of this attempt on the page: of a bank those drawn, in their order, numbered anew. */
  private layOut(): void {
    const { page, content, session, strings } = this.context;
    const asked = askedOf(page, session.state).filter((question) => content.questions?.[question.id]);
    if (page.draw) {
      this.list.replaceChildren(...asked.map((question) => this.sections.get(question.id)!));
      asked.forEach((question, i) => {
        const number = this.sections.get(question.id)!.querySelector('.question-number')!;
        const [, ...rest] = number.textContent!.split(' · ');
        number.textContent = [strings.text('questionOf', { number: i + 1, count: asked.length }), ...rest].join(' · ');
      });
    }
    this.questions = asked.map((question) => this.viewOf(question));
  }

  private viewOf(question: Question): QuestionView {
    const { session, content } = this.context;
    let view = this.views.get(question.id);
    if (!view) {
      view = new QuestionView(this.context, question, content.questions![question.id]!, () => session.note(question, view!.inputs.read()));
      this.views.set(question.id, view);
    }
    return view;
  }

  private get state() {
    return testState(this.context.session.state, this.context.page.id);
  }

  private get hasAttempts(): boolean {
    return hasAttemptsLeft(this.context.page, this.context.session.state);
  }

  show(): void {
    this.layOut();
    if (this.state.handedIn) this.showHandedIn();
    else this.showOpen();
  }

  private showOpen(): void {
    const { strings, session } = this.context;
    this.result.replaceChildren();
    if (this.state.attempts > 0) this.result.append(el('p', { class: 'outcome' }, this.bestText()));
    this.end.replaceChildren();
    if (!session.launch.canWrite) return;
    const bar = el('div', { class: 'hand-in' }, button(strings.text('handIn'), () => this.tryHandIn(), 'button primary'));
    if (this.context.page.attempts) bar.append(el('p', { class: 'facts' }, this.attemptsText()));
    this.end.append(bar, el('div', { 'data-unanswered': true }));
  }

  private tryHandIn(): void {
    const open = this.questions.filter((view) => view.inputs.read() === null);
    if (open.length === 0) this.handIn();
    else this.askAbout(open);
  }

  /** Unanswered questions are listed before anything is final. */
  private askAbout(open: QuestionView[]): void {
    const { strings } = this.context;
    const links = open.map((view) => {
      const number = this.questions.indexOf(view) + 1;
      const go = button(`${strings.text('question', { number })}: ${view.key.title}`, () => focusOn(view.inputs.first()), 'link');
      return el('li', {}, go);
    });
    const box = el('div', { class: 'ask', tabindex: '-1', role: 'group', 'aria-label': strings.count('unanswered', open.length) },
      el('p', { class: 'ask-title' }, icon('info'), el('strong', {}, strings.count('unanswered', open.length))),
      el('p', {}, strings.text('unansweredHint')),
      el('ul', {}, ...links),
      el('p', { class: 'buttons' },
        button(strings.text('backToQuestions'), () => focusOn(open[0]!.inputs.first())),
        button(strings.text('handInAnyway'), () => this.handIn())));
    this.end.querySelector('[data-unanswered]')!.replaceChildren(box);
    focusOn(box);
  }

  private handIn(): void {
    const { session, page, content } = this.context;
    session.handIn(page, content.questions ?? {}, (Date.now() - this.startedAt) / 1000);
    this.showHandedIn();
    window.scrollTo(0, 0);
    focusOn(this.result.firstElementChild as HTMLElement);
  }

  private showHandedIn(): void {
    const { session, strings } = this.context;
    for (const view of this.questions) {
      view.inputs.write(questionState(session.state, view.question.id).answer);
      view.showFeedback(null);
    }
    this.result.replaceChildren(this.resultBox());
    this.end.replaceChildren();
    if (this.hasAttempts && session.launch.canWrite) {
      this.end.append(el('div', { class: 'hand-in' }, button(strings.text('tryAgain'), () => this.retry())));
    }
  }

  private resultBox(): HTMLElement {
    const { strings, session, page } = this.context;
    const mastery = session.course.mastery;
    const share = shareOf([page], session.state);
    const asked = askedOf(page, session.state);
    const isPassed = mastery === null ? null : reaches(share, mastery);
    const verdict = isPassed === null ? 'testDone' : isPassed ? 'testPassed' : 'testFailed';
    const look = isPassed === false ? 'wrong' : 'right';
    const box = el('section', { class: `result result-${look}`, tabindex: '-1', 'aria-labelledby': 'test-result' },
      el('h2', { id: 'test-result' }, icon(look), strings.text(verdict)),
      isScored(page) && el('p', { class: 'result-score' }, strings.text('testResult', { score: strings.percent(share) })),
      isScored(page) && el('p', {}, outcomeText(asked, session.state, strings)));
    const lines: string[] = [];
    if (mastery !== null) lines.push(strings.text('testNeeded', { mastery }));
    if (this.state.attempts > 1) lines.push(this.bestText());
    if (page.attempts) lines.push(this.attemptsText());
    if (lines.length > 0) box.append(el('p', {}, lines.join(' ')));
    box.append(...[objectiveResults(this.context, asked)].filter((one) => one !== null));
    box.append(el('p', {}, standing(session.course, session.progress, strings)), this.resultButtons());
    return box;
  }

  private resultButtons(): HTMLElement {
    const { strings, session } = this.context;
    const isFinished = session.progress.status === 'passed' || session.progress.status === 'completed';
    const leave = isFinished ? leaveButton(this.context, 'button primary') : null;
    const again = this.hasAttempts && session.launch.canWrite ? button(strings.text('tryAgain'), () => this.retry()) : null;
    return el('p', { class: 'buttons' }, leave, again);
  }

  private retry(): void {
    const { session, page, root } = this.context;
    session.retry(page);
    for (const view of this.views.values()) view.clear();
    this.startedAt = Date.now();
    this.show();
    window.scrollTo(0, 0);
    root.querySelector<HTMLElement>('h1')!.focus({ preventScroll: true });
  }

  private bestText(): string {
    const { strings } = this.context;
    return strings.text('bestResult', { score: strings.percent(this.state.best) });
  }

  private attemptsText(): string {
    const { strings, page } = this.context;
    const left = (page.attempts ?? 0) - this.state.attempts;
    return left > 0 ? strings.count('attemptsLeft', left) : strings.text('noAttemptsLeft');
  }
}
