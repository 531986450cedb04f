import { describe, expect, it } from 'vitest';
import type { Question, QuestionKey, QuestionType } from '../src/course/types';
import { parseNumber, score } from '../src/scoring/score';

const question = (type: QuestionType, keys = 'abcd', parts = 1): Question => ({ id: 'q', type, points: 1, sig: 1, keys, parts });
const key = (changes: Partial<QuestionKey>): QuestionKey => ({ title: '', ...changes });
const earned = (of: Question, with_: QuestionKey, answer: string | null) => score(of, with_, answer).earned / (of.parts ?? 1);

describe('scores', () => {
  it('single choice is all or nothing', () => {
    expect(earned(question('single'), key({ right: 'b' }), 'b')).toBe(1);
    expect(earned(question('single'), key({ right: 'b' }), 'a')).toBe(0);
  });

  it.each([
    ['ac', 1], ['a', 0.5], ['ab', 0], ['abc', 0.5], ['abcd', 0], ['bd', 0], ['acd', 0.5],
  ])('multiple choice a+c answered %s earns %d', (answer, share) => {
    expect(earned(question('multiple', 'abcd', 2), key({ right: 'ac' }), answer)).toBe(share);
  });

  it('multiple choice is right only without a wrong choice', () => {
    expect(score(question('multiple', 'abcd', 2), key({ right: 'ac' }), 'acd').isRight).toBe(false);
    expect(score(question('multiple', 'abcd', 2), key({ right: 'ac' }), 'ac').isRight).toBe(true);
  });

  it.each(['Decent work', ' decent   WORK ', 'decent\u00a0work'])('text %j is accepted whatever its case and spaces', (answer) => {
    expect(score(question('text'), key({ answers: [{ text: 'decent work', right: true }] }), answer).isRight).toBe(true);
  });

  it('takes е for ё', () => {
    expect(score(question('text'), key({ answers: [{ text: 'учёт', right: true }] }), 'Учет').isRight).toBe(true);
  });

  it('names the foreseen wrong answer', () => {
    const result = score(question('text'), key({ answers: [{ text: 'a', right: true }, { text: 'b', right: false, feedback: 'no' }] }), 'B');
    expect(result).toMatchObject({ isRight: false, earned: 0, met: { feedback: 'no' } });
  });

  it.each([['7.2', true], ['7,2', true], ['7.15', true], ['7.25', true], ['7.3', false], ['−7.2', false], ['seven', false]])(
    'a number within tolerance: %s is %s', (answer, isRight) => {
      expect(score(question('numeric'), key({ answers: [{ min: 7.15, max: 7.25, right: true }] }), answer).isRight).toBe(isRight);
    });

  it('matching earns the share of right pairs', () => {
    const pairs = key({ pairs: { a: '1', b: '2', c: '3', d: '4' } });
    expect(earned(question('matching', 'abcd', 4), pairs, '1,2,3,4')).toBe(1);
    expect(earned(question('matching', 'abcd', 4), pairs, '1,1,3,')).toBe(0.5);
  });

  it('ordering earns the share of right places', () => {
    expect(earned(question('ordering', 'abcd', 4), key({}), 'abcd')).toBe(1);
    expect(earned(question('ordering', 'abcd', 4), key({}), 'bacd')).toBe(0.5);
  });

  it('no answer earns nothing', () => {
    expect(score(question('single'), key({ right: 'a' }), null)).toEqual({ earned: 0, isRight: false });
  });
});

describe('numbers as people write them', () => {
  it.each([['1 000', 1000], ['1\u00a0000,5', 1000.5], ['−3', -3], ['+4', 4], ['.5', 0.5], ['5.', 5]])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'x', '1e5', '1,2,3', '1.2.3', '--1', '0x10', 'Infinity'])('%j is none', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});
