import { keysOf, type Question } from '../../course/types';
import type { InputContext } from '../../questions/kind';
import { kinds } from '../../questions/kinds';
import { parseNumber } from '../../scoring/score';
import type { Answer } from '../../state/state';
import { fitting } from '../../state/text';
import type { Strings } from '../strings';

/** The native inputs of one question on the page, read and set as an {@link Answer}. */
export interface QuestionInputs {
  /** null: nothing answered. */
  read(): Answer | null;
  write(answer: Answer | null): void;
  /** What is still missing before it can be checked, as a text key; null when nothing is. */
  missing(): string | null;
  disable(isDisabled: boolean): void;
  /** The element to go to when something is missing. */
  first(): HTMLElement;
}

export function inputsOf(context: InputContext): QuestionInputs {
  const { root, question, strings, onChange } = context;
  root.addEventListener('change', onChange);
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return choiceInputs(root);
    case 'matching':
      return matchingInputs(root);
    case 'ordering':
      return orderingInputs(root, question, strings, onChange);
    default:
      return kinds[question.type]?.inputs(context) ?? fieldInput(root, question, onChange);
  }
}

export function choiceInputs(root: HTMLElement): QuestionInputs {
  const inputs = all<HTMLInputElement>(root, 'input');
  const read = () => inputs.filter((input) => input.checked).map((input) => input.value).join('') || null;
  return {
    read,
    write: (answer) => inputs.forEach((input) => (input.checked = answer?.includes(input.value) ?? false)),
    missing: () => (read() === null ? 'answerFirst' : null),
    disable: (isDisabled) => inputs.forEach((input) => (input.disabled = isDisabled)),
    first: () => inputs[0]!,
  };
}

function matchingInputs(root: HTMLElement): QuestionInputs {
  const selects = all<HTMLSelectElement>(root, 'select');
  return {
    read: () => (selects.some((select) => select.value) ? selects.map((select) => select.value).join(',') : null),
    write: (answer) => {
      const chosen = (answer ?? '').split(',');
      selects.forEach((select, i) => (select.value = chosen[i] ?? ''));
    },
    missing: () => (selects.every((select) => select.value) ? null : 'matchAllFirst'),
    disable: (isDisabled) => selects.forEach((select) => (select.disabled = isDisabled)),
    first: () => selects.find((select) => !select.value) ?? selects[0]!,
  };
}

function fieldInput(root: HTMLElement, question: Question, onChange: () => void): QuestionInputs {
  const input = root.querySelector('input')!;
  const isNumeric = question.type === 'numeric';
  input.addEventListener('input', () => {
    if (!isNumeric && fitting(input.value) !== input.value) input.value = fitting(input.value);
    onChange();
  });
  const isUsable = () => (isNumeric ? parseNumber(input.value) !== null : input.value.trim() !== '');
  return {
    read: () => (isUsable() ? input.value.trim() : null),
    write: (answer) => (input.value = answer ?? ''),
    missing: () => (isUsable() ? null : isNumeric ? 'numberFirst' : 'answerFirst'),
    disable: (isDisabled) => (input.readOnly = isDisabled),
    first: () => input,
  };
}

/** Items move by buttons. The order at the start is no answer: something has to be moved first. */
function orderingInputs(root: HTMLElement, question: Question, strings: Strings, onChange: () => void): QuestionInputs {
  const list = root.querySelector('ol')!;
  const start = keysIn(list);
  let isMoved = false;
  const write = (order: string) => {
    for (const key of order) list.append(list.querySelector(`[data-key="${key}"]`)!);
    markEnds(list);
  };
  list.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLButtonElement>('button[data-move]');
    if (!pressed || pressed.getAttribute('aria-disabled') === 'true') return;
    isMoved = true;
    move(list, pressed, strings);
    onChange();
  });
  markEnds(list);
  return {
    read: () => (isMoved ? keysIn(list) : null),
    write: (answer) => {
      isMoved = answer !== null;
      write(answer?.length === keysOf(question).length ? answer : start);
    },
    missing: () => (isMoved ? null : 'answerFirst'),
    disable: (isDisabled) => all<HTMLButtonElement>(list, 'button').forEach((one) => (one.disabled = isDisabled)),
    first: () => list.querySelector<HTMLElement>('button[data-move="down"]')!,
  };
}

function move(list: HTMLElement, pressed: HTMLElement, strings: Strings): void {
  const item = pressed.closest('li')!;
  if (pressed.dataset.move === 'up') item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  markEnds(list);
  pressed.focus();
  const place = Array.from(list.children).indexOf(item) + 1;
  const name = item.querySelector('.order-text')?.textContent ?? '';
  document.getElementById('announce')!.textContent = strings.text('movedTo', { item: name, place, count: list.children.length });
}

/** The first cannot go up, the last cannot go down. They stay in the tab order, so that the focus is never lost. */
function markEnds(list: HTMLElement): void {
  for (const item of Array.from(list.children)) {
    item.querySelector('[data-move="up"]')?.setAttribute('aria-disabled', String(item === list.firstElementChild));
    item.querySelector('[data-move="down"]')?.setAttribute('aria-disabled', String(item === list.lastElementChild));
  }
}

const keysIn = (list: Element): string => Array.from(list.children, (item) => item.getAttribute('data-key')).join('');

const all = <T extends Element>(root: Element, selector: string): T[] => Array.from(root.querySelectorAll<T>(selector));
