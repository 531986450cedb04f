import { layout } from '../state/layout';

/** What was played of a recording: exactly in this sitting, by equal parts in earlier ones. Jumping over something does not play it. */
export class Played {
  /** Of this sitting: apart from each other, in order. */
  private parts: [from: number, to: number][] = [];

  /** @param earlier which parts were played before. @param length in seconds. */
  constructor(private readonly earlier: boolean[], private readonly length: number) {}

  add(from: number, to: number): void {
    if (to <= from) return;
    let joined: [number, number] = [from, to];
    const apart: [number, number][] = [];
    for (const part of this.parts) {
      if (part[1] < joined[0] - tolerance || part[0] > joined[1] + tolerance) apart.push(part);
      else joined = [Math.min(part[0], joined[0]), Math.max(part[1], joined[1])];
    }
    this.parts = [...apart, joined].sort((a, b) => a[0] - b[0]);
  }

  /** A part counts when half of it was played: where a sitting ends within a part, the rest of it is played in the next one. */
  get slots(): boolean[] {
    const size = this.length / layout.slots;
    return this.earlier.map((isPlayed, i) => isPlayed || this.secondsIn(i * size, (i + 1) * size) >= size / 2 - 1e-9);
  }

  /** 0 to 1. */
  get share(): number {
    return this.slots.filter(Boolean).length / layout.slots;
  }

  /** Seconds played in this sitting; what was played twice counts once. */
  get seconds(): number {
    return this.secondsIn(0, Infinity);
  }

  /** As the xAPI video profile writes them. */
  get segments(): string {
    return this.parts.map((part) => part.map(rounded).join('[.]')).join('[,]');
  }

  private secondsIn(from: number, to: number): number {
    return this.parts.reduce((sum, part) => sum + Math.max(0, Math.min(part[1], to) - Math.max(part[0], from)), 0);
  }
}

/** Browsers round the times they tell. */
const tolerance = 0.05;

/** Three decimals, as the profile has times. */
export const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
