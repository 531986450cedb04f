import { questionsOf, type Course, type Question } from '../course/types';
import { BitReader, BitWriter, checksum } from './bits';
import { decodeFirst } from './first-codec';
import { layout } from './layout';
import { readRecord, writeRecord } from './record';
import { readSections, writeSections } from './sections';
import { readSignatures, writeSignatures } from './signatures';
import { emptyState, type QuestionState, type State } from './state';

export interface Decoded {
  state: State;
  /** Stored answers that the course of today has no place for. */
  dropped: number;
}

/** The state as a short ASCII text. Never longer than the packager's StateBudget for the course. */
export function encode(course: Course, state: State): string {
  const out = new BitWriter();
  out.write(state.time, layout.timeBits);
  out.write(course.pages.find((page) => page.id === state.place)?.sig ?? 0, layout.pageBits);
  const { completed, passed, failed } = state.milestones;
  for (const isReached of [completed, passed, failed]) out.write(isReached ? 1 : 0, 1);
  out.write(state.seed ? 1 : 0, 1);
  if (state.seed) out.write(state.seed, layout.seedBits);
  writeTests(out, course, state);
  const read = course.pages.filter((page) => page.kind === 'lesson' && state.read.has(page.id));
  writeSignatures(out, read.map((page) => page.sig).sort(ascending), layout.pageBits);
  writeQuestions(out, course, state);
  writeSections(out, course, state);
  const body = out.toString();
  return layout.version + checksum(body) + body;
}

/** Reads a stored text back; null when it is none of ours or damaged. */
export function decode(course: Course, text: string): Decoded | null {
  if (text.slice(1, 4) !== checksum(text.slice(4))) return null;
  try {
    const bits = new BitReader(text.slice(4));
    const found = text.charAt(0) === layout.version ? read(course, bits) : text.charAt(0) === '1' ? decodeFirst(course, bits) : null;
    if (found) repairTests(course, found);
    return found;
  } catch {
    return null;
  }
}

function writeTests(out: BitWriter, course: Course, state: State): void {
  const tests = course.pages.filter((page) => page.kind === 'test' && state.tests.has(page.id));
  out.write(tests.length, layout.testCountBits);
  for (const page of tests) {
    const test = state.tests.get(page.id)!;
    const attempts = Math.min(test.attempts, 2 ** layout.attemptsBits - 1);
    out.write(page.sig, layout.pageBits);
    out.write(Math.min(attempts, layout.shortAttemptsLimit), layout.shortAttemptsBits);
    if (attempts >= layout.shortAttemptsLimit) out.write(attempts, layout.attemptsBits);
    out.write(Math.round(test.best * layout.bestScale), layout.bestBits);
    out.write(test.passed ? 1 : 0, 1);
    out.write(test.handedIn ? 1 : 0, 1);
  }
}

function writeQuestions(out: BitWriter, course: Course, state: State): void {
  const stored = course.pages
    .flatMap((page) => questionsOf(page).map((question) => ({ page, question, record: state.questions.get(question.id) })))
    .filter(({ record }) => record && isWorthKeeping(record))
    .sort((a, b) => a.question.sig - b.question.sig);
  writeSignatures(out, stored.map(({ question }) => question.sig), layout.questionBits);
  for (const { page, question, record } of stored) writeRecord(out, page, question, record!);
}

const isWorthKeeping = (record: QuestionState): boolean => record.answer !== null || record.decided;

function read(course: Course, bits: BitReader): Decoded {
  const state = emptyState();
  let dropped = 0;
  const pageOf = (sig: number) => course.pages.find((page) => page.sig === sig);
  state.time = bits.read(layout.timeBits);
  state.place = pageOf(bits.read(layout.pageBits))?.id ?? null;
  state.milestones = { completed: bits.read(1) === 1, passed: bits.read(1) === 1, failed: bits.read(1) === 1 };
  if (bits.read(1) === 1) state.seed = bits.read(layout.seedBits);
  for (let count = bits.read(layout.testCountBits); count > 0; count--) {
    const page = pageOf(bits.read(layout.pageBits));
    let attempts = bits.read(layout.shortAttemptsBits);
    if (attempts === layout.shortAttemptsLimit) attempts = bits.read(layout.attemptsBits);
    const best = bits.read(layout.bestBits) / layout.bestScale;
    const test = { attempts, best, passed: bits.read(1) === 1, handedIn: bits.read(1) === 1 };
    if (page?.kind === 'test') state.tests.set(page.id, test);
  }
  for (const sig of readSignatures(bits, layout.pageBits)) {
    const page = pageOf(sig);
    if (page?.kind === 'lesson') state.read.add(page.id);
  }
  const questions = new Map(allQuestions(course).map((question) => [question.sig, question]));
  for (const sig of readSignatures(bits, layout.questionBits)) {
    const question = questions.get(sig);
    const stored = readRecord(bits, question);
    if (question && stored) state.questions.set(question.id, stored);
    else dropped++;
  }
  readSections(bits, course, state);
  return { state, dropped };
}

/**
 * A test whose questions changed cannot be shown as handed in; its attempts and best result stay. The same goes for a test that now
 * draws fewer questions than are answered: its attempt begins anew. No more attempts count than there are today.
 */
function repairTests(course: Course, found: Decoded): void {
  const { state } = found;
  for (const page of course.pages) {
    const test = state.tests.get(page.id);
    const answered = questionsOf(page).filter((question) => state.questions.has(question.id));
    const isTooMany = page.draw !== undefined && answered.length > page.draw;
    if (isTooMany) {
      for (const question of answered) state.questions.delete(question.id);
      found.dropped += answered.length;
    }
    if (!test) continue;
    if (test.handedIn && (isTooMany || answered.length === 0)) test.handedIn = false;
    if (page.attempts) test.attempts = Math.min(test.attempts, page.attempts);
  }
}

const ascending = (a: number, b: number): number => a - b;

export const allQuestions = (course: Course): Question[] => course.pages.flatMap(questionsOf);
