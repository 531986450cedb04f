import type { Question, QuestionKey } from '../../course/types';
import { questionState } from '../../state/state';
import { el, focusOn } from '../dom';
import type { ViewContext } from '../view';
import { inputsOf, type QuestionInputs } from './inputs';
import { feedbackOf } from './feedback';
import { clearMarks, markAnswer } from './marks';

/** One question on the page: its inputs, its place for feedback, its own clock. */
export class QuestionView {
  readonly inputs: QuestionInputs;
  readonly root: HTMLElement;
  readonly check: HTMLElement;
  private readonly feedback: HTMLElement;
  private clock = Date.now();

  constructor(readonly context: ViewContext, readonly question: Question, readonly key: QuestionKey, onChange: () => void) {
    this.root = context.root.querySelector(`[data-question="${question.id}"]`)!;
    this.check = this.root.querySelector('[data-check]')!;
    this.feedback = this.root.querySelector('[data-feedback]')!;
    const isTest = context.page.kind === 'test';
    const root = this.root.querySelector('fieldset')!;
    this.inputs = inputsOf({ root, question, key, strings: context.strings, isTest, onChange });
    this.inputs.write(this.stored.answer);
  }

  get stored() {
    return questionState(this.context.session.state, this.question.id);
  }

  /** Seconds since the question was shown or last judged. */
  takeSeconds(): number {
    const seconds = (Date.now() - this.clock) / 1000;
    this.clock = Date.now();
    return seconds;
  }

  showFeedback(triesLeft: number | null): HTMLElement {
    const { session, strings } = this.context;
    const box = feedbackOf(this.question, this.key, questionState(session.state, this.question.id), strings, triesLeft);
    this.feedback.replaceChildren(box);
    this.inputs.disable(this.stored.decided);
    if (this.stored.decided) markAnswer(this.root, this.question, this.key, this.stored.answer, strings);
    return box;
  }

  /** Says what is missing and goes there. */
  showMissing(textKey: string): void {
    const message = el('p', { class: 'missing', role: 'alert' }, this.context.strings.text(textKey));
    this.feedback.replaceChildren(message);
    focusOn(this.inputs.first());
  }

  /** Back to an empty question. */
  clear(): void {
    this.feedback.replaceChildren();
    clearMarks(this.root);
    this.inputs.disable(false);
    this.inputs.write(null);
    this.clock = Date.now();
  }
}
