import { partsOf, questionsOf, type Course, type Question } from '../course/types';
import { readAnswer, writeAnswer } from './answers';
import { BitReader, BitWriter, checksum } from './bits';
import { layout, width } from './layout';
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
  writePages(out, course, state);
  writeTests(out, course, state);
  writeQuestions(out, course, state);
  const body = out.toString();
  return layout.version + checksum(body) + body;
}

/** Reads a stored text back; null when it is none of ours or damaged. */
export function decode(course: Course, text: string): Decoded | null {
  if (text.charAt(0) !== layout.version || text.slice(1, 4) !== checksum(text.slice(4))) return null;
  try {
    return read(course, new BitReader(text.slice(4)));
  } catch {
    return null;
  }
}

function writePages(out: BitWriter, course: Course, state: State): void {
  const read = course.pages.filter((page) => page.kind === 'lesson' && state.read.has(page.id));
  out.write(read.length, layout.pageCountBits);
  for (const page of read) out.write(page.sig, layout.pageBits);
}

function writeTests(out: BitWriter, course: Course, state: State): void {
  const tests = course.pages.filter((page) => page.kind === 'test' && state.tests.has(page.id));
  out.write(tests.length, layout.testCountBits);
  for (const page of tests) {
    const test = state.tests.get(page.id)!;
    out.write(page.sig, layout.pageBits);
    out.write(Math.min(test.attempts, 2 ** layout.attemptsBits - 1), layout.attemptsBits);
    out.write(Math.round(test.best * layout.bestScale), layout.bestBits);
    out.write(test.passed ? 1 : 0, 1);
    out.write(test.handedIn ? 1 : 0, 1);
  }
}

function writeQuestions(out: BitWriter, course: Course, state: State): void {
  const answered = allQuestions(course).filter((question) => state.questions.has(question.id));
  out.write(answered.length, layout.questionCountBits);
  for (const question of answered) {
    const payload = questionPayload(question, state.questions.get(question.id)!);
    out.write(question.sig, layout.questionBits);
    writeLength(out, payload.length);
    out.append(payload);
  }
}

/** Most records take four bits for their length; each wider field follows when the one before is full. */
function writeLength(out: BitWriter, length: number): void {
  out.write(Math.min(length, layout.shortLengthLimit), layout.shortLengthBits);
  if (length >= layout.shortLengthLimit) out.write(Math.min(length, layout.longLengthLimit), layout.longLengthBits);
  if (length >= layout.longLengthLimit) out.write(length, layout.veryLongLengthBits);
}

function questionPayload(question: Question, stored: QuestionState): BitWriter {
  const payload = new BitWriter();
  payload.write(Math.min(stored.tries, 2 ** layout.triesBits - 1), layout.triesBits);
  payload.write(stored.decided ? 1 : 0, 1);
  payload.write(stored.answer === null ? 0 : 1, 1);
  payload.write(stored.earned, width(partsOf(question)));
  if (stored.answer !== null) writeAnswer(payload, question, stored.answer);
  return payload;
}

function read(course: Course, bits: BitReader): Decoded {
  const state = emptyState();
  let dropped = 0;
  const pageOf = (sig: number) => course.pages.find((page) => page.sig === sig);
  state.time = bits.read(layout.timeBits);
  state.place = pageOf(bits.read(layout.pageBits))?.id ?? null;
  state.milestones = { completed: bits.read(1) === 1, passed: bits.read(1) === 1, failed: bits.read(1) === 1 };
  for (let count = bits.read(layout.pageCountBits); count > 0; count--) {
    const page = pageOf(bits.read(layout.pageBits));
    if (page?.kind === 'lesson') state.read.add(page.id);
  }
  for (let count = bits.read(layout.testCountBits); count > 0; count--) {
    const page = pageOf(bits.read(layout.pageBits));
    const test = {
      attempts: bits.read(layout.attemptsBits),
      best: bits.read(layout.bestBits) / layout.bestScale,
      passed: bits.read(1) === 1,
      handedIn: bits.read(1) === 1,
    };
    if (page?.kind === 'test') state.tests.set(page.id, test);
  }
  const questions = new Map(allQuestions(course).map((question) => [question.sig, question]));
  for (let count = bits.read(layout.questionCountBits); count > 0; count--) {
    const question = questions.get(bits.read(layout.questionBits));
    const stored = readQuestion(bits, question);
    if (question && stored) state.questions.set(question.id, stored);
    else dropped++;
  }
  repairTests(course, state);
  return { state, dropped };
}

/** Reads one record and steps over the whole of it, whatever it holds. */
function readQuestion(bits: BitReader, question: Question | undefined): QuestionState | null {
  let length = bits.read(layout.shortLengthBits);
  if (length === layout.shortLengthLimit) length = bits.read(layout.longLengthBits);
  if (length === layout.longLengthLimit) length = bits.read(layout.veryLongLengthBits);
  const end = bits.position + length;
  const stored = question ? readPayload(bits, question) : null;
  const fits = bits.position === end;
  bits.skipTo(end);
  return fits ? stored : null;
}

function readPayload(bits: BitReader, question: Question): QuestionState | null {
  const stored: QuestionState = { tries: bits.read(layout.triesBits), decided: bits.read(1) === 1, earned: 0, answer: null };
  const isAnswered = bits.read(1) === 1;
  stored.earned = bits.read(width(partsOf(question)));
  if (stored.earned > partsOf(question)) return null;
  if (isAnswered) {
    stored.answer = readAnswer(bits, question);
    if (stored.answer === null) return null;
  }
  return stored;
}

/** A test whose questions changed cannot be shown as handed in; its attempts and best result stay. */
function repairTests(course: Course, state: State): void {
  for (const page of course.pages) {
    const test = state.tests.get(page.id);
    const hasAnswers = questionsOf(page).some((question) => state.questions.has(question.id));
    if (test?.handedIn && !hasAnswers) test.handedIn = false;
  }
}

const allQuestions = (course: Course): Question[] => course.pages.flatMap(questionsOf);
