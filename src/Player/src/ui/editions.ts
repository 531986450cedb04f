import type { Course } from '../course/types';
import { readLocal, writeLocal } from '../lms/storage';
import { byId, el } from './dom';
import type { Pages } from './pages';
import type { StringTable } from './strings';

/** A language of the course: all that changes around the pages. Written by EditionsRenderer of the packager. */
export interface Edition {
  folder: string;
  course: Course;
  strings: StringTable;
  words: Record<'skip' | 'contents' | 'close_contents' | 'progress' | 'messages', string>;
  /** Markup of the entries of the contents. */
  contents: string;
  /** Markup of the overview page. */
  overview: string;
  /** The languages to switch to from this one. */
  others: { code: string; name: string }[];
}

/** The languages of a package and the links that switch between them. A package in one language has no such links. */
export class Editions {
  constructor(private readonly iri: string, private readonly pages: Pages, private readonly onChoice: (language: string) => void) {
    for (const link of links()) this.listen(link);
  }

  /** The language to begin with when it is not that of the document: asked for, chosen before, or preferred at the platform. */
  firstChoice(preferred: string[]): string | null {
    const offered = links().map((link) => link.dataset.language!);
    const asked = new URLSearchParams(window.location.search).get('language');
    const own = document.documentElement.lang;
    const wishes = [asked, readLocal(this.key), ...preferred].filter((wish): wish is string => Boolean(wish));
    const wish = wishes.map((one) => [...offered, own].find((language) => primary(language) === primary(one))).find(Boolean);
    return wish && wish !== own ? wish : null;
  }

  remember(language: string): void {
    writeLocal(this.key, language);
  }

  /** Turns the document around the page into the language. */
  async show(language: string): Promise<Edition> {
    const edition = await this.pages.loadEdition(language);
    const { words } = edition;
    this.pages.folder = edition.folder;
    this.pages.put('overview', { html: edition.overview });
    document.documentElement.lang = language;
    document.querySelector('.skip')!.textContent = words.skip;
    document.querySelector('.course-title')!.textContent = edition.course.title;
    byId('progress').setAttribute('aria-label', words.progress);
    byId('notices').setAttribute('aria-label', words.messages);
    byId('contents').setAttribute('aria-label', words.contents);
    byId('open-contents').querySelector('span')!.textContent = words.contents;
    byId('close-contents').querySelector('span')!.textContent = words.close_contents;
    byId('contents').querySelector('ul')!.innerHTML = edition.contents;
    this.replaceLinks(edition);
    return edition;
  }

  private get key(): string {
    return `coursepackager:language:${this.iri}`;
  }

  private replaceLinks({ others }: Edition): void {
    const hadFocus = document.activeElement?.classList.contains('language') ?? false;
    const old = links();
    const fresh = others.map(({ code, name }) =>
      el('a', { class: 'language', lang: code, hreflang: code, 'data-language': code, href: '#' }, name) as HTMLAnchorElement);
    fresh.forEach((link) => this.listen(link));
    old[0]!.before(...fresh);
    old.forEach((link) => link.remove());
    if (hadFocus) fresh[0]!.focus();
  }

  private listen(link: HTMLAnchorElement): void {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.onChoice(link.dataset.language!);
    });
  }
}

const links = (): HTMLAnchorElement[] => Array.from(document.querySelectorAll<HTMLAnchorElement>('a[data-language]'));

const primary = (language: string): string => language.toLowerCase().split('-')[0]!;
