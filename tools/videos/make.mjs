// Makes the videos of the courses from tools/videos/sources: picture, voice, captions, chapters and poster. See README.md beside it.
//   node tools/videos/make.mjs NAME… [--lang en,ru] [--check] [--sheet FOLDER]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Browser } from '../browser.mjs';
import { captionFaults, captions, webVtt } from './lib/captions.mjs';
import { compose, page as pageOf } from './lib/drawing.mjs';
import { encode, openFilm, poster } from './lib/film.mjs';
import { languages, parseSource } from './lib/source.mjs';
import { loadLexicon, narrate, readRecording, synthesiser, wavFile } from './lib/speech.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const read = (file) => readFileSync(join(here, file), 'utf8');
const largestPerMinute = 700_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: languages.join(',') }, check: { type: 'boolean' }, sheet: { type: 'string' }, all: { type: 'boolean' } },
});
const known = readdirSync(join(here, 'sources')).filter((file) => file.endsWith('.md')).map((file) => basename(file, '.md'));
const names = options.all ? known : positionals;
if (names.length === 0 || names.some((name) => !known.includes(name))) {
  console.error(`usage: node tools/videos/make.mjs NAME… | --all [--lang en,ru] [--check] [--sheet FOLDER]\nNAME is one of: ${known.join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'videos-'));
const browser = new Browser(join(folder, 'profile'));
let faulty = false;
try {
  for (const name of names) {
    const source = parseSource(read(`sources/${name}.md`), `${name}.md`);
    for (const language of options.lang.split(',')) await make(name, source, language);
  }
} catch (error) {
  console.error(error.message);
  faulty = true;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(faulty ? 1 : 0);

async function make(name, source, language) {
  const speak = synthesiser(language, loadLexicon(join(here, 'lexicon.txt'), language));
  const recording = readRecording(join(here, 'sources', `${name}.${language}.wav`));
  const narration = narrate(source.scenes, language, { speak, recording });
  const { length } = narration;
  const cues = captions(narration.sentences, length);
  const composed = compose(source, language, narration, `${name}.md`);
  const html = pageOf(composed, { icons: read('lib/icons.svg'), script: read('lib/stage.js'), style: read('lib/style.css'),
    fontFolder: `file://${join(root, 'node_modules/@expo-google-fonts')}`, language, length });
  const { page, faults } = await openFilm(browser, folder, html, composed.steps, length);
  for (const fault of [...captionFaults(cues), ...faults]) {
    console.error(`${name}.${language}: ${fault}`);
    faulty = true;
  }
  console.log(`${name}.${language}: ${length.toFixed(1)} s, ${cues.length} captions, ${source.scenes.length} chapters`);
  if (options.sheet) await contactSheet(page, name, language, length);
  if (!options.check && !faulty) await write(page, { name, source, language, narration, cues, length });
  await page.call('Page.close');
}

async function write(page, { name, source, language, narration, cues, length }) {
  const out = join(root, source.meta.folder.replace('LANG', language));
  mkdirSync(out, { recursive: true });
  const target = (ending) => join(out, `${name}.${source.meta.folder.includes('LANG') ? '' : `${language}.`}${ending}`);
  const wav = join(folder, 'voice.wav');
  writeFileSync(wav, wavFile(narration.samples));
  const { frames, taken } = await encode(page, length, wav, target('mp4'), { title: source.meta.title[language].replace(' / ', ' '), language });
  writeFileSync(target('jpg'), await poster(page, posterTime(source, narration)));
  writeFileSync(target('vtt'), webVtt(cues));
  writeFileSync(target('chapters.vtt'), webVtt(chapters(source, narration, language)));
  const bytes = statSync(target('mp4')).size;
  console.log(`  ${relative(root, target('mp4'))}: ${Math.round(bytes / 1000)} kB, ${Math.round((bytes / 1000 / length) * 60)} kB a minute, ${taken} of ${frames} frames taken`);
  if ((bytes / length) * 60 > largestPerMinute) {
    console.error(`${name}.${language}: more than ${largestPerMinute / 1000} kB a minute.`);
    faulty = true;
  }
}

/** "poster: 3" is the end of the third scene. */
function posterTime(source, narration) {
  return narration.scenes[Number(source.meta.poster) - 1].end - 0.3;
}

function chapters(source, narration, language) {
  const edges = [0, ...narration.scenes.slice(1).map((scene) => scene.start), narration.length];
  return source.scenes.map((scene, i) => ({ start: edges[i], end: edges[i + 1], lines: [scene.title[language]] }));
}

/** Twenty moments of the film on one picture, to look at before rendering. */
async function contactSheet(page, name, language, length) {
  const shots = join(folder, 'shots');
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots);
  const count = 24;
  for (let i = 0; i < count; i++) writeFileSync(join(shots, `${String(i).padStart(2, '0')}.jpg`), await poster(page, ((i + 0.7) * length) / count));
  if (!existsSync(options.sheet)) mkdirSync(options.sheet, { recursive: true });
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-i', join(shots, '%02d.jpg'), '-vf', 'scale=480:-1,tile=4x6:padding=6:color=gray', '-frames:v', '1',
    join(options.sheet, `${name}.${language}.png`)]);
}
