import type { CourseFrame } from './frame';
import type { HostContext, UnitRow } from './host';
import { statusRow, type Row } from './lms/gradebook';
import { Cmi5Service } from './lms/cmi5/cmi5-service';
import type { Standing } from './lms/cmi5/standing';
import type { LaunchMode } from './lms/xapi/registration';
import { RegistrationHost } from './registration-host';

/** The virtual LMS for cmi5. */
export class Cmi5Host extends RegistrationHost<Cmi5Service> {
  protected readonly service: Cmi5Service;
  private unitId: string;

  constructor(frame: CourseFrame, context: HostContext) {
    super('cmi5', frame, context);
    this.unitId = context.units[0]!.id;
    this.service = new Cmi5Service({ ...this.serviceOptions, units: () => context.units, course: context.course.key });
  }

  override get isReview(): boolean {
    return this.service.visit !== null && this.service.visit.mode !== 'Normal';
  }

  override units(): UnitRow[] {
    if (this.context.units.length < 2) return [];
    return this.context.units.map(({ id, title }) => {
      const standing = this.service.standing(id);
      return { id, title, status: statusOf(standing), isDone: standing.isSatisfied, isOpen: id === this.unitId };
    });
  }

  override openUnit(id: string): void {
    this.unitId = id;
    this.relaunch();
  }

  browse(): void {
    this.end();
    this.launch('Browse');
  }

  gradebook(): Row[] {
    const standing = this.service.standing(this.unitId);
    const unit = this.context.units.find(({ id }) => id === this.unitId) ?? this.context.units[0]!;
    const mark = unit.masteryScore === null ? '' : ` (≥ ${unit.masteryScore})`;
    return [
      statusRow('completion', standing.isCompleted ? 'completed' : standing.isOpened ? 'incomplete' : 'not attempted'),
      statusRow('success', standing.isPassed === null ? 'unknown' : standing.isPassed ? 'passed' : 'failed'),
      { label: 'score', text: standing.score === null ? `–${mark}` : `${standing.score}${mark}` },
      { label: 'moveOn', text: unit.moveOn },
      satisfiedRow('satisfied', standing.isSatisfied),
      ...(this.context.units.length > 1 ? [satisfiedRow('courseSatisfied', this.service.isSatisfied)] : []),
      ...this.common(standing.visits, standing.seconds),
    ];
  }

  protected addressOf(mode: LaunchMode): string {
    const unit = this.context.units.find(({ id }) => id === this.unitId) ?? this.context.units[0]!;
    this.unitId = unit.id;
    return `${this.context.root}${unit.entry}?${this.service.launch(unit.id, mode, this.base).toString()}`;
  }

  protected activities(): string[] {
    return this.context.units.map(({ id }) => this.service.activityId(id));
  }

  protected stateKey(): string {
    return `${this.service.activityId(this.unitId)} coursepackager`;
  }
}

const satisfiedRow = (label: string, is: boolean): Row => ({ label, value: is ? 'satisfiedYes' : 'satisfiedNo', tone: is ? 'good' : undefined });

function statusOf({ isSatisfied, isOpened, isPassed, isCompleted }: Standing): string {
  if (isSatisfied) return 'status_satisfied';
  if (isPassed === false) return 'status_failed';
  if (isCompleted) return 'status_completed';
  return isOpened ? 'status_incomplete' : 'status_not_attempted';
}
