/** Which page the address names: `#page` or `#page/element`. Any other hash is a place within the page, left to the browser. */
export interface Place {
  page: string;
  element: string | null;
}

export class Router {
  constructor(private readonly isPage: (id: string) => boolean, private readonly onPlace: (place: Place) => void) {}

  listen(): void {
    window.addEventListener('hashchange', () => {
      const place = this.current();
      if (place) this.onPlace(place);
    });
    document.addEventListener('click', (event) => this.followLink(event));
  }

  current(): Place | null {
    const [page = '', ...rest] = decode(window.location.hash.slice(1)).split('/');
    return this.isPage(page) ? { page, element: rest.join('/') || null } : null;
  }

  /** Goes to a page as if its link had been followed. */
  go(page: string, element: string | null = null): void {
    const hash = '#' + page + (element ? '/' + element : '');
    if (decode(window.location.hash) === hash) this.onPlace({ page, element });
    else window.location.hash = hash;
  }

  /** Names the page in the address without a step in the history. */
  replace(page: string): void {
    window.history.replaceState(null, '', '#' + page);
  }

  /** Links are written for files, so that they work without a script; here they change the page in place. */
  private followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a[data-page]');
    const page = link?.getAttribute('data-page');
    if (!link || !page || !this.isPage(page)) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    const hash = href.indexOf('#');
    this.go(page, hash < 0 ? null : decode(href.slice(hash + 1)));
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
