/** Bit widths of the saved state. The packager computes its worst case from the same numbers (Rendering/State/StateLayout.cs). */
export const layout = {
  version: '2',
  checksumBits: 18,
  timeBits: 31,
  pageBits: 12,
  questionBits: 18,
  seedBits: 16,
  testCountBits: 3,
  countWidthBits: 4,
  shortAttemptsBits: 3,
  shortAttemptsLimit: 7,
  attemptsBits: 7,
  bestBits: 14,
  bestScale: 10_000,
  triesBits: 5,
  textLengthBits: 6,
  textUnits: 63,
  longLengthLimit: 511,
  veryLongLengthBits: 14,
  gapLengthBits: 5,
  gapUnits: 31,
  freeTextLengthBits: 11,
  numberLengthBits: 4,
  numberCharacters: 15,
  sectionKindBits: 4,
  sectionLengthBits: 14,
  recordingsSection: 1,
  recordingCountBits: 8,
  recordingBits: 12,
  placeBits: 12,
  /** Parts of a recording of which is kept whether they were played. */
  slots: 40,
} as const;

/** Seconds from 1970 to 2020: the state counts time from there. */
export const epochSeconds = 1_577_836_800;

/** Bits for the numbers 0 to `largest`. */
export function width(largest: number): number {
  let bits = 0;
  for (let rest = largest; rest > 0; rest >>= 1) bits++;
  return bits;
}
