/** The browser's local store, or nothing where the frame may not use it. Full or forbidden is never an error to the learner. */
export const readLocal = (key: string): string | null => read('localStorage', key);

/** @returns whether it was kept. */
export const writeLocal = (key: string, value: string | null): boolean => write('localStorage', key, value);

/** The same for this tab only: outlives a reload, not the tab. */
export const readTab = (key: string): string | null => read('sessionStorage', key);

export const writeTab = (key: string, value: string | null): boolean => write('sessionStorage', key, value);

type Store = 'localStorage' | 'sessionStorage';

function read(store: Store, key: string): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

function write(store: Store, key: string, value: string | null): boolean {
  try {
    if (value === null) window[store].removeItem(key);
    else window[store].setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
