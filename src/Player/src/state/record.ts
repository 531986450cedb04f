import { partsOf, type Page, type Question } from '../course/types';
import { readAnswer, writeAnswer } from './answers';
import { BitWriter, type BitReader } from './bits';
import { layout, width } from './layout';
import type { QuestionState } from './state';

/*
 * What is kept of one question: how long the record is, so that an updated course can step over it; then what it is, in two or three
 * bits, and what such a record needs.
 *   00  a test's answer, not handed in     01  no answer (and a bit: decided)     100  a test's answer, handed in
 *   101  judged, still open                11  judged and decided
 */
const shortest = 3;
const shortLimit = 7;
const middleBits = 4;
const middleLimit = 15;
const longBits = 9;

export function writeRecord(out: BitWriter, page: Page, question: Question, stored: QuestionState): void {
  const payload = payloadOf(page, question, stored);
  const extra = payload.length - shortest;
  out.write(Math.min(extra, shortLimit), 3);
  if (extra >= shortLimit) out.write(Math.min(extra - shortLimit, middleLimit), middleBits);
  if (extra >= shortLimit + middleLimit) out.write(Math.min(payload.length, layout.longLengthLimit), longBits);
  if (payload.length >= layout.longLengthLimit) out.write(payload.length, layout.veryLongLengthBits);
  out.append(payload);
}

/** Reads one record and steps over the whole of it, whatever it holds; null when it does not fit the question. */
export function readRecord(bits: BitReader, question: Question | undefined): QuestionState | null {
  let length = bits.read(3);
  if (length === shortLimit) length += bits.read(middleBits);
  length = length === shortLimit + middleLimit ? bits.read(longBits) : length + shortest;
  if (length === layout.longLengthLimit) length = bits.read(layout.veryLongLengthBits);
  const end = bits.position + length;
  const stored = question ? readPayload(bits, question) : null;
  const fits = bits.position === end;
  bits.skipTo(end);
  return fits ? stored : null;
}

/** Most tries that are kept of a quiz question: beyond these, nothing hangs on the number. */
const mostTries = (page: Page): number => page.attempts || 1;

function payloadOf(page: Page, question: Question, stored: QuestionState): BitWriter {
  const payload = new BitWriter();
  if (stored.answer === null) {
    payload.write(1, 2);
    payload.write(stored.decided ? 1 : 0, 1);
    return payload;
  }
  if (stored.tries === 0 && !stored.decided) payload.write(0, 2);
  else if (stored.tries === 0) payload.write(4, 3);
  else {
    payload.write(stored.decided ? 3 : 5, stored.decided ? 2 : 3);
    // Open means that a try is left.
    const most = stored.decided ? mostTries(page) : Math.max(1, mostTries(page) - 1);
    writeTries(payload, Math.min(stored.tries, most));
  }
  if (stored.tries > 0 || stored.decided) payload.write(stored.earned, width(partsOf(question)));
  writeAnswer(payload, question, stored.answer);
  return payload;
}

function readPayload(bits: BitReader, question: Question): QuestionState | null {
  const isJudged = bits.read(1) === 1;
  const second = bits.read(1) === 1;
  if (!isJudged && second) return { tries: 0, decided: bits.read(1) === 1, earned: 0, answer: null };
  const hasTries = isJudged && (second || bits.read(1) === 1);
  const tries = hasTries ? readTries(bits) : 0;
  const earned = isJudged ? bits.read(width(partsOf(question))) : 0;
  const answer = readAnswer(bits, question);
  if (answer === null || earned > partsOf(question)) return null;
  return { tries, decided: isJudged && (second || !hasTries), earned, answer };
}

/** 0, 10, 110; from four on 111 and the number. */
function writeTries(out: BitWriter, tries: number): void {
  for (let i = 1; i < Math.min(tries, 4); i++) out.write(1, 1);
  if (tries < 4) out.write(0, 1);
  else out.write(Math.min(tries, 2 ** layout.triesBits - 1), layout.triesBits);
}

function readTries(bits: BitReader): number {
  let tries = 1;
  while (tries < 4 && bits.read(1) === 1) tries++;
  return tries < 4 ? tries : bits.read(layout.triesBits);
}
