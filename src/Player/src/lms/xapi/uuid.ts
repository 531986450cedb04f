/** A random UUID (version 4). `crypto.randomUUID` is missing on plain http. */
export const uuid = (): string => format(crypto.getRandomValues(new Uint8Array(16)));

/**
 * Always the same UUID for the same name, for what may be said only once: a store takes an id only once. The name holds something
 * unguessable (a registration), so that a plain mix (FNV-1a with MurmurHash3's finish) does; `crypto.subtle` is missing on plain http.
 */
export function uuidOf(name: string): string {
  const words = new Uint32Array([1, 2, 3, 4].map((seed) => mix(seed, name)));
  return format(new Uint8Array(words.buffer));
}

function mix(seed: number, name: string): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function format(bytes: Uint8Array): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
