// Captions and chapters as WebVTT: at most two lines of 42 characters, at most 20 characters a second.

export const lineLength = 42;
export const charactersPerSecond = 20;
const cueLength = 2 * lineLength;
const shortestCue = 1;
/** A caption stays a little after the last word, and lasts until the next one where the pause is short. */
const linger = 0.4;
const gap = 0.04;

/** Words that belong to the next one: no line or caption ends with them. */
const leaning = new Set(('a an the of to in on at by for from with and or but not no who that its his her their this is are was be as if ' +
  'when than whose which it he she they ' +
  'в на с со к ко у и а но о об от до из за по под над при для без не ни или что как кто его ее их это если где чем то же он она они').split(' '));

/** Cuts a sentence into captions, each a list of one or two lines. */
export function splitSentence(text) {
  const words = text.split(' ');
  const parts = cut(words, (from, to) => {
    const lines = twoLines(words.slice(from, to));
    return lines ? penalty(words, from, to, cueLength * 0.75) : Infinity;
  });
  if (!parts) throw new Error(`a word is too long for a caption of ${lineLength} characters: "${text}"`);
  return parts.map(([from, to]) => twoLines(words.slice(from, to)));
}

/** Shortest path over the words: fewest captions, then the best places to cut. */
function cut(words, cost) {
  const best = Array.from({ length: words.length + 1 }, () => ({ total: Infinity, from: -1 }));
  best[0].total = 0;
  for (let to = 1; to <= words.length; to++) {
    for (let from = to - 1; from >= 0 && words.slice(from, to).join(' ').length <= cueLength + 1; from--) {
      const total = best[from].total + cost(from, to);
      if (total < best[to].total) best[to] = { total, from };
    }
  }
  if (best[words.length].total === Infinity) return null;
  const parts = [];
  for (let to = words.length; to > 0; to = best[to].from) parts.unshift([best[to].from, to]);
  return parts;
}

function penalty(words, from, to, ideal) {
  const length = words.slice(from, to).join(' ').length;
  const last = words[to - 1];
  const atEnd = to === words.length;
  const badEnd = atEnd || /[,;:.!?—–]$/.test(last) ? 0 : leaning.has(last.toLowerCase()) ? 60 : 20;
  const dashNext = words[to] === '—' ? 40 : 0;
  return 100 + badEnd + dashNext + Math.max(0, 18 - length) * 3 + Math.abs(ideal - length) / 4;
}

function twoLines(words) {
  const text = words.join(' ');
  if (text.length <= lineLength) return [text];
  let best = null;
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if (Math.max(lines[0].length, lines[1].length) > lineLength) continue;
    const bad = (leaning.has(words[i - 1].toLowerCase()) ? 12 : 0) + (words[i] === '—' ? 20 : 0) - (/[,;:]$/.test(words[i - 1]) ? 6 : 0);
    const score = Math.abs(lines[0].length - lines[1].length) + bad;
    if (!best || score < best.score) best = { lines, score };
  }
  return best?.lines ?? null;
}

/**
 * @param {{shown: string, start: number, end: number, share: (characters: number) => number}[]} spoken sentences with seconds;
 * `share` maps a number of characters of the shown text to a part of the duration (0 to 1).
 * @returns {{start: number, end: number, lines: string[]}[]}
 */
export function captions(spoken, length) {
  const cues = spoken.flatMap(({ shown, start, end, share }) => {
    let done = 0;
    return splitSentence(shown).map((lines) => {
      const from = start + (end - start) * share(done);
      done += lines.join(' ').length + 1;
      return { start: from, end: start + (end - start) * share(Math.min(done, shown.length)), lines };
    });
  });
  cues.forEach((cue, i) => {
    const next = cues[i + 1]?.start ?? length;
    const wanted = Math.max(cue.end + linger, cue.start + shortestCue, cue.start + characters(cue) / charactersPerSecond);
    cue.end = Math.min(next - cue.end < 2 * linger ? next - gap : wanted, next - gap);
  });
  return cues;
}

const characters = (cue) => cue.lines.join(' ').length;

/** What a reader would suffer from, as sentences; none for good captions. */
export function captionFaults(cues) {
  return cues.flatMap((cue) => {
    const speed = characters(cue) / (cue.end - cue.start);
    const where = `${timestamp(cue.start)} "${cue.lines.join(' / ')}"`;
    return [
      cue.lines.length > 2 && `${where}: more than two lines`,
      cue.lines.some((line) => line.length > lineLength) && `${where}: a line is longer than ${lineLength} characters`,
      speed > charactersPerSecond + 0.05 && `${where}: ${speed.toFixed(1)} characters a second`,
    ].filter(Boolean);
  });
}

export function timestamp(seconds) {
  const ms = Math.round(seconds * 1000);
  const two = (number) => String(number).padStart(2, '0');
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Cues with `start`, `end` in seconds and `lines` become a WebVTT file. */
export const webVtt = (cues) =>
  'WEBVTT\n' + cues.map(({ start, end, lines }) => `\n${timestamp(start)} --> ${timestamp(end)}\n${lines.map(escape).join('\n')}\n`).join('');

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
