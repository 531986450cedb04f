// Runs in the page: sets the drawing to its state at a time. The same time always gives the same picture.

const colours = { paper: '#FFFFFF', surface: '#F4F6F8', line: '#C9D2DA', ink: '#1A2530', muted: '#4C5B68', accent: '#0B4F6C', soft: '#E3EFF5',
  focus: '#B35900', good: '#1C6B3C', warn: '#7A5200', bad: '#9B2226', goodsoft: '#E6F2EA', badsoft: '#F9E8E8', warnsoft: '#FBF1DC' };
const ease = (p) => (p < 0.5 ? 4 * p ** 3 : 1 - (-2 * p + 2) ** 3 / 2);
const out = (p) => 1 - (1 - p) ** 3;
const straight = (p) => p;
const transforms = ['dx', 'dy', 'rot', 'scale', 'sx', 'sy'];
const rest = { dx: 0, dy: 0, rot: 0, scale: 1, sx: 1, sy: 1, opacity: 1, drawn: 1, typed: 1, number: 0 };

class Film {
  constructor(steps, language, length) {
    this.language = language;
    this.length = length;
    this.elements = new Map();
    for (const step of steps) this.add(step);
    this.last = new Map();
  }

  /** The element with its tracks: for each property, what it goes to and when. */
  element(id) {
    if (!this.elements.has(id)) {
      const node = document.getElementById(id);
      if (!node) throw new Error(`The drawing has no element with the id "${id.replace(/^s\d+-/, '')}".`);
      this.elements.set(id, { node, tracks: {} });
    }
    return this.elements.get(id);
  }

  track(id, property, first, at, over, to, curve = ease) {
    const { node, tracks } = this.element(id);
    if (transforms.includes(property)) {
      if (node.hasAttribute('transform')) throw new Error(`"${id}" is moved and has a transform of its own: put it into a <g>.`);
      node.style.transformBox = 'fill-box';
      node.style.transformOrigin = node.dataset.origin ?? 'center';
    }
    tracks[property] ??= { first: first ?? this.initial(node, property), moves: [] };
    tracks[property].moves.push({ at, over: Math.max(over, 0.001), to, curve });
  }

  initial(node, property) {
    if (property in rest) return rest[property];
    const value = node.getAttribute(property) ?? getComputedStyle(node).getPropertyValue(property);
    return property === 'fill' || property === 'stroke' ? this.rgb(value) : Number.parseFloat(value) || 0;
  }

  rgb(value) {
    const named = colours[value.replace(/^var\(--|\)$/g, '')] ?? value;
    if (named.startsWith('#')) return [1, 3, 5].map((i) => Number.parseInt(named.slice(i, i + 2), 16));
    const parts = named.match(/[\d.]+/g);
    if (!parts) throw new Error(`Not a colour: ${value}`);
    return parts.slice(0, 3).map(Number);
  }

  add({ verb, at, ids, values = {}, over, to }) {
    ids.forEach((id, i) => {
      const later = at + i * Number(values.each ?? 0.18);
      if (verb === 'fade') this.track(id, 'opacity', to === 1 ? 0 : undefined, at, over, to);
      else if (verb === 'show') {
        this.track(id, 'opacity', 0, later, over ?? 0.4, 1);
        if (!this.element(id).node.hasAttribute('transform') && !this.elements.get(id).tracks.dy) this.track(id, 'dy', 10, later, over ?? 0.4, 0, out);
      } else if (verb === 'hide') this.track(id, 'opacity', undefined, later, over ?? 0.4, 0);
      else if (verb === 'draw') this.draw(id, later, over ?? 0.8);
      else if (verb === 'to') for (const [key, value] of Object.entries(values)) {
        if (key !== 'each') this.track(id, key, undefined, later, over ?? 0.8, key === 'fill' || key === 'stroke' ? this.rgb(value) : Number(value));
      }
      else if (verb === 'count') this.track(id, 'number', Number(values.from ?? 0), later, over ?? 1.5, Number(values.to), out);
      else if (verb === 'type') this.track(id, 'typed', 0, later, over ?? 1.2, 1, straight);
      else if (verb === 'pulse') {
        this.track(id, 'scale', undefined, later, 0.3, Number(values.scale ?? 1.12));
        this.track(id, 'scale', undefined, later + 0.35, 0.4, 1);
      }
    });
  }

  draw(id, at, over) {
    const { node } = this.element(id);
    node.setAttribute('pathLength', '1');
    this.track(id, 'drawn', 0, at, over, 1);
  }

  /** Shows the state at `time` and returns it as text: equal texts mean equal pictures. */
  seek(time) {
    const state = [];
    for (const [id, { node, tracks }] of this.elements) {
      const values = {};
      for (const [property, { first, moves }] of Object.entries(tracks)) {
        let value = first;
        for (const { at, over, to, curve } of moves) {
          if (time < at) break;
          const p = curve(Math.min(1, (time - at) / over));
          value = Array.isArray(to) ? to.map((part, i) => Math.round(value[i] + (part - value[i]) * p)) : value + (to - value) * p;
        }
        values[property] = value;
      }
      state.push(this.apply(id, node, values));
    }
    return state.join(';');
  }

  apply(id, node, values) {
    const text = Object.entries(values).map(([key, value]) => `${key}=${Array.isArray(value) ? value : value.toFixed(key === 'number' ? 4 : 3)}`).join(',');
    if (this.last.get(id) === text) return text;
    this.last.set(id, text);
    let transform = '';
    const { dx = 0, dy = 0, rot = 0, scale = 1, sx = 1, sy = 1 } = values;
    if (transforms.some((key) => key in values)) transform = `translate(${dx}px, ${dy}px) rotate(${rot}deg) scale(${scale * sx}, ${scale * sy})`;
    if (transform) node.style.transform = transform;
    node.style.visibility = Math.min(values.opacity ?? 1, values.drawn ?? 1) < 0.005 ? 'hidden' : '';
    for (const [key, value] of Object.entries(values)) {
      if (transforms.includes(key)) continue;
      if (key === 'opacity') node.style.opacity = value;
      else if (key === 'drawn') node.style.strokeDasharray = value > 0.999 ? '' : `${value} 2`;
      else if (key === 'typed') this.typeText(node, value);
      else if (key === 'number') this.lastSpan(node).textContent = this.format(node, value);
      else if (Array.isArray(value)) node.style[key] = `rgb(${value})`;
      else node.setAttribute(key, value);
    }
    return text;
  }

  lastSpan(node) {
    const text = node.matches('text') ? node : node.querySelector('text');
    return text.querySelector('tspan') ?? text;
  }

  format(node, value) {
    const digits = Number(node.dataset.digits ?? 0);
    const number = value.toLocaleString(this.language, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: value >= 10_000 || this.language === 'en' });
    return (node.dataset.pattern ?? '#').replace('#', number);
  }

  typeText(node, part) {
    const spans = [...node.querySelectorAll('tspan')];
    for (const span of spans) span.dataset.all ??= span.textContent;
    let left = Math.round(part * spans.reduce((sum, span) => sum + span.dataset.all.length, 0));
    for (const span of spans) {
      span.textContent = span.dataset.all.slice(0, left) || '\u200b';
      left = Math.max(0, left - span.dataset.all.length);
    }
  }

  /** What a viewer could not read at this time: text that is small, cut off, outside its card, or under other text. */
  faults(smallest, lowest) {
    const shown = (node) => {
      for (let at = node; at && at.id !== 'stage'; at = at.parentElement) {
        const { opacity, visibility } = getComputedStyle(at);
        if (Number(opacity) < 0.6 || visibility === 'hidden') return false;
      }
      return true;
    };
    const texts = [...document.querySelectorAll('#stage text')].filter((text) => text.textContent.trim() && shown(text) && !text.closest('[data-free]'))
      .map((text) => ({ text, box: text.getBoundingClientRect(), words: text.textContent }));
    const found = [];
    for (const { text, box, words } of texts) {
      const fontSize = Number.parseFloat(getComputedStyle(text).fontSize);
      if (fontSize < smallest) found.push(`"${words}" is ${fontSize} px: at least ${smallest}`);
      if (box.left < 12 || box.right > 842 || box.top < 8) found.push(`"${words}" leaves the frame (${Math.round(box.left)} to ${Math.round(box.right)})`);
      if (box.bottom > lowest + 4) found.push(`"${words}" is under the captions (bottom ${Math.round(box.bottom)})`);
      const rect = text.parentElement.matches('.card') && text.parentElement.querySelector('rect').getBoundingClientRect();
      if (rect && (box.left < rect.left + 5 || box.right > rect.right - 5 || box.top < rect.top - 1 || box.bottom > rect.bottom + 1))
        found.push(`"${words}" does not fit its card (text ${Math.round(box.width)} × ${Math.round(box.height)}, card ${Math.round(rect.width)} × ${Math.round(rect.height)})`);
    }
    texts.forEach((one, i) => texts.slice(i + 1).forEach((two) => {
      const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
      if (across > 3 && down > 8) found.push(`"${one.words}" and "${two.words}" overlap`);
    }));
    return found;
  }
}
