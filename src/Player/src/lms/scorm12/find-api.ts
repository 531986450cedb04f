/** The SCORM 1.2 run-time interface (Run-Time Environment 1.2, 3.3). Results are strings; some platforms return booleans. */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): unknown;
  LMSFinish(parameter: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: ''): unknown;
  LMSGetLastError(): unknown;
}

const deepest = 12;

/** Looks in this window and its parents, then in the opener and its parents. Windows of other origins are stepped over. */
export function findApi(start: Window): Scorm12Api | null {
  return searchParents(start) ?? searchParents(openerOf(start)) ?? searchParents(openerOf(topOf(start)));
}

function searchParents(start: Window | null): Scorm12Api | null {
  let current = start;
  for (let depth = 0; current && depth < deepest; depth++) {
    const api = apiOf(current);
    if (api) return api;
    const parent: Window | null = parentOf(current);
    if (parent === current) return null;
    current = parent;
  }
  return null;
}

function apiOf(candidate: Window): Scorm12Api | null {
  try {
    const api = (candidate as unknown as { API?: Scorm12Api }).API;
    return api && typeof api.LMSInitialize !== 'undefined' ? api : null;
  } catch {
    return null; // a window of another origin
  }
}

function parentOf(of: Window): Window | null {
  try {
    return of.parent;
  } catch {
    return null;
  }
}

function openerOf(of: Window | null): Window | null {
  try {
    return (of?.opener as Window | null | undefined) ?? null;
  } catch {
    return null;
  }
}

function topOf(of: Window): Window | null {
  try {
    return of.top;
  } catch {
    return null;
  }
}
