import { describe, expect, it } from 'vitest';
import { questionsOf, partsOf, type Course } from '../src/course/types';
import { decode, encode } from '../src/state/codec';
import { merge } from '../src/state/merge';
import { emptyState, type State } from '../src/state/state';
import { fitting, fromUnits, toUnits } from '../src/state/text';
import { course, miniBudget, miniCourse, page, single } from './support/courses';
import { Random } from './support/random';

/** Any state the player could be in. */
function randomState(of: Course, random: Random): State {
  const state = emptyState();
  state.time = random.below(2 ** 31);
  state.place = random.chance(80) ? random.pick(of.pages).id : null;
  state.milestones = { completed: random.chance(30), passed: random.chance(30), failed: random.chance(10) };
  for (const each of of.pages) {
    if (each.kind === 'lesson' && random.chance(50)) state.read.add(each.id);
    const isHandedIn = each.kind === 'test' && random.chance(50);
    if (isHandedIn) {
      const best = random.below(10_001) / 10_000;
      state.tests.set(each.id, { attempts: 1 + random.below(each.attempts || 127), best, passed: random.chance(50), handedIn: true });
    }
    for (const question of questionsOf(each)) {
      if (!isHandedIn && random.chance(20)) continue;
      const answer = random.chance(90) ? random.answer(question) : null;
      const kept = answer !== null && question.type === 'text' ? fitting(answer) : answer;
      const numeric = question.type === 'numeric' && kept !== null ? kept.slice(0, 15) : kept;
      if (!isHandedIn && !numeric) continue;
      const decided = each.kind === 'test' ? isHandedIn : random.chance(50);
      const tries = each.kind === 'test' ? 0 : 1 + random.below(Math.max(1, (each.attempts || 1) - (decided ? 0 : 1)));
      const earned = numeric && (tries > 0 || decided) ? random.below(partsOf(question) + 1) : 0;
      state.questions.set(question.id, { tries, decided, earned, answer: numeric || null });
    }
  }
  return state;
}

describe('saved state', () => {
  const mini = miniCourse();

  it('comes back as it was, whatever it holds', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const state = randomState(mini, new Random(seed));
      const decoded = decode(mini, encode(mini, state));
      expect(decoded?.state).toEqual(state);
      expect(decoded?.dropped).toBe(0);
    }
  });

  it('is made of characters that every platform keeps', () => {
    for (let seed = 1; seed <= 100; seed++) expect(encode(mini, randomState(mini, new Random(seed)))).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('never grows beyond what the packager computed, and reaches it', () => {
    let longest = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      longest = Math.max(longest, encode(mini, randomState(mini, new Random(seed))).length);
    }
    expect(longest).toBeLessThanOrEqual(miniBudget());

    const worst = emptyState();
    for (const each of mini.pages) {
      if (each.kind === 'lesson') worst.read.add(each.id);
      if (each.kind === 'test') worst.tests.set(each.id, { attempts: each.attempts!, best: 1, passed: true, handedIn: true });
      for (const question of questionsOf(each)) {
        const answers: Record<string, string> = { text: 'a'.repeat(63), numeric: '123456789012345', multiple: question.keys ?? '' };
        worst.questions.set(question.id, {
          tries: each.kind === 'quiz' ? each.attempts! : 0, decided: true, earned: partsOf(question), answer: answers[question.type] ?? new Random(1).answer(question),
        });
      }
    }
    expect(encode(mini, worst)).toHaveLength(miniBudget());
  });

  it('stays small for a usual course: 30 lessons and 20 questions', () => {
    const questions = Array.from({ length: 20 }, (_, i) => single(`q${i}`));
    const lessons = Array.from({ length: 30 }, (_, i) => page(`l${i}`, 'lesson'));
    const usual = course([...lessons, page('quiz', 'quiz', { attempts: 2, questions })]);
    const state = emptyState();
    for (const lesson of lessons) state.read.add(lesson.id);
    for (const question of questions) state.questions.set(question.id, { tries: 2, decided: true, earned: 1, answer: 'd' });
    expect(encode(usual, state).length).toBeLessThanOrEqual(150);
  });

  it('of an older package comes back as it was', () => {
    const stored = '1h9VB1vNFZiyADpWfrwRoKgBLg5chxWj_AruFQ5DmiAHkQOJ8YEStr9gGTwB8MBxvatjv-Eg4CS21fCQcciXf1A5z2bAI';
    const { state, dropped } = decode(mini, stored)!;
    expect(dropped).toBe(0);
    expect(state.time).toBe(123_456_789);
    expect(state.place).toBe('start-quiz');
    expect(state.milestones).toEqual({ completed: false, passed: false, failed: true });
    expect([...state.read]).toEqual(['more']);
    expect(state.tests.get('final-test')).toEqual({ attempts: 2, best: 0.3333, passed: false, handedIn: true });
    expect([...state.questions]).toEqual([
      ['q-single', { tries: 1, decided: true, earned: 0, answer: 'a' }],
      ['q-multiple', { tries: 1, decided: false, earned: 1, answer: 'ab' }],
      ['q-truth', { tries: 1, decided: true, earned: 0, answer: 't' }],
      ['q-text', { tries: 1, decided: true, earned: 0, answer: 'Yes, ёж' }],
      ['q-number', { tries: 1, decided: true, earned: 0, answer: '7,5' }],
      ['q-match', { tries: 1, decided: true, earned: 0, answer: ',1,1' }],
      ['q-order', { tries: 1, decided: true, earned: 0, answer: 'dcba' }],
      ['t-one', { tries: 0, decided: true, earned: 1, answer: 'a' }],
      ['t-two', { tries: 0, decided: true, earned: 0, answer: null }],
    ]);
    expect(decode(mini, encode(mini, state))?.state).toEqual(state);
  });

  it.each(['', '1', '1abc', '2AAAAAAAA', 'undefined', '{"a":1}', '1????', 'null'])('refuses %j without a crash', (text) => {
    expect(decode(mini, text)).toBeNull();
  });

  it('refuses what was cut or mangled', () => {
    const whole = encode(mini, randomState(mini, new Random(7)));
    for (let length = 1; length < whole.length; length++) expect(decode(mini, whole.slice(0, length))).toBeNull();
    const mangled = whole.slice(0, 20) + (whole[20] === 'A' ? 'B' : 'A') + whole.slice(21);
    expect(decode(mini, mangled)).toBeNull();
  });
});

describe('an updated course', () => {
  const lessons = [page('a', 'lesson'), page('b', 'lesson')];
  const questions = [single('q1'), single('q2'), single('q3')];
  const before = course([...lessons, page('quiz', 'quiz', { attempts: 2, questions })]);
  const state = emptyState();
  state.place = 'b';
  state.read.add('b');
  questions.forEach((question, i) =>
    state.questions.set(question.id, { tries: 1, decided: true, earned: 1, answer: 'abc'.charAt(i) }));
  const stored = encode(before, state);
  const quiz = before.pages[2]!;

  it('keeps the answers of questions that moved', () => {
    const moved = course([lessons[1]!, { ...quiz, questions: [questions[2]!, questions[0]!, questions[1]!] }, lessons[0]!]);
    expect(decode(moved, stored)).toEqual({ state, dropped: 0 });
  });

  it('drops the answer of a question that is gone, and only that', () => {
    const fewer = course([...lessons, { ...quiz, questions: [questions[0]!, questions[2]!] }]);
    const decoded = decode(fewer, stored)!;
    expect([...decoded.state.questions.keys()]).toEqual(['q1', 'q3']);
    expect(decoded.dropped).toBe(1);
  });

  it('drops the answer of a question whose choices changed', () => {
    const changed = { ...questions[1]!, keys: 'abcde', sig: 99_999 };
    const decoded = decode(course([...lessons, { ...quiz, questions: [questions[0]!, changed, questions[2]!] }]), stored)!;
    expect(decoded.state.questions.has('q2')).toBe(false);
    expect(decoded.dropped).toBe(1);
  });

  it('leaves new questions open', () => {
    const more = course([...lessons, { ...quiz, questions: [single('new'), ...questions] }]);
    const decoded = decode(more, stored)!;
    expect(decoded.state.questions.has('new')).toBe(false);
    expect(decoded.state.questions.size).toBe(3);
  });

  it('forgets a page that is gone', () => {
    const decoded = decode(course([lessons[0]!, quiz]), stored)!;
    expect(decoded.state.read.size).toBe(0);
    expect(decoded.state.place).toBeNull();
  });
});

describe('two states of one learner', () => {
  const mini = miniCourse();

  it('lose nothing when joined: joining is the same in either order and adds nothing twice', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const [a, b] = [randomState(mini, new Random(seed)), randomState(mini, new Random(seed + 10_000))];
      const joined = merge(mini, a, b);
      expect(joined.read).toEqual(new Set([...a.read, ...b.read]));
      for (const [id, test] of [...a.tests, ...b.tests]) {
        expect(joined.tests.get(id)!.best).toBeGreaterThanOrEqual(test.best);
        expect(joined.tests.get(id)!.attempts).toBeGreaterThanOrEqual(test.attempts);
      }
      if (a.time !== b.time) expect(encode(mini, merge(mini, b, a))).toBe(encode(mini, joined));
      expect(encode(mini, merge(mini, joined, joined))).toBe(encode(mini, joined));
    }
  });

  it('keep the decided answer over an open one, even when that is newer', () => {
    const [older, newer] = [emptyState(), emptyState()];
    [older.time, newer.time] = [1, 2];
    older.questions.set('q-single', { tries: 2, decided: true, earned: 0, answer: 'a' });
    newer.questions.set('q-single', { tries: 1, decided: false, earned: 0, answer: 'b' });
    expect(merge(mini, older, newer).questions.get('q-single')?.answer).toBe('a');
  });
});

describe('short answers', () => {
  it.each(['decent work', 'Достойный труд', 'МОТ / ILO', '7,2 %', 'Ёлка', '漢字 é', "l'accord"])('keep %j', (text) => {
    expect(fromUnits(toUnits(text))).toBe(text);
  });

  it('are cut where no more fits, never in the middle of a character', () => {
    const cut = fitting('Ю'.repeat(100));
    expect(cut).toMatch(/^Ю+$/);
    expect(toUnits(cut).length).toBeLessThanOrEqual(63);
    expect(fitting('a'.repeat(63))).toHaveLength(63);
  });
});
