import type { QuestionKey, QuestionType } from '../../course/types';

/** What an LMS is bound to keep of a description (SCORM 2004 RTE 4.2.9.1). */
const longest = 250;
/** Less than this of a choice says nothing. */
const shortest = 12;

/**
 * Question text, then what the letters of the response stand for, so that a report can be read without the course: `Who pays? a: The worker;
 * b: The employer`. Long choices are cut to equal lengths; when too little of them would be left, the question stands alone.
 */
export function description(key: QuestionKey, type: QuestionType): string {
  const title = plain(key.title);
  const named = type === 'true-false' ? {} : { ...key.words, ...key.targets };
  const letters = Object.entries(named).map(([letter, words]) => [letter, plain(words)] as const);
  const room = longest - title.length;
  const share = shareOf(letters.map(([letter, words]) => words.length + letter.length + 4), room) - 5;
  if (letters.length === 0 || share < shortest) return title.slice(0, longest);
  return `${title} ${letters.map(([letter, words]) => `${letter}: ${cut(words, share)}`).join('; ')}`;
}

/** The length that each of these may have, so that together they fill the room: who needs less leaves the rest to the others. */
function shareOf(lengths: number[], room: number): number {
  const waiting = [...lengths].sort((a, b) => a - b);
  let left = room;
  for (let i = 0; i < waiting.length; i++) {
    const share = Math.floor(left / (waiting.length - i));
    if (waiting[i]! > share) return share;
    left -= waiting[i]!;
  }
  return longest;
}

const cut = (words: string, length: number): string => (words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`);

/** One line without the marks that part answers or begin a property, such as `[,]` and `{lang=…}`. */
export const plain = (text: string): string => text.replace(/[[\]{}]/g, ' ').replace(/\s+/g, ' ').trim();
