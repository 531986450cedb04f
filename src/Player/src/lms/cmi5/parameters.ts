import { isWebAddress } from '../xapi/parameters';

/** What a cmi5 LMS puts into the address (cmi5 8.1). */
export interface Cmi5Parameters {
  /** Ends with a slash. */
  endpoint: string;
  /** Gives the token of the session, once. */
  fetch: string;
  /** As the LMS wrote it: statements must name the learner in the same words. */
  actor: Record<string, unknown>;
  registration: string;
  activityId: string;
}

const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** Reads the address. @returns null when nothing launched the page; the names of what is missing or unusable when something did. */
export function readCmi5Parameters(search: string): Cmi5Parameters | string[] | null {
  const query = new URLSearchParams(search);
  const [endpoint, fetch, actor, registration, activityId] = names.map((name) => query.get(name) ?? '') as [string, string, string, string, string];
  if (names.every((name) => !query.has(name))) return null;
  const learner = parseObject(actor);
  const isUsable = { endpoint: isAddress(endpoint), fetch: isAddress(fetch), actor: learner !== null, registration, activityId };
  const missing = names.filter((name) => !isUsable[name]);
  if (missing.length > 0 || learner === null) return missing;
  return { endpoint: endpoint.endsWith('/') ? endpoint : endpoint + '/', fetch, actor: learner, registration, activityId };
}

const isAddress = (text: string): boolean => text !== '' && isWebAddress(text);

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
