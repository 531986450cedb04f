import { partsOf, questionsOf, type Course, type Question } from '../course/types';
import { readAnswer } from './answers';
import type { BitReader } from './bits';
import type { Decoded } from './codec';
import { layout, width } from './layout';
import { emptyState, type QuestionState } from './state';

/** Reads the states that packages built before 1.1 have written (version 1). */
export function decodeFirst(course: Course, bits: BitReader): Decoded {
  const state = emptyState();
  let dropped = 0;
  const pageOf = (sig: number) => course.pages.find((page) => page.sig === sig);
  state.time = bits.read(32);
  state.place = pageOf(bits.read(layout.pageBits))?.id ?? null;
  state.milestones = { completed: bits.read(1) === 1, passed: bits.read(1) === 1, failed: bits.read(1) === 1 };
  for (let count = bits.read(12); count > 0; count--) {
    const page = pageOf(bits.read(layout.pageBits));
    if (page?.kind === 'lesson') state.read.add(page.id);
  }
  for (let count = bits.read(3); count > 0; count--) {
    const page = pageOf(bits.read(layout.pageBits));
    const attempts = bits.read(7);
    const best = bits.read(layout.bestBits) / layout.bestScale;
    const test = { attempts, best, passed: bits.read(1) === 1, handedIn: bits.read(1) === 1 };
    if (page?.kind === 'test') state.tests.set(page.id, test);
  }
  const questions = new Map(course.pages.flatMap(questionsOf).map((question) => [question.sig, question]));
  for (let count = bits.read(14); count > 0; count--) {
    const question = questions.get(bits.read(layout.questionBits));
    let length = bits.read(4);
    if (length === 15) length = bits.read(9);
    if (length === 511) length = bits.read(14);
    const end = bits.position + length;
    const stored = question ? readPayload(bits, question) : null;
    if (question && stored && bits.position === end) state.questions.set(question.id, stored);
    else dropped++;
    bits.skipTo(end);
  }
  return { state, dropped };
}

function readPayload(bits: BitReader, question: Question): QuestionState | null {
  const stored: QuestionState = { tries: bits.read(5), decided: bits.read(1) === 1, earned: 0, answer: null };
  const isAnswered = bits.read(1) === 1;
  stored.earned = bits.read(width(partsOf(question)));
  if (isAnswered) stored.answer = readAnswer(bits, question);
  return stored.earned > partsOf(question) || (isAnswered && stored.answer === null) ? null : stored;
}
