import { describe, expect, it } from 'vitest';
import { description } from '../src/lms/scorm2004/description';
import { singleKey } from './support/courses';

describe('the description of an interaction', () => {
  it('says what the letters of a response stand for', () => {
    expect(description({ title: 'Who pays?', words: { a: 'The worker', b: 'The employer' } }, 'single')).toBe('Who pays? a: The worker; b: The employer');
  });

  it('names both sides of a matching question', () => {
    expect(description({ title: 'Match.', words: { a: 'C97' }, targets: { 1: 'Equality' } }, 'single')).toContain('a: C97');
    expect(description({ title: 'Match.', words: { a: 'C97' }, targets: { 1: 'Equality' } }, 'single')).toContain('1: Equality');
  });

  it('cuts long choices to equal lengths and leaves short ones whole', () => {
    const words = { a: 'Yes', b: 'б'.repeat(200), c: 'в'.repeat(200) };
    const text = description({ title: 'Вопрос?', words }, 'single');
    expect(text.length).toBeLessThanOrEqual(250);
    expect(text.length).toBeGreaterThan(235);
    expect(text).toContain('a: Yes; b: бб');
    expect(text.endsWith('…')).toBe(true);
  });

  it('is the question alone when too little of the choices would be left', () => {
    const title = 'q'.repeat(220);
    expect(description({ ...singleKey(), title, words: { a: 'a'.repeat(40), b: 'b'.repeat(40) } }, 'single')).toBe(title);
  });

  it('needs no legend for true and false', () => {
    expect(description({ title: 'Is it?', words: { t: 'True', f: 'False' } }, 'true-false')).toBe('Is it?');
  });

  it('never grows beyond what a platform has to keep', () => {
    for (let length = 0; length < 400; length += 7)
      for (let choices = 0; choices <= 12; choices++) {
        const words = Object.fromEntries([...'abcdefghijkl'].slice(0, choices).map((letter) => [letter, 'w'.repeat(length)]));
        expect(description({ title: 't'.repeat((length * 3) % 300), words }, 'single').length).toBeLessThanOrEqual(250);
      }
  });
});
