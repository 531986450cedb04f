import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Launch } from '../src/lms/lms';
import { Session } from '../src/session/session';
import { Pages } from '../src/ui/pages';
import { PlayerApp } from '../src/ui/player';
import { miniCourse, miniKeys, singleKey } from './support/courses';
import { FakeLms } from './support/fake-lms';

const golden = resolve(import.meta.dirname, '../../../tests/Packager.Tests/Rendering');
const document_ = (page: string) =>
  readFileSync(resolve(golden, `CourseRendererTests.Pages_of_every_kind_are_as_agreed.${page}.verified.html`), 'utf8');
const mainOf = (page: string) => new DOMParser().parseFromString(document_(page), 'text/html').querySelector('main')!.innerHTML;
const stringsFile = resolve(import.meta.dirname, '../src/strings/en.json');
const strings = (JSON.parse(readFileSync(stringsFile, 'utf8')) as { player: Record<string, string> }).player;

let lms: FakeLms;
let pages: Pages;
let app: PlayerApp;

/** What players of earlier tests listen to: a page has only one. */
const listening: [EventTarget, string, EventListenerOrEventListenerObject][] = [];

beforeEach(() => {
  vi.useFakeTimers();
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target) as typeof target.addEventListener;
    vi.spyOn(target, 'addEventListener').mockImplementation((type: string, listener: EventListenerOrEventListenerObject) => {
      listening.push([target, type, listener]);
      add(type, listener);
    });
  }
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const [target, type, listener] of listening.splice(0)) target.removeEventListener(type, listener);
  window.history.replaceState(null, '', '#');
});

async function open(changes: Partial<Launch> = {}): Promise<void> {
  const parsed = new DOMParser().parseFromString(document_('index'), 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  lms = new FakeLms(changes);
  pages = new Pages();
  pages.put('text', { html: mainOf('text') });
  pages.put('start-quiz', { html: mainOf('start-quiz'), questions: miniKeys('start-quiz') });
  pages.put('final-test', {
    html: mainOf('final-test'),
    questions: {
      't-one': singleKey(),
      't-two': { title: 'Second?', answers: [{ text: 'yes', right: true }], explanation: '<p>It is.</p>' },
    },
  });
  pages.put('glossary', { html: mainOf('glossary') });
  app = new PlayerApp(new Session(miniCourse(), lms), strings, pages);
  await app.start();
}

const one = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};
const question = (id: string) => one(`[data-question="${id}"]`);
const within = <T extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): T => root.querySelector<T>(selector)!;
const checkButton = (id: string) => within<HTMLButtonElement>(question(id), '[data-check] button');
const choose = (id: string, value: string) => within<HTMLInputElement>(question(id), `input[value="${value}"]`).click();

async function go(page: string): Promise<void> {
  window.location.hash = page;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await vi.advanceTimersByTimeAsync(10);
}

describe('turning pages', () => {
  it('happens in place, with title, address, focus and contents', async () => {
    await open();
    one('#start').click();
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.advanceTimersByTimeAsync(10);
    expect(window.location.hash).toBe('#text');
    expect(document.title).toBe('Text & its <parts> — Everything <in> one "mini" course');
    expect(document.activeElement).toBe(one('article.lesson h1'));
    expect(one('#contents [aria-current]').dataset.page).toBe('text');
  });

  it('leaves clicks with a key held down to the browser', async () => {
    await open();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    one('#start').dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
  });

  it('reads the lesson that is left by Next', async () => {
    await open();
    await go('text');
    one('.turn-next').click();
    await vi.advanceTimersByTimeAsync(10);
    expect(lms.events.map((event) => event.type)).toContain('lesson-read');
    expect(one('#contents [data-page="text"]').className).toContain('is-done');
    expect(one('#contents [data-page="text"]').textContent).toContain(', done');
  });

  it('says what to do when a page cannot be loaded', async () => {
    await open();
    pages.load = () => Promise.reject(new Error('offline'));
    await go('more');
    expect(one('main [role="alert"]').textContent).toContain('could not be loaded');
    pages.load = () => Promise.resolve({ html: '<article data-page="more"><h1 tabindex="-1">More</h1></article>' });
    one('main button').click();
    await vi.advanceTimersByTimeAsync(10);
    expect(document.activeElement?.textContent).toBe('More');
  });

  it('goes to a glossary term', async () => {
    await open();
    await go('glossary/term-fee');
    expect(document.activeElement?.id).toBe('term-fee');
  });

  it('stays where it is for a place within the page', async () => {
    await open();
    await go('text');
    await go('fn-1-1');
    expect(one('main article').dataset.page).toBe('text');
  });
});

describe('a quiz question', () => {
  it('asks for an answer first, and goes there', async () => {
    await open();
    await go('start-quiz');
    checkButton('q-single').click();
    expect(within(question('q-single'), '[role="alert"]').textContent).toContain('Answer the question first');
    expect(document.activeElement).toBe(within(question('q-single'), 'input'));
  });

  it('comments on a wrong answer without giving the right one away', async () => {
    await open();
    await go('start-quiz');
    choose('q-single', 'a');
    checkButton('q-single').click();
    const feedback = within(question('q-single'), '.feedback');
    expect(document.activeElement).toBe(feedback);
    expect(feedback.textContent).toMatch(/Not right yet.*1 try left.*No\..*Read again/s);
    expect(feedback.textContent).not.toMatch(/Because it is so|Right answer/);
    expect(question('q-single').querySelector('.mark')).toBeNull();
    expect(checkButton('q-single').textContent).toBe('Check again');
  });

  it('shows answer and explanation when the tries are used up', async () => {
    await open();
    await go('start-quiz');
    for (const value of ['a', 'a']) {
      choose('q-single', value);
      checkButton('q-single').click();
    }
    const feedback = within(question('q-single'), '.feedback');
    expect(feedback.textContent).toMatch(/Wrong.*0 of 2 points.*Right answer: Right.*Because it is so/s);
    expect(within<HTMLInputElement>(question('q-single'), 'input').disabled).toBe(true);
    expect(checkButton('q-single').hidden).toBe(true);
    expect(within(question('q-single'), '[data-key="b"] .mark').textContent).toBe('right');
  });

  it('praises a right answer', async () => {
    await open();
    await go('start-quiz');
    choose('q-single', 'b');
    checkButton('q-single').click();
    expect(within(question('q-single'), '.feedback').textContent).toMatch(/Right.*2 of 2 points.*Yes, see.*Well done.*Because/s);
  });

  it('is moved into order with buttons that keep the focus', async () => {
    await open();
    await go('start-quiz');
    const list = within(question('q-order'), 'ol');
    const keys = () => Array.from(list.children, (item) => (item as HTMLElement).dataset.key).join('');
    const before = keys();
    const first = list.firstElementChild as HTMLElement;
    const down = within<HTMLButtonElement>(first, '[data-move="down"]');
    down.click();
    expect(keys()).toBe(before[1]! + before[0]! + before.slice(2));
    expect(document.activeElement).toBe(down);
    expect(one('#announce').textContent).toMatch(/now place 2 of 4/);
    checkButton('q-order').click();
    expect(within(question('q-order'), '.feedback').textContent).not.toBe('');
  });

  it('comes back as it was left', async () => {
    await open();
    await go('start-quiz');
    choose('q-single', 'a');
    checkButton('q-single').click();
    await go('text');
    await go('start-quiz');
    expect(within<HTMLInputElement>(question('q-single'), 'input[value="a"]').checked).toBe(true);
    expect(within(question('q-single'), '.feedback').textContent).toContain('1 try left');
  });

  it('says when the quiz is finished', async () => {
    await open();
    await go('start-quiz');
    expect(one('[data-assessment-end]').textContent).toBe('7 questions are still open.');
  });
});

describe('the test', () => {
  it('lists what has no answer before anything is final', async () => {
    await open();
    await go('final-test');
    choose('t-one', 'a');
    one('.hand-in button').click();
    expect(document.activeElement).toBe(one('.ask'));
    expect(Array.from(document.querySelectorAll('.ask li'), (item) => item.textContent)).toEqual(['Question 2: Second?']);
    one('.ask .buttons button').click();
    expect(document.activeElement).toBe(within(question('t-two'), 'input'));
    expect(lms.events.map((event) => event.type)).not.toContain('test-handed-in');
  });

  it('shows the result on top and the explanations at the questions, then begins anew', async () => {
    await open();
    await go('final-test');
    choose('t-one', 'b');
    const field = within<HTMLInputElement>(question('t-two'), 'input');
    field.value = 'Yes';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    one('.hand-in button').click();
    expect(document.activeElement).toBe(one('.result'));
    expect(one('.result').textContent).toMatch(/Passed.*66\.6%.*60% is needed.*2 more times/s);
    expect(one('.result').textContent).toContain('Still needed: 2 lessons to read, 1 quiz');
    expect(question('t-two').textContent).toContain('It is.');
    one('.result button').click();
    expect(document.querySelector('.result')).toBeNull();
    expect(document.querySelectorAll('.feedback, .mark, input:checked')).toHaveLength(0);
    expect(field.value).toBe('');
    expect(field.readOnly).toBe(false);
  });

  it('keeps answers that are not handed in yet', async () => {
    await open();
    await go('final-test');
    choose('t-one', 'c');
    await go('text');
    await go('final-test');
    expect(within<HTMLInputElement>(question('t-one'), 'input[value="c"]').checked).toBe(true);
  });
});

describe('around the page', () => {
  it('the contents open as a drawer and close with Escape', async () => {
    await open();
    const opener = one<HTMLButtonElement>('#open-contents');
    opener.click();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(one('#close-contents'));
    one('#contents').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);
  });

  it('says when it was saved, and when it was not', async () => {
    await open();
    await go('text');
    await vi.advanceTimersByTimeAsync(2000);
    expect(one('#status-saved').textContent).toMatch(/^Saved \d\d:\d\d$/);
    lms.accepts = false;
    await go('start-quiz');
    await vi.advanceTimersByTimeAsync(2000);
    expect(one('#status-saved').textContent).toBe('Not saved, trying again');
    expect(one('#notices [role="alert"]').textContent).toContain('kept in this browser');
    lms.accepts = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(one('#notices [role="alert"]').textContent).toBe('');
  });

  it('says what is still needed', async () => {
    await open();
    expect(one('#status-needed').textContent).toBe('Still needed: 2 lessons to read, 1 quiz to finish, final test to pass.');
  });

  it('says that a preview reports nothing', async () => {
    await open({ isTracked: false, isPreview: true });
    expect(one('#notices').textContent).toContain('Preview');
  });

  it('offers nothing that changes a result when an old attempt is looked at', async () => {
    await open({ canWrite: false });
    expect(one('#notices').textContent).toContain('finished attempt');
    await go('start-quiz');
    expect(one('[data-check]').hidden).toBe(true);
    await go('final-test');
    expect(document.querySelector('.hand-in')).toBeNull();
  });

  it('offers a way back only where there is one', async () => {
    await open();
    expect(document.querySelector('#course-status button')).toBeNull();
    await open({ returnUrl: 'https://example.org/back' });
    expect(one('#course-status button').textContent).toBe('Leave the course');
  });
});
