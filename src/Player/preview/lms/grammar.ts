/** Why a call is refused, as a text of `strings/*.json` and what goes into it. */
export interface Reason {
  key: string;
  values?: Record<string, string | number>;
}

/** What is wrong with a value; null when nothing is. `isRange`: its form is right, but it is out of bounds. */
export type Fault = Reason & { isRange?: boolean };
export type Accepts = (value: string) => Fault | null;

export const text = (limit: number): Accepts => (value) =>
  value.length <= limit ? null : { key: 'tooLong', values: { length: value.length, limit } };

export const words = (...allowed: string[]): Accepts => (value) =>
  allowed.includes(value) ? null : { key: 'notAWord', values: { words: allowed.map((word) => word || '""').join(', ') } };

export const pattern = (form: RegExp, key: string): Accepts => (value) => (form.test(value) ? null : { key });

/** A number of this form within bounds. */
export const number = (form: RegExp, least = -Infinity, most = Infinity): Accepts => (value) => {
  if (!form.test(value) || value === '' || Number.isNaN(Number(value))) return { key: 'notANumber' };
  const isIn = Number(value) >= least && Number(value) <= most;
  return isIn ? null : { key: 'outOfRange', values: { least: limit(least), most: limit(most) }, isRange: true };
};

const limit = (value: number): string => (Number.isFinite(value) ? String(value) : '…');

export const either = (first: Accepts, second: Accepts): Accepts => (value) => (first(value) && second(value) ? first(value) : null);

/** Parts with a mark between them, each of the same form. */
export const list = (mark: string, part: Accepts): Accepts => (value) =>
  value.split(mark).reduce<Fault | null>((fault, one) => fault ?? part(one), null);

export const pair = (mark: string, left: Accepts, right: Accepts): Accepts => (value) => {
  const sides = value.split(mark);
  return sides.length === 2 ? left(sides[0]!) ?? right(sides[1]!) : { key: 'notAPair', values: { mark } };
};
