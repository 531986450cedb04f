// The voice of a video: synthesised sentence by sentence by espeak-ng, or a recording that lies beside the source.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const sampleRate = 22_050;

/** Lower and slower than the defaults: easier to listen to for a minute and a half. */
const voices = {
  en: ['-v', 'en-gb', '-s', '160', '-p', '38', '-g', '1'],
  ru: ['-v', 'ru', '-s', '158', '-p', '42', '-g', '1'],
};
/** Seconds of silence. */
export const pauses = { lead: 2.9, sentence: 0.42, scene: 0.9, tail: 1.6 };

/**
 * @param scenes of the source; @param {string} language
 * @param {{speak: (text: string) => Int16Array, recording?: {samples: Int16Array, pauses: {start: number, end: number}[]}}} voice
 * @returns {{samples: Int16Array, length: number, scenes: {start: number, end: number, marks: object}[], sentences: object[]}}
 * times in seconds from the beginning of the video.
 */
export function narrate(scenes, language, voice) {
  const spoken = scenes.flatMap((scene, index) => scene.narration[language].map((sentence) =>
    ({ ...sentence, scene: index, samples: voice.speak(sentence.spoken) })));
  placeSynthetic(spoken);
  let samples;
  let length;
  if (voice.recording) {
    ({ samples } = voice.recording);
    length = samples.length / sampleRate;
    placeInRecording(spoken, length, voice.recording.pauses);
  } else {
    length = spoken.at(-1).end + pauses.tail;
    samples = mix(spoken, length);
  }
  const sentences = spoken.map((sentence) => timed(sentence, voice.speak));
  return { samples, length, sentences, scenes: sceneTimes(scenes, sentences, length) };
}

function placeSynthetic(spoken) {
  let at = pauses.lead;
  spoken.forEach((sentence, i) => {
    if (i > 0) at += sentence.scene === spoken[i - 1].scene ? pauses.sentence : pauses.scene;
    sentence.start = at;
    at += sentence.samples.length / sampleRate;
    sentence.end = at;
  });
}

function mix(spoken, length) {
  const all = new Int16Array(Math.ceil(length * sampleRate));
  for (const { samples, start } of spoken) all.set(samples, Math.round(start * sampleRate));
  return all;
}

/** A recording has its own pace: sentences are stretched to its length, and each begins at the pause nearest to where it is expected. */
export function placeInRecording(spoken, length, pausesFound) {
  const first = pausesFound[0]?.start < 0.05 ? pausesFound[0].end : 0;
  const last = pausesFound.at(-1)?.end > length - 0.05 ? pausesFound.at(-1).start : length;
  const from = spoken[0].start;
  const scale = (last - first) / (spoken.at(-1).end - from);
  for (const sentence of spoken) {
    sentence.start = first + (sentence.start - from) * scale;
    sentence.end = first + (sentence.end - from) * scale;
  }
  for (let i = 1; i < spoken.length; i++) {
    const near = pausesFound.map((pause) => ({ pause, away: Math.abs(pause.end - spoken[i].start) }))
      .filter(({ pause, away }) => away < 1.5 && pause.start > spoken[i - 1].start + 0.3).sort((a, b) => a.away - b.away)[0];
    if (near) [spoken[i - 1].end, spoken[i].start] = [near.pause.start, near.pause.end];
  }
}

/** Adds the times of the marks, and the share of the duration that a number of shown characters takes. */
function timed({ samples, spoken, shown, marks, ...rest }, speak) {
  const partOf = (at) => {
    const cut = spoken.lastIndexOf(' ', at);
    if (at <= 0 || cut <= 0) return 0;
    if (at >= spoken.length) return 1;
    const [before, after] = [spoken.slice(0, cut), spoken.slice(cut + 1)].map((text) => speak(text).length);
    return before / (before + after);
  };
  const duration = rest.end - rest.start;
  return {
    ...rest,
    shown,
    marks: Object.fromEntries(marks.map(({ name, at }) => [name, rest.start + duration * partOf(at)])),
    share: (characters) => partOf(characters >= shown.length ? spoken.length : Math.round((characters / shown.length) * spoken.length)),
  };
}

function sceneTimes(scenes, sentences, length) {
  const starts = scenes.map((_, index) => sentences.find((sentence) => sentence.scene === index).start);
  return scenes.map((_, index) => {
    const start = Math.max(0, starts[index] - pauses.scene * 0.6);
    const end = index === scenes.length - 1 ? length : starts[index + 1] - pauses.scene * 0.6;
    return { start, end, marks: Object.assign({}, ...sentences.filter((s) => s.scene === index).map((s) => s.marks)) };
  });
}

/** The synthetic voice. `lexicon` says how what espeak-ng misreads is spoken. Each text is synthesised once. */
export function synthesiser(language, lexicon) {
  const done = new Map();
  return (text) => {
    const spoken = pronounce(text, lexicon);
    if (!done.has(spoken)) {
      const wav = execFileSync('espeak-ng', [...voices[language], '--stdout', '--', spoken], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
      done.set(spoken, trim(new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + 44 + ((wav.length - 44) & ~1)))));
    }
    return done.get(spoken);
  };
}

/** @param {[RegExp, string][]} lexicon */
export const pronounce = (text, lexicon) => lexicon.reduce((result, [word, said]) => result.replace(word, said), text);

/** Lines "LANGUAGE WORD = how it is spoken" become replacements of whole words. */
export const readLexicon = (text, language) => text.split('\n').filter((line) => line.startsWith(language + ' ')).map((line) => {
  const [word, said] = line.slice(language.length + 1).split(' = ');
  return [new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^$()[\]\\|]/g, '\\$&')}(?![\\p{L}\\d])`, 'gu'), said.trim()];
});

function trim(samples) {
  const loud = (sample) => Math.abs(sample) > 160;
  const first = Math.max(0, samples.findIndex(loud) - 0.02 * sampleRate);
  const last = Math.min(samples.length, samples.findLastIndex(loud) + 0.06 * sampleRate);
  return samples.slice(first, last);
}

/** @returns the recording beside the source, or undefined. */
export function readRecording(file) {
  if (!existsSync(file)) return undefined;
  const run = (args, stdio) => execFileSync('ffmpeg', ['-hide_banner', '-i', file, ...args], { maxBuffer: 1 << 28, stdio });
  const pcm = run(['-ac', '1', '-ar', String(sampleRate), '-f', 's16le', '-'], ['ignore', 'pipe', 'ignore']);
  const log = execFileSync('sh', ['-c', 'ffmpeg -hide_banner -i "$0" -af silencedetect=noise=-35dB:d=0.25 -f null - 2>&1', file]).toString();
  const found = [...log.matchAll(/silence_start: (-?[\d.]+)[\s\S]*?silence_end: ([\d.]+)/g)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }));
  return { samples: new Int16Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + (pcm.length & ~1))), pauses: found };
}

export const loadLexicon = (file, language) => readLexicon(readFileSync(file, 'utf8'), language);

export function wavFile(samples) {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length * 2, 4);
  header.write('WAVEfmt ', 8);
  [[16, 4], [1, 2], [1, 2], [sampleRate, 4], [sampleRate * 2, 4], [2, 2], [16, 2]].reduce((at, [value, size]) => header.writeUIntLE(value, at, size), 16);
  header.write('data', 36);
  header.writeUInt32LE(samples.length * 2, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
