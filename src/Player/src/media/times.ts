/** For example 2:05, and from an hour on 1:02:05. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Place of the last one that has begun; -1 before the first. */
export function current(starts: number[], now: number): number {
  let place = -1;
  while (place + 1 < starts.length && starts[place + 1]! <= now + 0.01) place++;
  return place;
}

/** Marks one of some elements as the present one, for eyes and for screen readers. */
export function markCurrent(elements: Element[], place: number): void {
  elements.forEach((element, i) => {
    if (i === place) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  });
}
