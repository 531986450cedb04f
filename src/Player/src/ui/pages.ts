import type { PageContent } from '../course/types';

/**
 * Page contents, each loaded once by a script element: from a disk, or in a strict frame, a page may fetch nothing else. The
 * page's script calls `CoursePackager.page(id, content)`.
 */
export class Pages {
  private readonly contents = new Map<string, PageContent>();
  private readonly loading = new Map<string, Promise<PageContent>>();

  constructor() {
    (window as unknown as { CoursePackager: object }).CoursePackager = {
      page: (id: string, content: PageContent) => this.contents.set(id, content),
    };
  }

  /** Content that came with the document itself. */
  put(id: string, content: PageContent): void {
    this.contents.set(id, content);
  }

  load(id: string): Promise<PageContent> {
    const ready = this.contents.get(id);
    if (ready) return Promise.resolve(ready);
    let promise = this.loading.get(id);
    if (!promise) {
      promise = this.request(id);
      this.loading.set(id, promise);
      promise.catch(() => this.loading.delete(id));
    }
    return promise;
  }

  private request(id: string): Promise<PageContent> {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `data/${id}.js`;
      script.onload = () => {
        const content = this.contents.get(id);
        script.remove();
        if (content) resolve(content);
        else reject(new Error(`data/${id}.js says nothing about ${id}.`));
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(`data/${id}.js could not be loaded.`));
      };
      document.head.append(script);
    });
  }
}
