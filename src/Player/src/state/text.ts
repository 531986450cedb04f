import { layout } from './layout';

/*
 * Short answers in six-bit units: two tables (Latin, Cyrillic) that share digits and signs, a unit that makes the next letter a
 * capital, one that changes the table, and one that escapes any other character. A plain word costs one unit a letter.
 */
const latin = "abcdefghijklmnopqrstuvwxyz'/():;&";
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';
const shared = '0123456789 .,-%"+№«»–';
const upper = 60;
const change = 61;
const escape = 62;

/** @param limit most units that are kept. */
export function toUnits(text: string, limit: number = layout.textUnits): number[] {
  const units: number[] = [];
  let isCyrillic = false;
  for (const character of text.split('')) {
    const encoded = encodeCharacter(character, isCyrillic);
    if (units.length + encoded.units.length > limit) break;
    units.push(...encoded.units);
    isCyrillic = encoded.isCyrillic;
  }
  return units;
}

export function fromUnits(units: number[]): string {
  let text = '';
  let isCyrillic = false;
  let isUpper = false;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit === change) isCyrillic = !isCyrillic;
    else if (unit === upper) isUpper = true;
    else if (unit === escape) {
      const [high = 0, middle = 0, low = 0] = units.slice(i + 1, i + 4);
      text += String.fromCharCode((high << 12) | (middle << 6) | low);
      i += 3;
    } else {
      const table = (isCyrillic ? cyrillic : latin) + shared;
      const character = table.charAt(unit);
      text += isUpper ? character.toUpperCase() : character;
      isUpper = false;
    }
  }
  return text;
}

/** The longest beginning of a typed text that can be kept. */
export const fitting = (text: string, limit?: number): string => fromUnits(toUnits(text, limit));

function encodeCharacter(character: string, isCyrillic: boolean): { units: number[]; isCyrillic: boolean } {
  const lower = character.toLowerCase();
  const isCapital = lower !== character && lower.toUpperCase() === character;
  const wanted = isCapital ? lower : character;
  const inShared = shared.indexOf(wanted);
  if (inShared >= 0) return { units: [latin.length + inShared], isCyrillic };

  const inLatin = latin.indexOf(wanted);
  const inCyrillic = cyrillic.indexOf(wanted);
  if (inLatin < 0 && inCyrillic < 0) {
    const code = character.charCodeAt(0);
    return { units: [escape, code >> 12, (code >> 6) & 63, code & 63], isCyrillic };
  }

  const units: number[] = [];
  const toCyrillic = inCyrillic >= 0;
  if (toCyrillic !== isCyrillic) units.push(change);
  if (isCapital) units.push(upper);
  units.push(toCyrillic ? inCyrillic : inLatin);
  return { units, isCyrillic: toCyrillic };
}
