import type { BitReader, BitWriter } from './bits';
import { layout, width } from './layout';

/*
 * A sorted list of different numbers in as few bits as any (Elias-Fano): of n numbers, the lowest bits of each, and for the highest
 * w bits, w the width of n, one mark for each number and one at the end of each of the 2^w parts. Its size depends on n alone.
 */
export function writeSignatures(out: BitWriter, sorted: number[], bits: number): void {
  const w = width(sorted.length);
  out.write(w, layout.countWidthBits);
  out.write(sorted.length, w);
  const low = Math.max(0, bits - w);
  for (let part = 0, at = 0; sorted.length > 0 && part < 2 ** w; part++) {
    for (; at < sorted.length && Math.floor(sorted[at]! / 2 ** low) === part; at++) out.write(1, 1);
    out.write(0, 1);
  }
  for (const number of sorted) out.write(number % 2 ** low, low);
}

export function readSignatures(bits: BitReader, numberBits: number): number[] {
  const w = bits.read(layout.countWidthBits);
  const count = bits.read(w);
  if (count === 0) return [];
  const low = Math.max(0, numberBits - w);
  const high: number[] = [];
  for (let part = 0; part < 2 ** w; part++) while (bits.read(1) === 1) high.push(part);
  if (high.length !== count) throw new RangeError('The saved state contradicts itself.');
  return high.map((part) => part * 2 ** low + bits.read(low));
}
