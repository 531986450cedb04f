import { readLocal, writeLocal } from '../src/lms/storage';
import { Strings } from '../src/ui/strings';
import en from './strings/en.json';
import ru from './strings/ru.json';

const key = 'coursepackager-preview:language';
const tables = { en, ru };

export const uiLanguages = [['en', 'English'], ['ru', 'Русский']] as const;

/** Words in the language chosen on this page before, or in the browser's. */
export function stringsOf(): Strings {
  const wanted = [readLocal(key) ?? '', ...navigator.languages].map((tag) => tag.split('-')[0]!);
  const language = wanted.find((tag): tag is keyof typeof tables => tag in tables) ?? 'en';
  return new Strings(tables[language], language);
}

export function chooseLanguage(language: string): void {
  writeLocal(key, language);
  window.location.reload();
}
