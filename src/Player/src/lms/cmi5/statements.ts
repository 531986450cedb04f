import type { Course } from '../../course/types';
import type { CourseEvent } from '../lms';
import { duration, rounded, StatementMaker, type Statement } from '../xapi/statements';
import { uuidOf } from '../xapi/uuid';
import { cmi5Category, isDefined, masteryScoreExtension, moveOnCategory, sessionOf, withTemplate } from './context';
import type { LaunchData } from './launch-data';
import type { Cmi5Parameters } from './parameters';

type Json = Record<string, unknown>;

const percent = 100;

export type Once = 'completed' | 'passed' | 'failed';

/** Makes the statements of a session: those that cmi5 defines (9.3) and those it allows, which tell of pages and questions. */
export class Cmi5Statements {
  private readonly maker: StatementMaker;

  /** @param data null when the session could not be opened: what is said is kept for the next one, which renews it. */
  constructor(
    course: Course,
    private readonly parameters: Cmi5Parameters,
    private readonly data: Pick<LaunchData, 'contextTemplate' | 'masteryScore'> | null,
    now: () => number,
  ) {
    const { actor, registration, activityId } = parameters;
    this.maker = new StatementMaker(course, {
      actor,
      courseId: activityId,
      context: (contextActivities, extensions) => withTemplate(data?.contextTemplate ?? {}, {
        registration, platform: 'CoursePackager', language: course.language,
        ...(contextActivities ? { contextActivities } : {}), ...(extensions ? { extensions } : {}),
      }),
    }, now);
  }

  /** What is said once in a registration has always the same id there: a store keeps it once, whoever says it again. */
  idOf(verb: Once): string {
    return uuidOf(`${this.parameters.registration} ${this.parameters.activityId} ${verb}`);
  }

  /** A page or question; null for what cmi5 defines words of its own for. */
  allowed(event: CourseEvent): Statement | null {
    const isDefinedByCmi5 = event.type === 'launched' || event.type.startsWith('course-');
    return isDefinedByCmi5 ? null : this.maker.of(event);
  }

  initialized(): Statement {
    return this.defined('initialized');
  }

  terminated(seconds: number): Statement {
    return this.defined('terminated', { duration: duration(seconds) });
  }

  completed(seconds: number): Statement {
    return this.once('completed', { completion: true, duration: duration(seconds) });
  }

  /** @param score 0 to 1. @returns null when the result contradicts the pass mark of the LMS, which must not be said. */
  judged(isPassed: boolean, score: number | null, seconds: number): Statement | null {
    const mark = this.data?.masteryScore ?? 0;
    // Rounding must not carry a result over the mark, in either direction.
    const shown = (exact: number) => (isPassed ? Math.max(rounded(exact), Math.min(exact, mark)) : Math.floor(exact * 10_000) / 10_000);
    const result = { success: isPassed, duration: duration(seconds), ...(score === null ? {} : { score: scoreOf(shown(score)) }) };
    return this.marked(this.once(isPassed ? 'passed' : 'failed', result));
  }

  /**
   * A statement that an earlier session could not deliver, as one of this session: the same id and time, in this session's context.
   * null for the beginning and the end of another session, and for a result that contradicts the pass mark of today.
   */
  renewed(statement: Statement): Statement | null {
    const template = this.data?.contextTemplate;
    const context = statement.context as Json;
    if (!template || sessionOf(context) === sessionOf(template)) return statement;
    if (isDefined(context) && /\/(initialized|terminated)$/.test(verbOf(statement))) return null;
    return this.marked({ ...statement, context: withTemplate(template, context) });
  }

  /** Nothing else may arrive before a session's beginning. */
  static isBeginning(statement: Statement): boolean {
    return isDefined(statement.context) && verbOf(statement).endsWith('/initialized');
  }

  /** Names the pass mark beside a result that was judged by it (9.6.3.2). */
  private marked(statement: Statement): Statement | null {
    const mark = this.data?.masteryScore ?? null;
    if (mark === null || !isDefined(statement.context) || !/\/(passed|failed)$/.test(verbOf(statement))) return statement;
    const { success, score } = statement.result as { success: boolean; score?: { scaled: number } };
    if (score && success !== score.scaled >= mark) return null;
    return { ...statement, context: withTemplate({ extensions: { [masteryScoreExtension]: mark } }, statement.context as Json) };
  }

  private once(verb: Once, result: Record<string, unknown>): Statement {
    return { ...this.defined(verb, result, [{ id: moveOnCategory }]), id: this.idOf(verb) };
  }

  private defined(verb: string, result?: Record<string, unknown>, categories: object[] = []): Statement {
    return this.maker.aboutCourse(verb, result, { category: [{ id: cmi5Category }, ...categories] });
  }
}

const verbOf = (statement: Statement): string => String((statement.verb as { id?: unknown } | undefined)?.id ?? '');

const scoreOf = (scaled: number) => ({ scaled, raw: rounded(scaled * percent), min: 0, max: percent });
