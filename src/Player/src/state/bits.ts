const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerCharacter = 6;

/** Numbers to bits to characters that every learning platform's field takes: letters, digits, hyphen, underscore. */
export class BitWriter {
  private readonly bits: number[] = [];

  get length(): number {
    return this.bits.length;
  }

  /** Appends the lowest `count` bits of a number that is not negative, highest first. */
  write(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) this.bits.push(Math.floor(value / 2 ** i) % 2);
  }

  append(other: BitWriter): void {
    for (const bit of other.bits) this.bits.push(bit);
  }

  toString(): string {
    let text = '';
    for (let at = 0; at < this.bits.length; at += bitsPerCharacter) {
      let value = 0;
      for (let i = 0; i < bitsPerCharacter; i++) value = value * 2 + (this.bits[at + i] ?? 0);
      text += alphabet[value];
    }
    return text;
  }
}

/** Reads what {@link BitWriter} wrote. */
export class BitReader {
  private at = 0;

  constructor(private readonly text: string) {}

  get position(): number {
    return this.at;
  }

  /** Bits that are left, those that only fill up the last character included. */
  get rest(): number {
    return this.text.length * bitsPerCharacter - this.at;
  }

  /** @throws RangeError past the end or on a character that is none of ours. */
  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.at++) {
      const code = alphabet.indexOf(this.text.charAt(Math.floor(this.at / bitsPerCharacter)) || '!');
      if (code < 0) throw new RangeError('The saved state ends too early.');
      value = value * 2 + ((code >> (bitsPerCharacter - 1 - (this.at % bitsPerCharacter))) & 1);
    }
    return value;
  }

  skipTo(position: number): void {
    this.at = position;
  }
}

/** FNV-1a folded to 18 bits, as three characters: tells a cut or mangled state from a whole one. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const folded = ((hash >>> 18) ^ hash) & 0x3ffff;
  return alphabet.charAt(folded >> 12) + alphabet.charAt((folded >> 6) & 63) + alphabet.charAt(folded & 63);
}
