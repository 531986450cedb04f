import { describe, expect, it } from 'vitest';
import { captionFaults, captions, lineLength, splitSentence, timestamp, webVtt } from '../lib/captions.mjs';

const even = (shown) => (characters) => Math.min(1, characters / shown.length);
const said = (shown, start, end) => ({ shown, start, end, share: even(shown) });

describe('captions', () => {
  it('keep a short sentence on one line', () => {
    expect(splitSentence('Follow the money.')).toEqual([['Follow the money.']]);
  });

  it('have at most two lines of 42 characters and lose no word', () => {
    const text = 'The agency’s invoice to the factory names a commission, and added up the three deductions equal it to the last coin.';
    const cues = splitSentence(text);
    expect(cues.length).toBe(2);
    for (const lines of cues) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(lineLength);
    }
    expect(cues.flat().join(' ')).toBe(text);
  });

  it.each([
    'Если сотрудник не может показать решение компетентного органа, то исключения нет и плата с работника не взимается',
    'A worker who was admitted for a job and who has lost it does not become irregular by that alone in any of the states',
  ])('do not end a line with a preposition or an article: %s', (text) => {
    for (const line of splitSentence(text).flat().slice(0, -1)) expect(line).not.toMatch(/ (не|в|на|с|и|по|то|a|the|of|in|and|by|for)$/i);
  });

  it('break rather after a comma', () => {
    expect(splitSentence('He leaves home already in debt, and the debt travels with him.')[0][0]).toBe('He leaves home already in debt,');
  });

  it('name the sentence with a word that is too long', () => {
    expect(() => splitSentence('x'.repeat(50))).toThrow(/too long/);
  });

  it('follow each other without overlap, and stay a moment after the last word', () => {
    const cues = captions([said('First sentence here.', 1, 3), said('Second one follows.', 3.4, 5)], 9);
    expect(cues[0].end).toBeLessThan(cues[1].start);
    expect(cues[0].end).toBeGreaterThan(3.2);
    expect(cues[1].end).toBeGreaterThan(5);
    expect(cues[1].end).toBeLessThan(9);
  });

  it('leave a very short sentence on the screen for a second', () => {
    const [cue] = captions([said('No.', 1, 1.3)], 5);
    expect(cue.end - cue.start).toBeGreaterThanOrEqual(1);
  });

  it('that are too quick to read are reported', () => {
    const [fault] = captionFaults([{ start: 0, end: 1, lines: ['Thirty characters in a second!'] }]);
    expect(fault).toMatch(/30\.0 characters a second/);
  });
});

describe('WebVTT', () => {
  it('writes times with hours and milliseconds, and escapes text', () => {
    expect(timestamp(3725.0429)).toBe('01:02:05.043');
    expect(webVtt([{ start: 0, end: 1.5, lines: ['A & B', '<i>'] }])).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nA &amp; B\n&lt;i&gt;\n');
  });
});
