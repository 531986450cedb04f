import type { Page, PageContent } from '../course/types';
import type { Answer } from '../state/state';
import type { Session } from '../session/session';
import type { Strings } from './strings';

/** What the parts of the page need to work with. */
export interface Player {
  session: Session;
  strings: Strings;
  /** Goes to another page. */
  go(page: string): void;
}

/** A page on screen. */
export interface View {
  /** Called after every change of the state. */
  update?(): void;
  /** The page is replaced by another. */
  close?(): void;
  /** The page goes out of sight, or for good. */
  leave?(isForGood: boolean): void;
  /** Answers on the page that are not kept anywhere yet, by question. */
  drafts?(): Map<string, Answer | null>;
  /** Puts such answers back. */
  restore?(drafts: Map<string, Answer | null>): void;
}

export interface ViewContext extends Player {
  page: Page;
  content: PageContent;
  root: HTMLElement;
}
