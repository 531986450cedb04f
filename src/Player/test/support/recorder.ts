import type { Call } from '../../preview/lms/platform';

/** Writes down the calls of a course as text, and apart those that its platform refuses, doubts, or takes in a mode for looking only. */
export class Recorder {
  readonly calls: string[] = [];
  readonly refused: string[] = [];

  constructor(private readonly prefix: string, private readonly names: Partial<Record<Call['name'], string>> = {}) {}

  note(call: Call, mode: string): void {
    const name = this.prefix + (this.names[call.name] ?? call.name);
    const text = call.args.length > 0 ? `${name}(${call.args.join(', ')})` : name;
    this.calls.push(text);
    const isOurs = call.reason?.key === 'noNetwork';
    const isWriting = call.name === 'SetValue' && mode !== 'normal';
    if (((call.kind === 'refused' || call.kind === 'warning') && !isOurs) || isWriting) {
      this.refused.push(`${call.error} ${call.reason?.key ?? mode} ${text}`);
    }
  }
}
