import { videosOf, type Course } from '../course/types';
import { BitWriter, type BitReader } from './bits';
import { layout } from './layout';
import type { State } from './state';

/** What only some courses have stands in sections behind the rest. A player that does not know a section steps over it. */
export function writeSections(out: BitWriter, course: Course, state: State): void {
  writeSection(out, layout.recordingsSection, recordings(course, state));
}

export function readSections(bits: BitReader, course: Course, state: State): void {
  while (bits.rest >= layout.sectionKindBits + layout.sectionLengthBits) readSection(bits, course, state);
}

function writeSection(out: BitWriter, kind: number, payload: BitWriter): void {
  if (payload.length === 0) return;
  out.write(kind, layout.sectionKindBits);
  out.write(payload.length, layout.sectionLengthBits);
  out.append(payload);
}

function readSection(bits: BitReader, course: Course, state: State): void {
  const kind = bits.read(layout.sectionKindBits);
  const length = bits.read(layout.sectionLengthBits);
  const end = bits.position + length;
  if (kind === layout.recordingsSection) readRecordings(bits, course, state);
  bits.skipTo(end);
}

function recordings(course: Course, state: State): BitWriter {
  const out = new BitWriter();
  const begun = course.pages.flatMap(videosOf).filter((video) => state.videos.has(video.id));
  if (begun.length === 0) return out;
  out.write(begun.length, layout.recordingCountBits);
  for (const video of begun) {
    const { slots, place } = state.videos.get(video.id)!;
    out.write(video.sig, layout.recordingBits);
    out.write(Math.round(place * (2 ** layout.placeBits - 1)), layout.placeBits);
    for (let i = 0; i < layout.slots; i++) out.write(slots[i] ? 1 : 0, 1);
  }
  return out;
}

function readRecordings(bits: BitReader, course: Course, state: State): void {
  const known = new Map(course.pages.flatMap(videosOf).map((video) => [video.sig, video.id]));
  for (let count = bits.read(layout.recordingCountBits); count > 0; count--) {
    const id = known.get(bits.read(layout.recordingBits));
    const place = bits.read(layout.placeBits) / (2 ** layout.placeBits - 1);
    const slots = Array.from({ length: layout.slots }, () => bits.read(1) === 1);
    if (id !== undefined) state.videos.set(id, { slots, place });
  }
}
