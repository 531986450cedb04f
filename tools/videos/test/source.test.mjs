import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captionFaults, captions } from '../lib/captions.mjs';
import { compose, expand } from '../lib/drawing.mjs';
import { languages, parseSource, sentences } from '../lib/source.mjs';
import { narrate, placeInRecording, pronounce, readLexicon, sampleRate } from '../lib/speech.mjs';

const source = (scenes) => `---\ntitle: Title | Название\nposter: 1\nfolder: out/LANG\n---\n\n${scenes}`;
const scene = `## Debt | Долг

en: {1}The {ILO|I L O} says {2}no. Then what?
ru: {1}МОТ говорит {2}нет. Что дальше с учётом?

\`\`\`svg
<g id="a"><t x="10" y="20">debt / here | долг</t></g>
\`\`\`
\`\`\`steps
1 show a
2+0.5 to a dx=10 over 2
\`\`\`
`;
/** A voice of ten letters a second. */
const speak = (text) => new Int16Array(Math.round((text.length / 10) * sampleRate));
const parse = (scenes) => parseSource(source(scenes), 'x.md');

describe('a source', () => {
  it('gives scenes with narration in both languages, a drawing and steps', () => {
    const { meta, scenes } = parse(scene);
    expect(meta.title).toEqual({ en: 'Title', ru: 'Название' });
    expect(scenes[0].title.ru).toBe('Долг');
    expect(scenes[0].narration.en.map((each) => each.shown)).toEqual(['The ILO says no.', 'Then what?']);
    expect(scenes[0].narration.en[0].spoken).toBe('The I L O says no.');
    expect(scenes[0].steps[1]).toMatchObject({ mark: '2', offset: 0.5, verb: 'to', ids: ['a'], values: { dx: '10' }, over: 2 });
  });

  it('is spoken with ё, and shown with е as the courses are', () => {
    const sentence = parse(scene).scenes[0].narration.ru[1];
    expect(sentence.spoken).toBe('Что дальше с учётом?');
    expect(sentence.shown).toBe('Что дальше с учетом?');
  });

  it.each([
    ['## A | Б\n\nen: Only English.\n', /x\.md:7: .*no narration "ru/],
    ['## A | Б\n\nen: {1}One.\nru: Один.\n', /one language only: 1/],
    ['## A | Б\n\nen: One.\nru: Один.\n```steps\n1 show a\n```', /x\.md:12: .*no mark \{1\}/],
    ['## A | Б\n\nen: One.\nru: Один.\n```steps\nstart jump a\n```', /unknown verb "jump"/],
    ['Some text.', /not understood/],
  ])('says in which line it is wrong: %j', (scenes, message) => {
    expect(() => parse(scenes)).toThrow(message);
  });

  it('is cut into sentences at the end of sentences only', () => {
    expect(sentences('By 21 May 2026 it was 4.7 per cent. «Да», сказал он. Next')).toEqual(['By 21 May 2026 it was 4.7 per cent.', '«Да», сказал он.', 'Next']);
  });
});

describe('the voice', () => {
  it('sets the times of sentences and marks', () => {
    const { scenes, sentences: said, length } = narrate(parse(scene).scenes, 'en', { speak });
    expect(said[0].end - said[0].start).toBeCloseTo(1.8, 2);
    expect(scenes[0].marks['1']).toBeCloseTo(said[0].start);
    expect(scenes[0].marks['2']).toBeGreaterThan(said[0].start + 1);
    expect(scenes[0].marks['2']).toBeLessThan(said[0].end);
    expect(length).toBeGreaterThan(said[1].end + 1);
  });

  it('speaks by the lexicon, in whole words', () => {
    expect(pronounce('ILO and SILOS, ILO.', readLexicon('note\nen ILO = I L O\nru МОТ = М О Т', 'en'))).toBe('I L O and SILOS, I L O.');
  });

  it('places sentences in a recording at its pauses', () => {
    const spoken = [{ start: 3, end: 5 }, { start: 5.4, end: 7 }];
    placeInRecording(spoken, 10, [{ start: 0, end: 1 }, { start: 5.2, end: 5.9 }, { start: 9, end: 10 }]);
    expect(spoken[0]).toMatchObject({ start: 1, end: 5.2 });
    expect(spoken[1].start).toBe(5.9);
    expect(spoken[1].end).toBeCloseTo(9);
  });
});

describe('a drawing', () => {
  it('is in the language asked for, its ids apart from other scenes', () => {
    expect(expand('<g id="a"><t x="5" y="9">one / two | раз</t></g>', 's0-', 'en')).toContain('<tspan x="5">one</tspan><tspan x="5" dy="30.0">two</tspan>');
    expect(expand('<t id="b" x="5" y="9">one | раз</t>', 's0-', 'ru')).toMatch(/id="s0-b".*раз/);
  });

  it('gets its steps in seconds', () => {
    const parsed = parse(scene);
    const narration = narrate(parsed.scenes, 'en', { speak });
    const { steps } = compose(parsed, 'en', narration, 'x.md');
    expect(steps.find((step) => step.verb === 'to')).toMatchObject({ ids: ['s0-a'], at: narration.scenes[0].marks['2'] + 0.5 });
  });
});

const folder = join(import.meta.dirname, '../sources');
describe.each(readdirSync(folder).filter((file) => file.endsWith('.md')))('%s', (file) => {
  it.each(languages)('can be read and has captions that fit (%s)', (language) => {
    const parsed = parseSource(readFileSync(join(folder, file), 'utf8'), file);
    const narration = narrate(parsed.scenes, language, { speak: (text) => new Int16Array(Math.round((text.length / 14) * sampleRate)) });
    expect(captionFaults(captions(narration.sentences, narration.length))).toEqual([]);
    compose(parsed, language, narration, file);
  });
});
