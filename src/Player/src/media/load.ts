let loading: Promise<void> | undefined;

/**
 * Loads what plays recordings, and how it looks, when the first page with a recording is opened: a launch needs neither. Both files lie
 * beside the player. Rejects when one of them cannot be had; the next call tries again.
 */
export function loadMedia(): Promise<void> {
  return (loading ??= Promise.all([load('link', 'css'), load('script', 'js')]).then(() => undefined, (fault: unknown) => {
    loading = undefined;
    throw fault;
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
