import type { CourseFrame } from './frame';
import type { HostContext } from './host';
import { statusRow, type Row } from './lms/gradebook';
import { secondsOf, verbOf, type Json, type LaunchMode } from './lms/xapi/registration';
import { XapiService } from './lms/xapi/xapi-service';
import { RegistrationHost } from './registration-host';

/** A record store with the launch of `tincan.xml` packages. It judges nothing: a report on the statements does. */
export class XapiHost extends RegistrationHost<XapiService> {
  protected readonly service: XapiService;

  constructor(frame: CourseFrame, context: HostContext) {
    super('xapi', frame, context);
    this.service = new XapiService(context.course.iri ?? '', this.serviceOptions);
  }

  gradebook(): Row[] {
    const said = (verb: string): Json[] => this.registration.statements.filter((one) => one.object?.id === this.context.course.iri && verbOf(one) === verb);
    const [passed, failed, completed, terminated] = ['passed', 'failed', 'completed', 'terminated'].map(said) as [Json[], Json[], Json[], Json[]];
    const score: unknown = [...completed, ...failed, ...passed].slice(-1)[0]?.result?.score?.scaled;
    return [
      statusRow('completion', completed.length > 0 ? 'completed' : said('initialized').length > 0 ? 'incomplete' : 'not attempted'),
      statusRow('success', passed.length > 0 ? 'passed' : failed.length > 0 ? 'failed' : 'unknown'),
      { label: 'score', text: typeof score === 'number' ? String(score) : '–' },
      { label: 'statements', text: String(this.registration.statements.length) },
      ...this.common(this.registration.visits.length, terminated.reduce((sum, one) => sum + secondsOf(one.result?.duration), 0)),
    ];
  }

  /** This launch knows no modes. */
  override review(): void {
    this.relaunch();
  }

  protected addressOf(_: LaunchMode): string {
    return `${this.context.root}${this.context.units[0]!.entry}?${this.service.launch(`${this.base}xapi/`, `${this.base}returned`).toString()}`;
  }

  protected activities(): string[] {
    return [this.context.course.iri ?? ''];
  }

  protected stateKey(): string {
    return `${this.context.course.iri} coursepackager`;
  }
}
