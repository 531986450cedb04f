import { readLocal, writeLocal } from '../src/lms/storage';
import { newAttempt, type Attempt } from './lms/attempt';

/** Attempts of one course at one platform, kept in this browser, so that a reload of the preview loses nothing. */
export class AttemptStore {
  private readonly key: string;

  constructor(course: string, profile: string) {
    this.key = `coursepackager-preview:${course}:${profile}`;
  }

  load(): Attempt[] {
    try {
      const attempts = JSON.parse(readLocal(this.key) ?? '') as Attempt[];
      return attempts.length > 0 ? attempts : [newAttempt(1)];
    } catch {
      return [newAttempt(1)];
    }
  }

  save(attempts: Attempt[]): void {
    writeLocal(this.key, JSON.stringify(attempts));
  }

  clear(): void {
    writeLocal(this.key, null);
  }
}

/** Deletes what the player itself keeps in this browser of a course. @param path part of the address it runs at, or '' for all. */
export function forgetPlayer(iri: string, path: string): void {
  try {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(`coursepackager:${iri}:`) && key.includes(path));
    for (const key of keys) window.localStorage.removeItem(key);
  } catch {
    // Then the player keeps nothing either.
  }
}
