// Turns the drawings of a source into one page: expands the short tags t, card and icon, chooses the language, adds the times.
import { bilingual, plain, SourceError } from './source.mjs';

export const size = { width: 854, height: 480 };
/** Smallest text that a phone shows readably when the frame is 480 high. */
export const smallestText = 22;

/**
 * @param source as parsed; @param narration with the times of scenes and marks
 * @returns {{svg: string, steps: object[]}} the drawing of all scenes, and the steps with times in seconds.
 */
export function compose(source, language, narration, name) {
  const groups = [];
  const steps = [];
  source.scenes.forEach((scene, index) => {
    const { start, end, marks } = narration.scenes[index];
    if (scene.drawing !== null || index === 0) {
      groups.push({ id: `s${index}`, index, svg: expand(scene.drawing ?? '', `s${index}-`, language, name, scene.line), start });
    }
    const group = groups.at(-1);
    group.end = end;
    const at = { ...marks, start, end };
    for (const { mark, offset, ids, ...step } of scene.steps) {
      steps.push({ ...step, at: at[mark] + offset, ids: ids.map((id) => `${group.id}-${id}`) });
    }
  });
  const headings = source.scenes.map((scene, index) => ({ id: `h${index}`, svg: heading(scene.title[language]), ...narration.scenes[index] }));
  const opening = { id: 'opening', svg: openingCard(source.meta, language, name), start: -1, end: narration.scenes[0].start };
  const layers = [...groups, ...headings];
  const svg = [...layers, opening].map(({ id, svg }) => `<g id="${id}" class="scene">${svg}</g>`).join('\n');
  for (const { id, start, end } of [...layers, opening]) {
    steps.push({ verb: 'fade', at: start, ids: [id], to: 1, over: 0.45 });
    if (end < narration.length - 0.01) steps.push({ verb: 'fade', at: end - 0.35, ids: [id], to: 0, over: 0.35 });
  }
  steps.push({ verb: 'draw', at: 0.3, ids: ['opening-line'], over: 1.2 });
  return { svg, steps: steps.sort((a, b) => a.at - b.at) };
}

/** The title of the chapter, at the top while it lasts. */
const heading = (title) => `<rect x="36" y="27" width="5" height="24" fill="var(--accent)"/><text x="52" y="47" font-size="24" class="muted bold">${escape(plain(title))}</text>`;

/** What stands before the first word: the course and the title of the video. */
function openingCard({ title, course }, language, name) {
  const above = course ? textTag({ y: '178', size: '26', class: 'muted' }, [bilingual(course, name, 1)[language]]) : '';
  const lines = plain(title[language]).split(' / ');
  return `${above}${textTag({ y: lines.length > 1 ? '240' : '256', size: '46', class: 'serif' }, lines)}` +
    `<path id="opening-line" d="M327 330H527" class="stroke"/>`;
}

/** Expands tags and puts the scene's prefix before ids, so that scenes do not disturb each other. */
export function expand(drawing, prefix, language, name = 'drawing', line = 1) {
  const chosen = (text) => plain(bilingual(text, name, line)[language]);
  return drawing
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(t|card|icon)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g, (_, tag, attributes, text = '') => {
      const given = readAttributes(attributes);
      if (tag === 'icon') return icon(given);
      const lines = chosen(text).split(' / ');
      return tag === 't' ? textTag(given, lines) : card(given, lines, name, line);
    })
    .replace(/\{\{([^}]*)\}\}/g, (_, text) => chosen(text))
    .replace(/\bid="/g, `id="${prefix}`)
    .replace(/url\(#/g, `url(#${prefix}`)
    .replace(/href="#(?!icon-)/g, `href="#${prefix}`);
}

const readAttributes = (text) => Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
const attributeText = (attributes) => Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`).join('');
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Text in one or more lines; x and y are of the first base line. */
function textTag({ x = '427', y, size: fontSize = '24', anchor = 'middle', line = '1.25', ...rest }, lines) {
  const spans = lines.map((text, i) => `<tspan x="${x}"${i === 0 ? '' : ` dy="${(fontSize * line).toFixed(1)}"`}>${escape(text)}</tspan>`).join('');
  return `<text x="${x}" y="${y}" font-size="${fontSize}" text-anchor="${anchor}"${attributeText(rest)}>${spans}</text>`;
}

/** A rounded box with text in its middle. */
function card({ id, x, y, w, h, size: fontSize = '24', kind = 'soft', r = '8', class: extra = '', ...rest }, lines, name, line) {
  if ([x, y, w, h].some((value) => value === undefined)) throw new SourceError(name, line, 'a card needs x, y, w and h.');
  const lead = fontSize * 1.22;
  const first = Number(y) + h / 2 - ((lines.length - 1) * lead) / 2 + fontSize * 0.35;
  const spans = lines.map((text, i) => `<tspan x="${Number(x) + w / 2}"${i === 0 ? '' : ` dy="${lead.toFixed(1)}"`}>${escape(text)}</tspan>`).join('');
  return `<g${id ? ` id="${id}"` : ''} class="card ${kind} ${extra}"${attributeText(rest)}><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}"/>` +
    `<text x="${Number(x) + w / 2}" y="${first.toFixed(1)}" font-size="${fontSize}" text-anchor="middle">${spans}</text></g>`;
}

/** A picture from icons.svg; x and y are its middle, s its width and height. */
function icon({ id, name, x, y, s = '64', class: extra = '', ...rest }) {
  return `<g${id ? ` id="${id}"` : ''} class="icon ${extra}"${attributeText(rest)}><use href="#icon-${name}" x="${x - s / 2}" y="${y - s / 2}" width="${s}" height="${s}"/></g>`;
}

/** The whole page that Chromium shows. */
export function page({ svg, steps }, { icons, script, style, fontFolder, language, length }) {
  const css = style.replaceAll('FONTS', fontFolder);
  return `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><style>${css}</style>
<svg id="stage" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">
<defs>${icons}</defs><rect width="100%" height="100%" fill="var(--paper)"/>
${svg}
</svg><script>${script}
window.film = new Film(${JSON.stringify(steps)}, ${JSON.stringify(language)}, ${length});</script></html>`;
}
