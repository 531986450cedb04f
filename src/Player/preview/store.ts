import { readLocal, readTab, writeLocal, writeTab } from '../src/lms/storage';

/** Attempts of one course at one platform, kept in this browser, so that a reload of the preview loses nothing. There is always one. */
export class AttemptStore<T> {
  private readonly key: string;

  constructor(course: string, profile: string, private readonly first: () => T) {
    this.key = `coursepackager-preview:${course}:${profile}`;
  }

  load(): T[] {
    try {
      const attempts = JSON.parse(readLocal(this.key) ?? '') as T[];
      return attempts.length > 0 ? attempts : [this.first()];
    } catch {
      return [this.first()];
    }
  }

  save(attempts: T[]): void {
    writeLocal(this.key, JSON.stringify(attempts));
  }

  clear(): void {
    writeLocal(this.key, null);
  }
}

/** Deletes what the player itself keeps in this browser of an activity. @param path part of the address it runs at, or '' for all. */
export function forgetPlayer(activity: string, path: string): void {
  const isOurs = (key: string) => key.startsWith(`coursepackager:${activity}:`) && key.includes(path);
  for (const key of keysOf(() => window.localStorage).filter(isOurs)) writeLocal(key, null);
}

/** The same for what lasts as long as the tab. */
export function forgetTab(address: string): void {
  const isOurs = (key: string) => key.startsWith('coursepackager:') && key.includes(address);
  for (const key of keysOf(() => window.sessionStorage).filter(isOurs)) if (readTab(key) !== null) writeTab(key, null);
}

function keysOf(store: () => Storage): string[] {
  try {
    return Object.keys(store());
  } catch {
    return []; // then the player keeps nothing either
  }
}
