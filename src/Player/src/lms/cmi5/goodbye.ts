/** How long a page may be away before its session counts as ended: a reload is back sooner. */
export const longestReloadMs = 8000;

/** Runs in a shared worker, so it may use nothing of this module. */
const worker = `let timer;
onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    new BroadcastChannel(data.name).onmessage = () => clearTimeout(timer);
    timer = setTimeout(() => fetch(data.url, data.init), data.wait);
  };
};`;

/**
 * Ends the session of a window that is closed. When a page goes away, nobody can tell whether it is closed or loaded again; so a worker
 * that outlives the page waits, and speaks unless the page comes back. Chromium can do that (extendedLifetime); where the browser
 * cannot, the LMS ends the session as abandoned.
 */
export class Goodbye {
  private port: MessagePort | null = null;

  /** @param name of the session. */
  constructor(private readonly name: string) {}

  /** The page is back before its time: nothing is said. */
  takeBack(): void {
    if (!('BroadcastChannel' in window)) return;
    const channel = new BroadcastChannel(this.name);
    channel.postMessage('back');
    channel.close();
  }

  /** Starts the worker; it must run before the page goes. */
  prepare(): void {
    let isExtended = false;
    const options = {
      name: this.name,
      // Read only by browsers that know it; in others the worker would end with the page.
      get extendedLifetime() {
        isExtended = true;
        return true;
      },
    };
    try {
      const address = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
      const { port } = new SharedWorker(address, options);
      if (isExtended) this.port = port;
    } catch {
      // No such worker here, or the platform's rules forbid it.
    }
  }

  /** The page goes. @returns whether the request will be made when it does not come back. */
  lay(url: string, init: RequestInit): boolean {
    this.port?.postMessage({ name: this.name, wait: longestReloadMs, url, init });
    return this.port !== null;
  }
}
