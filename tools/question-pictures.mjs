// Takes the pictures of the author guide: each question of docs/author-guide/sample, answered rightly and wrongly, in headless Chromium.
// Run from the repository after `dotnet build src/Packager -c Release`:  node tools/question-pictures.mjs
// Needs unzip, pngquant and Chromium; CHROMIUM names another browser than `chromium`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const coursepack = process.env.COURSEPACK ?? join(root, 'src/Packager/bin/Release/net10.0/coursepack.dll');
const pictures = join(root, 'docs/author-guide/pictures');
const width = 640;
const largest = 40_000;

/** What is chosen, typed or put in order; of a matching question the right side of each pair. */
const answers = {
  'q-single': { right: 'b', wrong: 'c' },
  'q-multiple': { right: 'ab', wrong: 'abc' },
  'q-true-false': { right: 't', wrong: 'f' },
  'q-text': { right: 'The employer', wrong: 'worker' },
  'q-numeric': { right: '167.7', wrong: '281' },
  'q-matching': { right: '1,2,3', wrong: '1,4,3' },
  'q-ordering': { right: 'abcd', wrong: 'bacd' },
};

const folder = mkdtempSync(join(tmpdir(), 'question-pictures-'));

async function main() {
  execFileSync('dotnet', [coursepack, 'build', join(root, 'docs/author-guide/sample'), '--target', 'web', '--out', folder], { stdio: 'inherit' });
  execFileSync('unzip', ['-q', join(folder, 'question-types.en.web.zip'), '-d', join(folder, 'site')]);
  const browser = new Browser(process.env.CHROMIUM ?? 'chromium', join(folder, 'profile'));
  try {
    for (const outcome of ['right', 'wrong']) await takeAll(browser, outcome);
  } finally {
    await browser.close();
  }
}

async function takeAll(browser, outcome) {
  const page = await browser.open(pathToFileURL(join(folder, 'site/index.html')).href + '#questions-quiz', width);
  await page.until('document.querySelector("[data-check] button")');
  for (const [id, answer] of Object.entries(answers)) {
    await page.run(`(${answerQuestion})(${JSON.stringify(id)}, ${JSON.stringify(answer[outcome])})`);
    await page.until(`document.querySelector('[data-question="${id}"] .feedback')`);
    const file = `${id.slice(2)}-${outcome}.png`;
    const png = fewerColours(await page.picture(`[data-question="${id}"]`));
    writeFileSync(join(pictures, file), png);
    console.log(`${file}  ${png.length} bytes`);
    if (png.length > largest) throw new Error(`${file} is larger than ${largest} bytes.`);
  }
}

const fewerColours = (png) => execFileSync('pngquant', ['64', '--strip', '-'], { input: png });

/** Runs in the page: answers as a learner does, then presses Check. */
function answerQuestion(id, answer) {
  const question = document.querySelector(`[data-question="${id}"]`);
  const all = (selector) => [...question.querySelectorAll(selector)];
  switch (question.dataset.type) {
    case 'matching':
      all('select').forEach((select, i) => (select.value = answer.split(',')[i]));
      break;
    case 'ordering':
      [...answer].forEach((key, place) => {
        const item = question.querySelector(`[data-key="${key}"]`);
        while ([...item.parentElement.children].indexOf(item) > place) item.querySelector('[data-move="up"]').click();
      });
      break;
    case 'text':
    case 'numeric':
      question.querySelector('input').value = answer;
      break;
    default:
      all('input').filter((input) => answer.includes(input.value)).forEach((input) => input.click());
  }
  question.querySelector('[data-check] button').click();
  document.activeElement.blur();
}

/** Chromium, spoken to through the pipes of the DevTools protocol: JSON messages that end with a zero byte. */
class Browser {
  #calls = new Map();
  #lastId = 0;
  #process;

  constructor(command, profile) {
    this.#process = spawn(
      command,
      ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    let text = '';
    this.#process.stdio[4].setEncoding('utf8').on('data', (chunk) => {
      const messages = (text + chunk).split('\0');
      text = messages.pop();
      for (const message of messages) this.#receive(JSON.parse(message));
    });
  }

  call(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId;
    this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }

  /** A page without anything stored from other pages. */
  async open(url, width) {
    const { browserContextId } = await this.call('Target.createBrowserContext');
    const { targetId } = await this.call('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page((method, params) => this.call(method, params, sessionId));
    await page.call('Emulation.setDeviceMetricsOverride', { width, height: 4000, deviceScaleFactor: 1, mobile: false });
    await page.call('Page.navigate', { url });
    return page;
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.call('Browser.close');
    await ended;
  }

  #receive({ id, result, error }) {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    if (error) call.reject(new Error(error.message));
    else call.resolve(result);
  }
}

class Page {
  constructor(call) {
    this.call = call;
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(condition) {
    for (let i = 0; i < 600; i++) {
      if (await this.run(`Boolean(${condition})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`Not within a minute: ${condition}`);
  }

  /** @returns the PNG of an element. */
  async picture(selector) {
    const clip = await this.run(`(() => {
      const { left, top, width, height } = document.querySelector('${selector}').getBoundingClientRect();
      return { x: Math.max(0, left - 8), y: Math.max(0, top + scrollY - 8), width: width + 16, height: height + 16, scale: 1 };
    })()`);
    const { data } = await this.call('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  }
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
