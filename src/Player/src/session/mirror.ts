import { readLocal, writeLocal } from '../lms/storage';

/**
 * This browser's own copy of the state, for the times when the platform misses a save.
 * `accepted`: the platform has taken at least one save of this attempt. `isSent`: it has the newest one.
 */
export interface Mirror {
  encoded: string;
  accepted: boolean;
  isSent: boolean;
}

export function readMirror(key: string | null): Mirror | null {
  const text = key === null ? null : readLocal(key);
  const match = text === null ? null : /^([01])([01])(.*)$/.exec(text);
  return match ? { accepted: match[1] === '1', isSent: match[2] === '1', encoded: match[3]! } : null;
}

export function writeMirror(key: string | null, mirror: Mirror): boolean {
  return key !== null && writeLocal(key, (mirror.accepted ? '1' : '0') + (mirror.isSent ? '1' : '0') + mirror.encoded);
}

/**
 * Whether the local copy has something that the platform's state lacks. An empty platform after accepted saves means that the
 * learner began a new attempt: then the copy is of the old one and must not come back.
 */
export const isWorthJoining = (mirror: Mirror | null, stored: string | null): mirror is Mirror =>
  mirror !== null && (stored === null || !mirror.isSent) && !(stored === '' && mirror.accepted);
