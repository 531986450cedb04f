import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Strings } from '../src/ui/strings';

const src = resolve(import.meta.dirname, '../src');
const table = (language: string) =>
  Object.assign({}, ...['player', 'questions', 'media'].map((part) => read(language)[part])) as Record<string, string>;
const read = (language: string) =>
  JSON.parse(readFileSync(resolve(src, `strings/${language}.json`), 'utf8')) as Record<string, Record<string, string>>;

describe('words', () => {
  it('stand in the table, every one that the player asks for', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const code = files.map((file) => readFileSync(resolve(src, file), 'utf8')).join('\n');
    const asked = Array.from(code.matchAll(/\.(?:text|count)\('(\w+)'/g), (match) => match[1]!);
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((key) => !(key in table('en')))).toEqual([]);
  });

  it('agree with their numbers in Russian', () => {
    const strings = new Strings(table('ru'), 'ru');
    expect([1, 2, 5, 11, 21].map((count) => strings.count('triesLeft', count))).toEqual([
      'осталась 1 попытка', 'осталось 2 попытки', 'осталось 5 попыток', 'осталось 11 попыток', 'осталась 21 попытка',
    ]);
  });

  it('never round a result up to a pass', () => {
    expect(new Strings({}, 'en').percent(0.69999)).toBe('69.9');
    expect(new Strings({}, 'en').percent(0.7)).toBe('70');
    expect(new Strings({}, 'ru').percent(2 / 3)).toBe('66,6');
  });
});
