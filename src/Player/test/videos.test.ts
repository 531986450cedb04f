import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Course } from '../src/course/types';
import { Played } from '../src/media/played';
import { isWatched, progressOf } from '../src/progress/progress';
import { decode, encode } from '../src/state/codec';
import { layout } from '../src/state/layout';
import { merge } from '../src/state/merge';
import { emptyState, playedShare, type State } from '../src/state/state';
import { course, page } from './support/courses';
import { Random } from './support/random';

const golden = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../tests/Packager.Tests/Rendering', `RecordingTests.${name}`), 'utf8');
const films = JSON.parse(golden('A_lesson_with_films_is_as_agreed.course.verified.json')) as Course;
const none = () => Array.from({ length: layout.slots }, () => false);

function randomState(random: Random): State {
  const state = emptyState();
  state.time = random.below(2 ** 31);
  for (const { videos } of films.pages) {
    for (const video of videos ?? []) {
      if (random.chance(20)) continue;
      state.videos.set(video.id, { slots: none().map(() => random.chance(50)), place: random.below(4096) / 4095 });
    }
  }
  return state;
}

describe('what was played', () => {
  it('counts by what went by, not by where it ended', () => {
    const played = new Played(none(), 100);
    played.add(0, 10);
    played.add(90, 100);
    expect(played.share).toBeCloseTo(0.2);
    expect(played.seconds).toBeCloseTo(20);
    expect(played.segments).toBe('0[.]10[,]90[.]100');
  });

  it('counts nothing twice and joins what touches', () => {
    const played = new Played(none(), 100);
    for (const [from, to] of [[10, 20], [15, 30], [30, 40], [5, 12]] as const) played.add(from, to);
    expect(played.segments).toBe('5[.]40');
    expect(played.share).toBeCloseTo(0.35);
  });

  it('is all of it when it is played in sittings that end anywhere', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = new Random(seed);
      const length = 5 + random.below(3000);
      const breaks = [0, length / 7 + random.below(100) / 50, length / 2, (length * 4) / 5, length];
      let slots = none();
      for (let i = 1; i < breaks.length; i++) {
        const played = new Played(slots, length);
        played.add(breaks[i - 1]!, breaks[i]!);
        slots = played.slots;
      }
      expect(slots.every(Boolean)).toBe(true);
    }
  });

  it('is what a slow set of guesses says it is', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = new Random(seed);
      const seconds = new Set<number>();
      const played = new Played(none(), 400);
      for (let i = 0; i < 12; i++) {
        const from = random.below(400);
        const to = Math.min(400, from + random.below(90));
        played.add(from, to);
        for (let s = from; s < to; s++) seconds.add(s);
      }
      expect(played.seconds).toBeCloseTo(seconds.size);
      const slots = none().map((_, i) => Array.from({ length: 10 }, (__, s) => i * 10 + s).filter((s) => seconds.has(s)).length >= 5);
      expect(played.slots).toEqual(slots);
    }
  });
});

describe('saved state of a course with recordings', () => {
  it('comes back as it was', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const state = randomState(new Random(seed));
      expect(decode(films, encode(films, state))?.state).toEqual(state);
    }
  });

  it('never grows beyond what the packager computed, and reaches it', () => {
    const worst = emptyState();
    for (const each of films.pages) {
      if (each.kind === 'lesson') worst.read.add(each.id);
      for (const video of each.videos ?? []) worst.videos.set(video.id, { slots: none().map(() => true), place: 1 });
    }
    const budget = Number(/^\d+/.exec(golden('The_worst_case_of_the_saved_state_is_exact.verified.txt'))![0]);
    expect(encode(films, worst)).toHaveLength(budget);
  });

  it('takes at most eleven characters for each', () => {
    const one = emptyState();
    one.videos.set('film', { slots: none(), place: 0.5 });
    const two = emptyState();
    two.videos.set('film', { slots: none(), place: 0.5 }).set('talk', { slots: none(), place: 0.5 });
    expect(encode(films, two).length - encode(films, one).length).toBeLessThanOrEqual(11);
  });

  it('is as before without recordings, and an older one is read', () => {
    const state = emptyState();
    state.read.add('film');
    const old = encode({ ...films, pages: films.pages.map(({ videos: _, ...rest }) => rest) }, state);
    expect(encode(films, state)).toBe(old);
    expect(decode(films, old)?.state).toEqual(state);
  });

  it('keeps the rest of an update that drops or adds a recording', () => {
    const state = randomState(new Random(3));
    state.read.add('film');
    const less: Course = {
      ...films,
      pages: films.pages.map((each) => ({ ...each, ...(each.videos ? { videos: each.videos.filter(({ id }) => id !== 'talk') } : {}) })),
    };
    const after = decode(less, encode(films, state))!.state;
    expect(after.read).toEqual(state.read);
    state.videos.delete('talk');
    expect(after.videos).toEqual(state.videos);
    expect(decode(films, encode(less, after))!.state.videos).toEqual(after.videos);
  });

  it('loses nothing when two are joined', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const [a, b] = [randomState(new Random(seed)), randomState(new Random(seed + 1000))];
      const joined = merge(films, a, b);
      for (const state of [a, b]) {
        for (const [id, { slots }] of state.videos) {
          expect(slots.every((isPlayed, i) => !isPlayed || joined.videos.get(id)!.slots[i])).toBe(true);
        }
      }
      expect(merge(films, b, a)).toEqual(joined);
    }
  });
});

describe('a lesson that asks for its recording', () => {
  const video = { id: 'v', sig: 7, title: 'V', seconds: 60, need: 90 };
  const one = course([page('l', 'lesson', { videos: [video] })], { completion: { lessons: 'all', quizzes: 'none', finalTest: 'none' } });
  const after = (count: number): State => {
    const state = emptyState();
    state.videos.set('v', { slots: none().map((_, i) => i < count), place: 0 });
    return state;
  };

  it('is watched from the share on that it asks for', () => {
    expect(isWatched(one.pages[0]!, after(35))).toBe(false);
    expect(isWatched(one.pages[0]!, after(36))).toBe(true);
    expect(playedShare(after(36), 'v')).toBeCloseTo(0.9);
  });

  it('stays read when the course asks for more later', () => {
    const state = after(10);
    state.read.add('l');
    expect(progressOf(one, state).status).toBe('completed');
  });
});
