import type { Scorm2004Api } from '../../src/lms/scorm2004/edition';

type Rule = RegExp | ((value: string) => boolean);

const text = (longest: number): Rule => (value) => value.length <= longest;
const id = /^[A-Za-z0-9_.]{1,250}$/;
const interval = /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const decimal = /^-?\d{1,5}(\.\d{1,5})?$/;
const between = (least: number, most: number): Rule => (value) =>
  decimal.test(value) && Number(value) >= least && Number(value) <= most;

/** What may be set, and to what: the strictest of Moodle, ADL's reference and scorm-again. */
const rules: [RegExp, Rule][] = [
  [/^cmi\.suspend_data$/, text(64_000)],
  [/^cmi\.location$/, text(1000)],
  [/^cmi\.completion_status$/, /^(completed|incomplete|not attempted|unknown)$/],
  [/^cmi\.success_status$/, /^(passed|failed|unknown)$/],
  [/^cmi\.exit$/, /^(time-out|suspend|logout|normal|)$/],
  [/^cmi\.session_time$/, interval],
  [/^cmi\.progress_measure$/, between(0, 1)],
  [/^cmi\.score\.scaled$/, between(-1, 1)],
  [/^cmi\.score\.(raw|min|max)$/, decimal],
];

const responses: Record<string, RegExp> = {
  choice: /^[\w.]{1,250}(\[,\][\w.]{1,250})*$/,
  sequencing: /^[\w.]{1,250}(\[,\][\w.]{1,250})*$/,
  matching: /^[\w.]{1,250}\[\.\][\w.]{1,250}(\[,\][\w.]{1,250}\[\.\][\w.]{1,250})*$/,
  'true-false': /^(true|false)$/,
  'fill-in': /^[^\n[\]{}]{1,250}$/,
  numeric: decimal,
};
const numericPattern = /^(-?\d{1,5}(\.\d{1,7})?)?\[:\](-?\d{1,5}(\.\d{1,7})?)?$/;

/** A SCORM 2004 platform that keeps only what was committed, gives nothing back that was not suspended, and writes down every call
 *  it refuses, lowered results among them. */
export class StrictApi2004 implements Scorm2004Api {
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

  Initialize(): string {
    this.calls.push('Initialize');
    if (this.state !== 'new') return this.refuse('Initialize', '103');
    this.state = 'open';
    return 'true';
  }

  Terminate(): string {
    this.calls.push('Terminate');
    if (this.state !== 'open') return this.refuse('Terminate', '112');
    this.Commit();
    this.state = 'closed';
    return 'true';
  }

  GetValue(element: string): string {
    this.calls.push(`GetValue(${element})`);
    if (this.state !== 'open') {
      this.refuse(`GetValue(${element})`, '122');
      return '';
    }
    if (element === 'cmi.mode') return this.mode;
    if (element === 'cmi.learner_id') return this.learner;
    if (element === 'cmi.completion_status' || element === 'cmi.success_status') return this.value(element) ?? 'unknown';
    if (element === 'cmi.interactions._count') return String(this.count);
    if (/^cmi\.(suspend_data|location)$/.test(element)) return this.value(element) ?? '';
    this.refuse(`GetValue(${element})`, '401');
    return '';
  }

  SetValue(element: string, value: string): string {
    const call = `SetValue(${element}, ${value})`;
    this.calls.push(call);
    if (this.state !== 'open') return this.refuse(call, '132');
    if (this.mode !== 'normal') return this.refuse(`${call} in ${this.mode} mode`, '404');
    const problem = this.problemOf(element, value);
    if (problem) return this.refuse(call, problem);
    this.pending.set(element, value);
    return 'true';
  }

  Commit(): string {
    this.calls.push('Commit');
    if (this.state !== 'open') return this.refuse('Commit', '142');
    if (this.failCommits) return 'false';
    for (const [element, value] of this.pending) this.stored.set(element, value);
    this.pending.clear();
    return 'true';
  }

  GetLastError(): string {
    return this.error;
  }

  value(element: string): string | undefined {
    return this.pending.get(element) ?? this.stored.get(element);
  }

  /** The same learner comes back; only what was committed is there, and only when the attempt was suspended. */
  again(mode = 'normal'): StrictApi2004 {
    return new StrictApi2004(this.stored.get('cmi.exit') === 'suspend' ? this.stored : [], mode, this.learner);
  }

  private problemOf(element: string, value: string): string | null {
    const interaction = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
    if (interaction) return this.interactionProblem(Number(interaction[1]), interaction[2]!, value);
    const rule = rules.find(([name]) => name.test(element))?.[1];
    if (!rule || typeof value !== 'string') return '401';
    if (!(rule instanceof RegExp ? rule.test(value) : rule(value))) return '406';
    const isLowered = (element === 'cmi.success_status' && this.value(element) === 'passed' && value !== 'passed')
      || (element === 'cmi.completion_status' && this.value(element) === 'completed' && value !== 'completed');
    return isLowered ? '406' : null;
  }

  private interactionProblem(index: number, field: string, value: string): string | null {
    if (index > this.count || (index === this.count && field !== 'id')) return '408';
    const type = this.value(`cmi.interactions.${index}.type`);
    const isNext = ['id', 'type', 'description', 'result', 'latency'].includes(field) || type !== undefined;
    if (!isNext) return '408';
    const fits: Record<string, () => boolean> = {
      id: () => id.test(value),
      type: () => value in responses,
      description: () => value.length <= 250,
      'correct_responses.0.pattern': () => (type === 'numeric' ? numericPattern : responses[type!]!).test(value),
      learner_response: () => responses[type!]!.test(value),
      result: () => /^(correct|incorrect|unanticipated|neutral)$/.test(value),
      latency: () => interval.test(value),
    };
    if (!(field in fits)) return '401';
    return fits[field]!() ? null : '406';
  }

  private get count(): number {
    const ids = [...this.stored.keys(), ...this.pending.keys()].filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key));
    return new Set(ids).size;
  }

  private refuse(call: string, error: string): string {
    this.refused.push(`${error} ${call}`);
    this.error = error;
    return 'false';
  }
}

/** A window in which the platform is the parent. */
export function windowWith2004(api: Scorm2004Api | null): Window {
  const top: Record<string, unknown> = { location: { pathname: '/lms/player' }, opener: null };
  top.parent = top.top = top;
  if (api) top.API_1484_11 = api;
  return { parent: top, top, opener: null, location: { pathname: '/course/index.html', search: '' } } as unknown as Window;
}
