import type { MediaWindow } from './window';

let loading: Promise<void> | undefined;

/**
 * Loads what plays recordings, and how it looks, when the first page with a recording is opened: a launch needs neither. Without it the
 * browser's own player is still there. Both files lie beside the player.
 */
export function loadMedia(): Promise<void> {
  if ((window as MediaWindow).CoursePackagerMedia) return Promise.resolve();
  return (loading ??= Promise.all([load('script', 'js'), load('link', 'css')]).then(() => undefined, () => {
    loading = undefined;
  }));
}

function load(tag: 'script' | 'link', type: string): Promise<void> {
  const player = document.querySelector('script[src*="player/player.js"]')?.getAttribute('src') ?? 'player/player.js';
  const address = player.replace('player/player.js', `player/media.${type}`);
  const element = document.createElement(tag);
  if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
  else Object.assign(element, { src: address });
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(element);
  });
}
