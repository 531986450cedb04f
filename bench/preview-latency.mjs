// Measures coursepack preview end to end: a lesson is saved, and its new word is on screen in a real Chromium. Prints a table.
//   node --experimental-websocket bench/preview-latency.mjs [--edits 20] [--lessons 30] [--lms moodle]
// Wall time is from the write to the first frame that shows the word; CPU is what the preview's process used for that edit.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './chromium.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const edits = Number(option('--edits', '20'));
const lms = option('--lms', 'moodle');
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'bench-preview-'));
const lessonFile = (number) => {
  const name = readdirSync(folder, { recursive: true }).find((path) => path.endsWith(`lesson-${number}.md`));
  return join(folder, name);
};

execFileSync('node', [join(root, 'bench/make-course.mjs'), folder, '--lessons', option('--lessons', '30')], { stdio: 'ignore' });
const server = spawn('dotnet', [join(root, 'src/Packager/bin/Release/net10.0/coursepack.dll'), 'preview', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((resolve) => {
  let text = '';
  server.stdout.on('data', (data) => {
    text += data;
    const found = /Preview: (\S+)[^]*Ctrl\+C/.exec(text);
    if (found) resolve(found[1]);
  });
});
const chromium = await startChromium();

/** Milliseconds of CPU that the server has used so far. */
function cpu() {
  let ns = 0;
  for (const thread of readdirSync(`/proc/${server.pid}/task`)) {
    try {
      ns += Number(readFileSync(`/proc/${server.pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // The thread has just ended.
    }
  }
  return ns / 1e6;
}

const shown = (word) => `[...document.querySelectorAll('iframe')].some((frame) => !frame.classList.contains('is-coming')
  && frame.contentDocument?.querySelector('main')?.textContent.includes(${JSON.stringify(word)}))`;

try {
  const page = await chromium.open(`${url}?lms=${lms}`);
  await page.until(`document.querySelector('iframe')?.contentDocument?.querySelector('[data-page="lesson-7"]')`);
  await page.evaluate(`document.querySelector('iframe').contentWindow.location.hash = '#lesson-7'`);
  await page.until(`document.querySelector('iframe').contentDocument.querySelector('article[data-page="lesson-7"]')`);
  const path = lessonFile(7);
  const text = readFileSync(path, 'utf8');
  const walls = [];
  const cpus = [];
  for (let i = 0; i <= edits; i++) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    const word = `word${i}seen${Date.now()}`;
    const waiting = page.evaluate(`new Promise((resolve) => {
      const look = () => (${shown(word)} ? resolve(performance.timeOrigin + performance.now()) : requestAnimationFrame(look));
      look();
    })`);
    await page.evaluate('1'); // it is looking now
    const before = cpu();
    const began = performance.timeOrigin + performance.now();
    writeFileSync(path, text.replace('## First part', `${word} comes first.\n\n## First part`));
    const wall = (await waiting) - began;
    if (i === 0) continue; // the first one compiles the program
    walls.push(wall);
    cpus.push(cpu() - before);
  }
  const row = (name, values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
    return `| ${name} | ${[sorted[0], middle, sorted.at(-1)].map((value) => value.toFixed(0)).join(' | ')} |`;
  };
  console.log(`\n${edits} edits of one lesson, ${lms}, load average ${loadavg()[0].toFixed(1)}\n`);
  console.log('| ms | min | median | max |\n|---|---|---|---|');
  console.log(row('save to screen, wall', walls));
  console.log(row('server CPU', cpus));
} finally {
  await chromium.close();
  server.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}
