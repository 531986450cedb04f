import type { Scorm12Api } from '../../src/lms/scorm12/edition';

type Rule = RegExp | ((value: string) => boolean);

const text = (longest: number): Rule => (value) => value.length <= longest;
const printable = /^[\u0021-\u007e]{1,255}$/;
const decimal = /^-?\d{0,3}(\.\d*)?$/;
const percent: Rule = (value) => decimal.test(value) && value !== '' && Number(value) >= 0 && Number(value) <= 100;
const feedback = text(255);

/** What may be set, and to what: Moodle's grammar in standards mode, and stricter where another platform is. */
const rules: [RegExp, Rule][] = [
  [/^cmi\.suspend_data$/, text(4096)],
  [/^cmi\.core\.lesson_location$/, text(255)],
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.session_time$/, /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/^cmi\.core\.score\.(raw|min|max)$/, percent],
  [/^cmi\.interactions\.\d+\.id$/, (value) => printable.test(value) && /^[A-Za-z0-9_.]+$/.test(value)],
  [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
  [/^cmi\.interactions\.\d+\.time$/, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, feedback],
  [/^cmi\.interactions\.\d+\.student_response$/, feedback],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/],
];

const rank = ['not attempted', 'incomplete', 'failed', 'completed', 'passed'];

/** A SCORM 1.2 platform that keeps only what was committed and writes down every call it refuses. */
export class StrictApi implements Scorm12Api {
  /** What the platform has on disk. */
  stored = new Map<string, string>();
  readonly refused: string[] = [];
  readonly calls: string[] = [];
  failCommits = false;
  private pending = new Map<string, string>();
  private state: 'new' | 'open' | 'closed' = 'new';
  private error = '0';

  constructor(stored: Iterable<[string, string]> = [], readonly mode = 'normal', readonly learner = 'learner1') {
    this.stored = new Map(stored);
  }

  LMSInitialize(): string {
    this.calls.push('LMSInitialize');
    if (this.state !== 'new') return this.refuse('LMSInitialize', '101');
    this.state = 'open';
    return 'true';
  }

  LMSFinish(): string {
    this.calls.push('LMSFinish');
    if (this.state !== 'open') return this.refuse('LMSFinish', '301');
    this.LMSCommit();
    if (this.status === 'not attempted') this.stored.set('cmi.core.lesson_status', 'completed');
    this.state = 'closed';
    return 'true';
  }

  LMSGetValue(element: string): string {
    this.calls.push(`LMSGetValue(${element})`);
    if (this.state !== 'open') {
      this.refuse(`LMSGetValue(${element})`, '301');
      return '';
    }
    if (element === 'cmi.core.lesson_mode') return this.mode;
    if (element === 'cmi.core.student_id') return this.learner;
    if (element === 'cmi.core.lesson_status') return this.status;
    if (element === 'cmi.interactions._count') return String(this.interactionCount);
    if (/^cmi\.(suspend_data|core\.lesson_location)$/.test(element)) return this.value(element) ?? '';
    this.refuse(`LMSGetValue(${element})`, '401');
    return '';
  }

  LMSSetValue(element: string, value: string): string {
    const call = `LMSSetValue(${element}, ${value})`;
    this.calls.push(call);
    const rule = rules.find(([name]) => name.test(element))?.[1];
    if (this.state !== 'open') return this.refuse(call, '301');
    if (this.mode !== 'normal') return this.refuse(`${call} in ${this.mode} mode`, '403');
    if (!rule || typeof value !== 'string') return this.refuse(call, '401');
    if (!(rule instanceof RegExp ? rule.test(value) : rule(value))) return this.refuse(call, '405');
    const isLower = element === 'cmi.core.lesson_status' && rank.indexOf(value) < rank.indexOf(this.status);
    if (isLower) return this.refuse(`${call} lowers ${this.status}`, '405');
    if (!this.isNextInteraction(element)) return this.refuse(`${call} out of order`, '201');
    this.pending.set(element, value);
    return 'true';
  }

  LMSCommit(): string {
    this.calls.push('LMSCommit');
    if (this.state !== 'open') return this.refuse('LMSCommit', '301');
    if (this.failCommits) return 'false';
    for (const [element, value] of this.pending) this.stored.set(element, value);
    this.pending.clear();
    return 'true';
  }

  LMSGetLastError(): string {
    return this.error;
  }

  get status(): string {
    return this.value('cmi.core.lesson_status') ?? 'not attempted';
  }

  get interactionCount(): number {
    const ids = [...this.stored.keys(), ...this.pending.keys()].filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key));
    return new Set(ids).size;
  }

  /** The same learner comes back; only what was committed is there. */
  again(mode = 'normal'): StrictApi {
    return new StrictApi(this.stored, mode, this.learner);
  }

  private value(element: string): string | undefined {
    return this.pending.get(element) ?? this.stored.get(element);
  }

  private isNextInteraction(element: string): boolean {
    const match = /^cmi\.interactions\.(\d+)\.(\w+)/.exec(element);
    if (!match) return true;
    const isNew = Number(match[1]) === this.interactionCount;
    return match[2] === 'id' ? isNew : Number(match[1]) < this.interactionCount;
  }

  private refuse(call: string, error: string): string {
    this.refused.push(`${error} ${call}`);
    this.error = error;
    return 'false';
  }
}

/** A window in which the platform is the parent, as learning platforms do it. */
export function windowWith(api: Scorm12Api | null): Window {
  const top: Record<string, unknown> = { location: { pathname: '/lms/player' }, opener: null };
  top.parent = top.top = top;
  if (api) top.API = api;
  return { parent: top, top, opener: null, location: { pathname: '/course/index.html', search: '' } } as unknown as Window;
}
