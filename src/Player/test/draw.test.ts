import { describe, expect, it } from 'vitest';
import type { Page, Question } from '../src/course/types';
import { askedOf } from '../src/draw/draw';
import { decode, encode } from '../src/state/codec';
import { emptyState, type State } from '../src/state/state';
import { course, page, single } from './support/courses';
import { Random } from './support/random';

const topics = ['law', 'wages', 'health', 'return'];

function bank(size: number, draw: number, ofQuestion: (i: number) => Partial<Question> = (i) => ({ objectives: [topics[i % 4]!] })): Page {
  return page('test', 'test', { draw, questions: Array.from({ length: size }, (_, i) => single(`q${i}`, ofQuestion(i))) });
}

function stateWith(seed: number, test?: { attempts: number; handedIn: boolean }): State {
  const state = { ...emptyState(), seed };
  if (test) state.tests.set('test', { best: 0, passed: false, ...test });
  return state;
}

const ids = (questions: Question[]): string[] => questions.map((question) => question.id);

const perTopic = (questions: Question[]): number[] =>
  topics.map((topic) => questions.filter((question) => question.objectives?.includes(topic)).length);

describe('a draw from a bank', () => {
  const test = bank(40, 20);

  it('has as many questions as asked for, each once, evenly over the objectives', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const asked = askedOf(test, stateWith(seed));
      expect(new Set(ids(asked)).size).toBe(20);
      expect(perTopic(asked)).toEqual([5, 5, 5, 5]);
    }
  });

  it('stays as it is while questions are answered, also where questions have several objectives', () => {
    const many = bank(30, 12, (i) => ({ objectives: i % 3 === 0 ? [topics[i % 4]!, topics[(i + 1) % 4]!] : [topics[i % 4]!] }));
    for (let seed = 1; seed <= 300; seed++) {
      const state = stateWith(seed);
      const asked = ids(askedOf(many, state));
      for (const id of asked) {
        state.questions.set(id, { tries: 0, decided: false, earned: 0, answer: 'a' });
        expect(ids(askedOf(many, state))).toEqual(asked);
      }
    }
  });

  it('differs by one question between objectives at most, however many are drawn and however the bank is made up', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const draw = 4 + random.below(12);
      const own = bank(60, draw, () => ({ objectives: [random.pick(topics)] }));
      const counts = perTopic(askedOf(own, stateWith(seed)));
      const sizes = perTopic(own.questions!);
      const open = counts.filter((count, i) => count < sizes[i]!);
      expect(Math.max(...counts) - Math.min(...open, ...counts.filter((count, i) => count === sizes[i] && count >= Math.max(...counts)))).toBeLessThanOrEqual(1);
    }
  });

  it('asks every question of the bank about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 1; seed <= 2000; seed++) for (const id of ids(askedOf(test, stateWith(seed)))) times.set(id, (times.get(id) ?? 0) + 1);
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(times.size).toBe(40);
  });

  it('is the same after the state was stored, on any device, and shown in review', () => {
    const of = course([test]);
    for (let seed = 1; seed <= 100; seed++) {
      const state = stateWith(seed, { attempts: seed % 3, handedIn: false });
      const asked = ids(askedOf(test, state));
      for (const id of asked.filter((_, i) => i % 2 === 0)) state.questions.set(id, { tries: 0, decided: false, earned: 0, answer: 'b' });
      const again = decode(of, encode(of, state))!.state;
      expect(ids(askedOf(test, again))).toEqual(asked);

      for (const id of asked) again.questions.set(id, { tries: 0, decided: true, earned: 0, answer: null });
      again.tests.set('test', { attempts: (seed % 3) + 1, best: 0, passed: false, handedIn: true });
      expect(ids(askedOf(test, decode(of, encode(of, again))!.state))).toEqual(asked);
    }
  });

  it('is another one at a new attempt and for another learner', () => {
    const first = ids(askedOf(test, stateWith(7)));
    expect(ids(askedOf(test, stateWith(7, { attempts: 1, handedIn: false })))).not.toEqual(first);
    expect(ids(askedOf(test, stateWith(8)))).not.toEqual(first);
  });

  it('keeps the answered questions when the bank is changed in an update', () => {
    const state = stateWith(3);
    const answered = ids(askedOf(test, state)).slice(0, 8);
    for (const id of answered) state.questions.set(id, { tries: 0, decided: false, earned: 0, answer: 'b' });
    const changed = { ...test, questions: [...test.questions!.filter((one) => one.id !== answered[0]), ...bank(10, 1).questions!.map((one, i) => ({ ...one, id: `new${i}` }))] };
    const after = decode(course([changed]), encode(course([test]), state))!;
    const asked = ids(askedOf(changed, after.state));
    expect(after.dropped).toBe(1);
    expect(asked).toHaveLength(20);
    expect(asked).toEqual(expect.arrayContaining(answered.slice(1)));
  });

  it('counts a question of two objectives for both, and questions without objective as one of their own', () => {
    const mixed = bank(30, 12, (i) => (i % 3 === 0 ? {} : { objectives: i % 3 === 1 ? ['law'] : ['law', 'wages'] }));
    const asked = askedOf(mixed, stateWith(5));
    const without = asked.filter((question) => !question.objectives).length;
    expect(without).toBeGreaterThanOrEqual(4);
  });

  it('leaves a test without draw in the order of its source', () => {
    const plain = { ...test };
    delete plain.draw;
    expect(askedOf(plain, stateWith(9))).toEqual(test.questions);
  });
});
