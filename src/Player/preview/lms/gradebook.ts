import type { Attempt } from './attempt';
import type { Model } from './model';

/** A line of the gradebook: a label and a value, both texts of `strings/*.json` unless `text` is given. */
export interface Row {
  label: string;
  value?: string;
  text?: string;
  /** What one should know about the value. */
  note?: string;
  tone?: 'good' | 'bad';
}

/** What a teacher sees of a learner's attempts on this platform. */
export function gradebook(model: Model, attempts: Attempt[]): Row[] {
  const attempt = attempts[attempts.length - 1]!;
  const rows = model.id === 'moodle' ? moodleRows(attempts) : model.id === 'strict-1.2' ? rows12(attempt) : rows2004(attempt);
  return [...rows, { label: 'attemptNumber', text: String(attempt.number) }, { label: 'sittings', text: String(attempt.sittings) },
    { label: 'totalTime', text: clock(attempt.hundredths) }];
}

/** The one word for how an attempt stands. */
export function statusOf(model: Model, { values }: Attempt): string {
  if (model.id !== 'strict-2004') return values['cmi.core.lesson_status'] ?? 'not attempted';
  const success = values['cmi.success_status'] ?? 'unknown';
  return success === 'unknown' ? values['cmi.completion_status'] ?? 'not attempted' : success;
}

function moodleRows(attempts: Attempt[]): Row[] {
  const attempt = attempts[attempts.length - 1]!;
  const raws = attempts.map(rawOf).filter((raw): raw is number => raw !== null);
  const isEnded = attempts.some(({ values }) => ['passed', 'completed', 'failed'].includes(values['cmi.core.lesson_status'] ?? ''));
  const isComplete = attempts.some((one) => one.isActivityComplete);
  const grade: Row = raws.length > 0
    ? { label: 'grade', text: `${Math.max(...raws).toFixed(2)} / 100`, note: attempts.length > 1 ? 'gradeOfBest' : undefined }
    : isEnded ? { label: 'grade', text: '0.00 / 100', note: 'gradeWithoutScore' } : { label: 'grade', text: '–' };
  return [
    statusRow('status', attempt.values['cmi.core.lesson_status'] ?? 'not attempted'),
    grade,
    { label: 'activity', value: isComplete ? 'activityComplete' : 'activityOpen', tone: isComplete ? 'good' : undefined },
  ];
}

function rows12(attempt: Attempt): Row[] {
  const raw = rawOf(attempt);
  return [
    statusRow('status', attempt.values['cmi.core.lesson_status'] ?? 'not attempted'),
    { label: 'score', text: raw === null ? '–' : `${raw} (${bounds(attempt, 'cmi.core.score')})` },
  ];
}

function rows2004({ values, ...attempt }: Attempt): Row[] {
  const scaled = values['cmi.score.scaled'];
  const raw = values['cmi.score.raw'];
  return [
    statusRow('completion', values['cmi.completion_status'] ?? 'unknown'),
    statusRow('success', values['cmi.success_status'] ?? 'unknown'),
    { label: 'score', text: scaled === undefined && raw === undefined ? '–' : `${scaled ?? '–'}; ${raw ?? '–'} (${bounds({ values, ...attempt }, 'cmi.score')})` },
    { label: 'progress', text: values['cmi.progress_measure'] === undefined ? '–' : `${Math.round(Number(values['cmi.progress_measure']) * 100)} %` },
  ];
}

/** A status in the reader's language, with its tone. */
export const statusRow = (label: string, status: string): Row => ({
  label,
  value: `status_${status.replace(' ', '_')}`,
  tone: status === 'passed' || status === 'completed' ? 'good' : status === 'failed' ? 'bad' : undefined,
});

const bounds = ({ values }: Attempt, of: string): string => `${values[`${of}.min`] ?? '…'}–${values[`${of}.max`] ?? '…'}`;

function rawOf({ values }: Attempt): number | null {
  const raw = values['cmi.core.score.raw'];
  return raw === undefined || raw === '' ? null : Number(raw);
}

/** Hours, minutes and seconds. */
export function clock(hundredths: number): string {
  const seconds = Math.round(hundredths / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
