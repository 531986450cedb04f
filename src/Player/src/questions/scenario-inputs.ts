import { button, el, focusOn, fragment, icon } from '../ui/dom';
import type { QuestionInputs } from '../ui/questions/inputs';
import type { InputContext } from './kind';
import { isAtEnd, wayOf, type Visited } from './scenario';

/** Shows the steps on the way that was taken, in its order, and the present one to choose in. */
class Story {
  answer = '';
  private readonly steps = new Map<string, HTMLElement>();
  private readonly box: HTMLElement;
  private readonly again: HTMLElement;
  private isDisabled = false;

  constructor(private readonly context: InputContext) {
    this.box = context.root.querySelector('.scenario')!;
    for (const step of Array.from(this.box.querySelectorAll<HTMLElement>('[data-step]'))) this.steps.set(step.dataset.step!, step);
    this.again = el('p', { class: 'again' }, button(context.strings.text('beginAgain'), () => this.beginAgain()));
    this.box.addEventListener('click', (event) => {
      const item = (event.target as Element).closest('button')?.closest<HTMLElement>('[data-go]');
      if (item && !this.isDisabled) this.choose(item);
    });
  }

  show(answer: string): void {
    this.answer = answer;
    const way = wayOf(this.context.key, answer);
    this.box.replaceChildren(...way.map((visited) => this.stepOf(visited)));
    if (answer && !this.isDisabled) this.box.append(this.again);
  }

  disable(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.show(this.answer);
  }

  /** Where the story is now: something to choose, or the title of its end. */
  get present(): HTMLElement {
    const steps = this.box.querySelectorAll<HTMLElement>('[data-step]');
    const last = steps[steps.length - 1]!;
    return last.querySelector('button') ?? last.querySelector('h3')!;
  }

  private choose(item: HTMLElement): void {
    const step = item.closest<HTMLElement>('[data-step]')!;
    const way = wayOf(this.context.key, this.answer);
    if (way[way.length - 1]!.id !== step.dataset.step) return;
    this.show(this.answer + item.dataset.go!);
    const steps = this.box.querySelectorAll<HTMLElement>('[data-step]');
    focusOn(steps[steps.length - 1]!.querySelector('h3')!);
    this.context.onChange();
  }

  private beginAgain(): void {
    this.show('');
    focusOn(this.box.querySelector('h3')!);
    this.context.onChange();
  }

  private stepOf({ id, step, chosen }: Visited): HTMLElement {
    const { strings, isTest } = this.context;
    const element = this.steps.get(id)!;
    element.querySelectorAll('.choice-mark, .consequence').forEach((old) => old.remove());
    for (const item of Array.from(element.querySelectorAll<HTMLElement>('[data-go]'))) {
      const isChosen = item.dataset.go === chosen;
      item.classList.toggle('is-chosen', isChosen);
      item.querySelector('button')!.disabled = chosen !== undefined || this.isDisabled;
      if (isChosen) item.append(el('span', { class: 'choice-mark' }, icon('right'), strings.text('chosen')));
    }
    const feedback = chosen ? step.choices?.[chosen]?.feedback : undefined;
    if (feedback && (!isTest || this.isDisabled)) element.append(el('div', { class: 'consequence' }, fragment(feedback)));
    return element;
  }
}

export function scenarioInputs(context: InputContext): QuestionInputs {
  const story = new Story(context);
  return {
    read: () => story.answer || null,
    write: (answer) => story.show(answer ?? ''),
    missing: () => (isAtEnd(context.key, story.answer) ? null : 'reachEndFirst'),
    disable: (isDisabled) => story.disable(isDisabled),
    first: () => story.present,
  };
}
