import { keysOf, type Question } from '../course/types';
import type { BitReader, BitWriter } from '../state/bits';
import { width } from '../state/layout';
import type { Answer } from '../state/state';
import type { QuestionInputs } from '../ui/questions/inputs';
import type { Part } from './interaction';

/*
 * Answers by rows: the columns chosen in each, in order, with commas between rows and a plus between columns (`2,,1+3`).
 */

export const rowsOf = (answer: Answer): string[][] => answer.split(',').map((row) => row.split('+').filter(Boolean));

const columnsOf = (question: Question): number[] => Array.from({ length: question.targets ?? 0 }, (_, i) => i + 1);

export function writeRows(out: BitWriter, question: Question, answer: Answer): void {
  for (const chosen of rowsOf(answer)) {
    if (!question.many) out.write(Number(chosen[0] ?? 0), width(question.targets ?? 0));
    else for (const column of columnsOf(question)) out.write(chosen.includes(String(column)) ? 1 : 0, 1);
  }
}

export function readRows(bits: BitReader, question: Question): Answer {
  const read = () => (question.many
    ? columnsOf(question).filter(() => bits.read(1) === 1).join('+')
    : String(bits.read(width(question.targets ?? 0)) || ''));
  return keysOf(question).split('').map(read).join(',');
}

export function areRowsPossible(question: Question, answer: Answer): boolean {
  const rows = rowsOf(answer);
  return rows.length === keysOf(question).length && rows.some((chosen) => chosen.length > 0)
    && rows.every((chosen) => chosen.every((column) => Number(column) <= (question.targets ?? 0)) && (question.many || chosen.length < 2));
}

/** The pairs of row and column that were chosen. */
export const pairsOf = (question: Question, answer: Answer | null): Part[] =>
  (answer === null ? [] : rowsOf(answer).flatMap((chosen, i) => chosen.map((column): Part => [keysOf(question).charAt(i), column])));

/** Native inputs in table rows: radio buttons or boxes. */
export function rowInputs(root: HTMLElement, missing: string): QuestionInputs {
  const rows = Array.from(root.querySelectorAll('[data-row]'), (row) => Array.from(row.querySelectorAll('input')));
  const inputs = rows.flat();
  const isEmpty = (row: HTMLInputElement[]) => !row.some((input) => input.checked);
  return {
    read: () => (rows.every(isEmpty)
      ? null : rows.map((row) => row.filter((input) => input.checked).map((input) => input.value).join('+')).join(',')),
    write: (answer) => {
      const chosen = rowsOf(answer ?? '');
      rows.forEach((row, i) => row.forEach((input) => (input.checked = chosen[i]?.includes(input.value) ?? false)));
    },
    missing: () => (rows.some(isEmpty) ? missing : null),
    disable: (isDisabled) => inputs.forEach((input) => (input.disabled = isDisabled)),
    first: () => (rows.find(isEmpty) ?? rows[0]!)[0]!,
  };
}
