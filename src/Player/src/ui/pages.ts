import type { PageContent } from '../course/types';
import type { Edition } from './editions';

/**
 * Page contents, each loaded once by a script element: from a disk, or in a strict frame, a page may fetch nothing else. The
 * page's script calls `CoursePackager.page(key, content)`; a language's script calls `CoursePackager.edition(language, edition)`.
 */
export class Pages {
  /** Folder of the language that is shown: empty, or like `ru/`. */
  folder = '';
  /** Called when a page that was here comes again: its text has changed. */
  onAgain: (key: string) => void = () => undefined;
  private readonly contents = new Map<string, PageContent>();
  private readonly editions = new Map<string, Edition>();
  private readonly loading = new Map<string, Promise<unknown>>();

  constructor() {
    (window as unknown as { CoursePackager: object }).CoursePackager = {
      page: (key: string, content: PageContent) => this.take(key, content),
      edition: (language: string, edition: Edition) => this.editions.set(language, edition),
    };
  }

  /** Content that came with the document itself, or with the language. */
  put(id: string, content: PageContent): void {
    this.contents.set(this.folder + id, content);
  }

  load(id: string): Promise<PageContent> {
    return this.once(`${this.folder}data/${id}.js`, this.contents, this.folder + id);
  }

  loadEdition(language: string): Promise<Edition> {
    return this.once(`editions/${language}.js`, this.editions, language);
  }

  private take(key: string, content: PageContent): void {
    const isAgain = this.contents.has(key);
    this.contents.set(key, content);
    if (isAgain) this.onAgain(key);
  }

  private once<T>(src: string, found: Map<string, T>, key: string): Promise<T> {
    const ready = found.get(key);
    if (ready) return Promise.resolve(ready);
    let promise = this.loading.get(src) as Promise<T> | undefined;
    if (!promise) {
      promise = request(src, () => found.get(key));
      this.loading.set(src, promise);
      promise.catch(() => this.loading.delete(src));
    }
    return promise;
  }
}

function request<T>(src: string, result: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => {
      const content = result();
      script.remove();
      if (content) resolve(content);
      else reject(new Error(`${src} does not say what it should.`));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src} could not be loaded.`));
    };
    document.head.append(script);
  });
}
