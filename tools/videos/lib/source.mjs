// Reads the source of a video: Markdown with scenes. The grammar is in tools/videos/README.md.

/** The languages every source is written in; `[0]` is left of the bar in bilingual text. */
export const languages = ['en', 'ru'];

/** What is wrong with a source, with the line where it is. */
export class SourceError extends Error {
  constructor(name, line, message) {
    super(`${name}:${line}: ${message}`);
    this.line = line;
  }
}

/**
 * @returns {{meta: object, scenes: {title: object, narration: object, drawing: string|null, steps: object[], line: number}[]}}
 * Scenes in order. `narration[lang]` is a list of sentences `{shown, spoken, marks: [{name, at}]}`, where `at` is the length of
 * the spoken text before the mark.
 */
export function parseSource(text, name) {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const { meta, next } = readMeta(lines, name);
  const scenes = [];
  let scene;
  for (let i = next; i < lines.length; i++) {
    const line = lines[i];
    if (line.startsWith('## ')) scenes.push(scene = newScene(line.slice(3), i + 1, name));
    else if (line.startsWith('```')) i = readBlock(scene, lines, i, name);
    else if (/^(en|ru): /.test(line)) i = readNarration(scene, lines, i, name);
    else if (line.trim() && !line.startsWith('<!--')) throw new SourceError(name, i + 1, `not understood: "${line.trim()}".`);
  }
  if (scenes.length === 0) throw new SourceError(name, next + 1, 'a video needs at least one scene ("## English title | Russian title").');
  for (const each of scenes) checkScene(each, name);
  return { meta, scenes };
}

function readMeta(lines, name) {
  if (lines[0] !== '---') throw new SourceError(name, 1, 'the source begins with a block between two lines "---".');
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new SourceError(name, 1, 'the second line "---" is missing.');
  const meta = {};
  lines.slice(1, end).forEach((line, i) => {
    const [, key, value] = /^(\w+): +(.+)$/.exec(line) ?? [];
    if (!key) throw new SourceError(name, i + 2, `expected "key: value", found "${line}".`);
    meta[key] = value.trim();
  });
  for (const key of ['title', 'poster', 'folder']) if (!meta[key]) throw new SourceError(name, 1, `"${key}:" is missing.`);
  meta.title = bilingual(meta.title, name, 2);
  return { meta, next: end + 1 };
}

/** Splits "English | Russian". One text without a bar serves both, such as a number. */
export function bilingual(text, name, line) {
  const parts = text.split(/\s\|\s/).map((part) => part.trim());
  if (parts.length > languages.length) throw new SourceError(name, line, `more than one " | " in "${text.trim()}".`);
  return Object.fromEntries(languages.map((language, i) => [language, parts[i] ?? parts[0]]));
}

const newScene = (title, line, name) => ({ title: bilingual(title, name, line), narration: {}, drawing: null, steps: [], line });

function readBlock(scene, lines, start, name) {
  const kind = lines[start].slice(3).trim();
  if (!scene) throw new SourceError(name, start + 1, 'a block stands before the first scene.');
  const end = lines.indexOf('```', start + 1);
  if (end < 0) throw new SourceError(name, start + 1, 'the block is not closed.');
  const body = lines.slice(start + 1, end);
  if (kind === 'svg') scene.drawing = body.join('\n');
  else if (kind === 'steps') scene.steps = body.flatMap((line, i) => readStep(line, start + 2 + i, name));
  else throw new SourceError(name, start + 1, `unknown block "${kind}": svg and steps are known.`);
  return end;
}

function readNarration(scene, lines, start, name) {
  if (!scene) throw new SourceError(name, start + 1, 'narration stands before the first scene.');
  let end = start;
  while (end + 1 < lines.length && lines[end + 1].trim() && !/^(en|ru): |^```|^## /.test(lines[end + 1])) end++;
  const language = lines[start].slice(0, 2);
  const text = [lines[start].slice(4), ...lines.slice(start + 1, end + 1)].join(' ');
  scene.narration[language] = sentences(text).map((sentence) => readSentence(sentence, name, start + 1));
  return end;
}

/** A sentence ends at . ! ? or : before a blank and a capital letter, digit, quotation mark or brace. */
export const sentences = (text) =>
  text.replace(/\s+/g, ' ').trim().split(/(?<=[.!?…]["»”]?)\s+(?=[\p{Lu}\d«“"{])/u).filter(Boolean);

function readSentence(text, name, line) {
  const marks = [];
  let shown = '';
  let spoken = '';
  for (const [part, brace] of splitBraces(text)) {
    if (!brace) {
      shown += part;
      spoken += part;
    } else if (part.includes('|')) {
      const [seen, said] = part.split('|');
      shown += seen;
      spoken += said;
    } else if (/^\w+$/.test(part)) marks.push({ name: part, at: spoken.trimStart().length });
    else throw new SourceError(name, line, `not a mark or "{shown|spoken}": {${part}}`);
  }
  return { shown: plain(shown), spoken: spoken.replace(/\s+/g, ' ').trim(), marks };
}

const splitBraces = (text) => text.split(/[{}]/).map((part, i) => [part, i % 2 === 1]).filter(([part]) => part);

/** Text as it is read: in Russian with е for ё, as in the courses. */
export const plain = (text) => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е').replace(/\s+/g, ' ').trim();

const verbs = ['show', 'hide', 'draw', 'to', 'count', 'type', 'pulse'];

/** One line of a "steps" block: WHEN VERB IDS… [key=value…] [over SECONDS]. */
export function readStep(line, number, name) {
  if (!line.trim() || line.trim().startsWith('#')) return [];
  const words = line.trim().split(/\s+/);
  const [, mark, offset] = /^(start|end|\w+)([+-][\d.]+)?$/.exec(words[0]) ?? [];
  const verb = words[1];
  if (!mark) throw new SourceError(name, number, `a step begins with a mark such as 1, start+0.5 or end-1, not "${words[0]}".`);
  if (!verbs.includes(verb)) throw new SourceError(name, number, `unknown verb "${verb}": known are ${verbs.join(', ')}.`);
  const step = { mark, offset: Number(offset ?? 0), verb, ids: [], values: {}, line: number };
  for (let i = 2; i < words.length; i++) {
    if (words[i] === 'over') step.over = Number(words[++i]);
    else if (words[i].includes('=')) step.values[words[i].slice(0, words[i].indexOf('='))] = words[i].slice(words[i].indexOf('=') + 1);
    else step.ids.push(words[i]);
  }
  if (step.ids.length === 0) throw new SourceError(name, number, 'the step names no element.');
  if (Number.isNaN(step.over)) throw new SourceError(name, number, '"over" needs a number of seconds.');
  return [step];
}

function checkScene(scene, name) {
  for (const language of languages) {
    if (!scene.narration[language]?.length) throw new SourceError(name, scene.line, `the scene has no narration "${language}: …".`);
  }
  const marks = (language) => scene.narration[language].flatMap((sentence) => sentence.marks.map((mark) => mark.name));
  const [first, second] = languages.map(marks);
  const lone = [...first.filter((mark) => !second.includes(mark)), ...second.filter((mark) => !first.includes(mark))];
  if (lone.length > 0) throw new SourceError(name, scene.line, `marks in one language only: ${lone.join(', ')}.`);
  for (const step of scene.steps) {
    if (!['start', 'end', ...first].includes(step.mark)) throw new SourceError(name, step.line, `the narration has no mark {${step.mark}}.`);
  }
}
