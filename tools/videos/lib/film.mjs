// Renders a composed page frame by frame and encodes it with the voice.
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { size, smallestText } from './drawing.mjs';

export const framesPerSecond = 12;
/** Below this the player may put captions over the picture. */
const lowestText = 412;

/** Opens the page; throws what a viewer could not read, at the steps of the film. */
export async function openFilm(browser, folder, html, steps, length) {
  const file = join(folder, 'film.html');
  writeFileSync(file, html);
  const page = await browser.open(pathToFileURL(file).href, size.width, size.height);
  await page.until('document.readyState === "complete" && window.film');
  await page.run('document.fonts.ready.then(() => [...document.fonts].forEach((font) => font.load()))');
  await page.until('[...document.fonts].every((font) => font.status === "loaded")');
  const faults = new Map();
  for (const at of [...steps.map((step) => step.at - 0.05), ...steps.map((step) => step.at + 1.2), length - 0.1].filter((t) => t > 0 && t < length)) {
    await page.run(`film.seek(${at})`);
    for (const fault of await page.run(`film.faults(${smallestText}, ${lowestText})`)) if (!faults.has(fault)) faults.set(fault, at);
  }
  return { page, faults: [...faults].map(([fault, at]) => `${at.toFixed(1)} s: ${fault}`) };
}

const picture = async (page, format = {}) => Buffer.from((await page.call('Page.captureScreenshot', { format: 'png', ...format })).data, 'base64');

/** One frame as JPEG. */
export async function poster(page, at) {
  await page.run(`film.seek(${at})`);
  return picture(page, { format: 'jpeg', quality: 82 });
}

/** Writes the MP4. A frame is taken anew only where the state of the drawing has changed. @returns how many frames there are, and were taken. */
export async function encode(page, length, wav, out, { title, language }) {
  const loudness = measureLoudness(wav);
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', '-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', String(framesPerSecond), '-i', '-', '-i', wav,
    '-vf', 'scale=in_range=pc:out_range=tv:out_color_matrix=bt709,format=yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709',
    '-c:v', 'libx264', '-profile:v', 'high', '-preset', 'medium', '-tune', 'animation', '-crf', '25', '-g', String(framesPerSecond * 10),
    '-af', `${voiceFilter},${loudness},aresample=24000,afade=t=out:st=${(length - 0.8).toFixed(2)}:d=0.8`, '-c:a', 'aac', '-b:a', '40k', '-ac', '1',
    '-map_metadata', '-1', '-metadata', `title=${title}`, '-metadata:s:a:0', `language=${{ en: 'eng', ru: 'rus' }[language]}`,
    '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart', '-t', length.toFixed(3), out],
  { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise((resolve, reject) => ffmpeg.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}.`)))));
  const frames = Math.ceil(length * framesPerSecond);
  let [state, frame, taken] = [null, null, 0];
  for (let i = 0; i < frames; i++) {
    const now = await page.run(`film.seek(${i / framesPerSecond})`);
    if (now !== state) {
      frame = await picture(page, { format: 'jpeg', quality: 96 });
      state = now;
      taken++;
    }
    if (!ffmpeg.stdin.write(frame)) await new Promise((resolve) => ffmpeg.stdin.once('drain', resolve));
  }
  ffmpeg.stdin.end();
  await ended;
  return { frames, taken };
}

/** Takes the edge off a synthetic voice, and the rumble off a recorded one. */
const voiceFilter = 'highpass=f=70,equalizer=f=3300:t=q:w=1.2:g=-3,lowpass=f=9000';

/** EBU R 128 in two passes, so that the level stays even within a video and between videos. */
function measureLoudness(wav) {
  const target = 'loudnorm=I=-17:TP=-1.5:LRA=9';
  const log = execFileSync('sh', ['-c', `ffmpeg -hide_banner -nostats -i "$0" -af "${voiceFilter},${target}:print_format=json" -f null - 2>&1`, wav]).toString();
  const measured = JSON.parse(log.slice(log.lastIndexOf('{'), log.lastIndexOf('}') + 1));
  return `${target}:measured_I=${measured.input_i}:measured_TP=${measured.input_tp}:measured_LRA=${measured.input_lra}:` +
    `measured_thresh=${measured.input_thresh}:offset=${measured.target_offset}:linear=true`;
}
