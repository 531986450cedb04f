import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysOf, partsOf, questionsOf, type Course, type Question } from '../src/course/types';
import { decode, encode } from '../src/state/codec';
import { emptyState, type State } from '../src/state/state';

type Verdict = 'kept' | 'lost' | 'mixed' | 'new';
interface Case {
  name: string;
  new: Course;
  questions: Record<string, Verdict>;
  pages: Record<string, Verdict>;
}

// The same table is what `coursepack diff` is tested with.
const file = resolve(import.meta.dirname, '../../../tests/shared/course-updates.json');
const table = JSON.parse(readFileSync(file, 'utf8')) as { old: Course; cases: Case[] };

function answerOf(question: Question): string {
  if (question.type === 'matching') return keysOf(question).split('').map(() => '2').join(',');
  if (question.type === 'ordering') return keysOf(question).split('').reverse().join('');
  if (question.type === 'text') return 'work';
  return question.type === 'numeric' ? '42' : keysOf(question).charAt(1);
}

/** Everything read, answered and handed in. */
function fullState(course: Course): State {
  const state = emptyState();
  state.time = 1000;
  state.place = 'b';
  state.milestones = { completed: true, passed: true, failed: false };
  for (const page of course.pages) {
    if (page.kind === 'lesson') state.read.add(page.id);
    if (page.kind === 'test') state.tests.set(page.id, { attempts: 2, best: 0.75, passed: true, handedIn: true });
    for (const question of questionsOf(page))
      state.questions.set(question.id, { tries: 1, decided: true, earned: partsOf(question), answer: answerOf(question) });
  }
  return state;
}

describe('an update keeps what coursepack diff says', () => {
  const before = fullState(table.old);
  const stored = encode(table.old, before);

  it.each(table.cases)('$name', (update) => {
    const { state, dropped } = decode(update.new, stored)!;

    for (const [id, verdict] of Object.entries(update.questions)) {
      expect(state.questions.has(id), id).toBe(verdict === 'kept' || verdict === 'mixed');
      if (verdict === 'kept') expect(state.questions.get(id)).toEqual(before.questions.get(id));
    }
    for (const [id, verdict] of Object.entries(update.pages))
      expect(state.read.has(id) || state.tests.has(id), id).toBe(verdict === 'kept' || verdict === 'mixed');
    expect(dropped).toBe(before.questions.size - state.questions.size);
    expect(state.milestones).toEqual(before.milestones);
    expect(state.place).toBe(update.new.pages.some((page) => page.id === 'b') ? 'b' : null);
    expect(state.tests.get('test')?.best ?? 0.75).toBe(0.75);
    expect(decode(update.new, encode(update.new, state))?.state).toEqual(state);
  });
});
