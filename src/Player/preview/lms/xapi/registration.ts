export type Json = Record<string, any>;

/** A document of the record store. */
export interface StoredDocument {
  body: string;
  type: string;
  /** Grows with each write; its ETag. */
  version: number;
}

/** One visit of a unit in the sense of cmi5: from its launch to its end. */
export interface VisitRecord {
  id: string;
  /** Which unit was launched. */
  unit: string;
  mode: LaunchMode;
  /** Verbs defined by cmi5 that were said in it. */
  said: string[];
  /** Empty until it was fetched. */
  token: string;
  /** What the unit has read already. */
  hasPreferences: boolean;
  state: 'open' | 'terminated' | 'abandoned';
}

export type LaunchMode = 'Normal' | 'Browse' | 'Review';

/** All that the LMS and its record store know of one attempt: in cmi5 and xAPI, a registration. */
export interface Registration {
  number: number;
  id: string;
  /** In order of arrival. */
  statements: Json[];
  documents: Record<string, StoredDocument>;
  visits: VisitRecord[];
  /** Units that the LMS has called satisfied. */
  satisfied: string[];
}

export const newRegistration = (number: number): Registration => ({
  number, id: newId(), statements: [], documents: {}, visits: [], satisfied: [],
});

export const newId = (): string => crypto.randomUUID();

export const verbOf = (statement: Json): string => String(statement.verb?.id ?? '').split('/').pop()!;

/** The learner, as statements name them. */
export const learner: Json = {
  objectType: 'Agent', name: 'Anna Petrova', account: { homePage: 'https://lms.example', name: 'learner-1' },
};

/** Seconds of an ISO 8601 duration without years and months. */
export function secondsOf(duration: unknown): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(String(duration ?? ''));
  if (!found) return 0;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
