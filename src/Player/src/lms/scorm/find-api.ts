const deepest = 12;

/** Looks for the platform's interface in this window and its parents, then in the opener and its parents. Windows of other origins
 *  are stepped over. @param apiOf gives the interface that a window has, or null; it may throw. */
export function findApi<Api>(start: Window, apiOf: (candidate: Window) => Api | null): Api | null {
  return searchParents(start, apiOf) ?? searchParents(openerOf(start), apiOf) ?? searchParents(openerOf(topOf(start)), apiOf);
}

function searchParents<Api>(start: Window | null, apiOf: (candidate: Window) => Api | null): Api | null {
  let current = start;
  for (let depth = 0; current && depth < deepest; depth++) {
    const api = tryWith(current, apiOf);
    if (api) return api;
    const parent: Window | null = tryWith(current, (of) => of.parent);
    if (parent === current) return null;
    current = parent;
  }
  return null;
}

const openerOf = (of: Window | null): Window | null => of && tryWith(of, (one) => (one.opener as Window | null | undefined) ?? null);

const topOf = (of: Window): Window | null => tryWith(of, (one) => one.top);

function tryWith<Value>(of: Window, read: (of: Window) => Value | null): Value | null {
  try {
    return read(of);
  } catch {
    return null; // a window of another origin
  }
}
