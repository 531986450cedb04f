// Takes the pictures of the author guide: each question of docs/author-guide/sample, answered rightly and wrongly, in headless Chromium.
// Run from the repository after `dotnet build src/Packager -c Release`:  node tools/question-pictures.mjs
// Needs unzip, pngquant and Chromium; CHROMIUM names another browser than `chromium`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Browser } from './browser.mjs';

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
  const browser = new Browser(join(folder, 'profile'));
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

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
