import type { Course, Page } from '../../course/types';
import type { CourseEvent, Points, QuestionAnswered, VideoEvent } from '../lms';
import { definitionOf, responseOf } from './interactions';
import { uuid } from './uuid';

export type Statement = Record<string, unknown> & { id: string };
export type ContextActivities = Record<string, object[]>;

/** What depends on the kind of launch: who speaks, of which activity, in which context. */
export interface StatementFrame {
  actor: Record<string, unknown>;
  /** Id of the activity that is the course. */
  courseId: string;
  /** The whole context, with these activities in it. */
  context(activities: ContextActivities | undefined, extensions?: Record<string, unknown>): Record<string, unknown>;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
const activities = 'http://adlnet.gov/expapi/activities/';
const unitTypes = { module: 'module', test: 'assessment' };

/** Makes statements as docs/contracts.md lists them. Ids and times are set here, once: a resend is the same statement. */
export class StatementMaker {
  constructor(
    private readonly course: Course,
    private readonly frame: StatementFrame,
    private readonly now: () => number,
  ) {}

  of(event: CourseEvent): Statement {
    switch (event.type) {
      case 'launched':
        return this.aboutCourse('initialized');
      case 'lesson-read':
        return this.about('completed', this.page(event.page), { completion: true, duration: duration(event.seconds) });
      case 'question-answered':
        return this.answered(event);
      case 'quiz-finished':
        return this.about('completed', this.page(event.page), { completion: true, ...scoreOf(event.points) });
      case 'test-handed-in':
        return this.handedIn(event.page, event.points, event.isPassed);
      case 'video':
        return this.ofVideo(event);
      case 'course-completed':
        return this.aboutCourse(
          'completed', { completion: true, ...(event.score === null ? {} : { score: scaled(event.score) }) });
      case 'course-passed':
        return this.aboutCourse('passed', { success: true, score: scaled(event.score) });
      case 'course-failed':
        return this.aboutCourse('failed', { success: false, score: scaled(event.score) });
    }
  }

  /** The end of a sitting. */
  terminated(seconds: number): Statement {
    return this.aboutCourse('terminated', { duration: duration(seconds) });
  }

  private handedIn(page: Page, points: Points, isPassed: boolean | null): Statement {
    const result = { completion: true, ...scoreOf(points), ...(isPassed === null ? {} : { success: isPassed }) };
    return this.about(isPassed === null ? 'completed' : isPassed ? 'passed' : 'failed', this.page(page), result);
  }

  private answered(event: QuestionAnswered): Statement {
    const { question, key, page } = event;
    const object = {
      objectType: 'Activity',
      id: `${this.course.iri}/questions/${question.id}`,
      definition: definitionOf(question, key, this.course.language),
    };
    const result = {
      ...(event.answer === null ? {} : { response: responseOf(question, key, event.answer) }),
      ...(question.points === 0 ? {} : { success: event.isRight }),
      ...scoreOf({ earned: event.points, possible: question.points }),
      duration: duration(event.seconds),
    };
    const objectives = (question.objectives ?? []).map((id) => this.objective(id));
    return this.about('answered', object, result, { parent: [this.page(page)], ...(objectives.length > 0 ? { grouping: objectives } : {}) });
  }

  private ofVideo({ verb, video, activityType, page, result, category, extensions }: VideoEvent): Statement {
    const { iri, language } = this.course;
    const object = {
      objectType: 'Activity', id: `${iri}/videos/${video.id}`, definition: { type: activityType, name: { [language]: video.title } },
    };
    return this.about(verb, object, result, { category, parent: [this.page(page)] }, extensions);
  }

  aboutCourse(verb: string, result?: Record<string, unknown>, related?: ContextActivities): Statement {
    const { title, description, language, unit } = this.course;
    const definition = { type: activities + (unit ? unitTypes[unit] : 'course'), name: { [language]: title }, description: { [language]: description } };
    return this.make(verb, { objectType: 'Activity', id: this.frame.courseId, definition }, result, related);
  }

  private about(
    verb: string, object: object, result: object | undefined, activityContext: ContextActivities = {}, extensions?: Record<string, unknown>,
  ): Statement {
    const course = { objectType: 'Activity', id: this.frame.courseId };
    return this.make(verb, object, result, { ...activityContext, grouping: [...(activityContext.grouping ?? []), course] }, extensions);
  }

  /** @param verb a whole IRI, or the last part of one of ADL's. */
  private make(
    verb: string, object: object, result: object | undefined, related: ContextActivities | undefined, extensions?: Record<string, unknown>,
  ): Statement {
    return {
      id: uuid(),
      actor: this.frame.actor,
      verb: { id: verb.includes(':') ? verb : verbs + verb, display: { 'en-US': verb.split('/').pop() } },
      object,
      ...(result ? { result } : {}),
      context: this.frame.context(related, extensions),
      timestamp: new Date(this.now()).toISOString(),
    };
  }

  private objective(id: string): object {
    const text = this.course.objectives?.find((one) => one.id === id)?.text;
    return {
      objectType: 'Activity',
      id: `${this.course.iri}/objectives/${id}`,
      definition: { type: `${activities}objective`, ...(text ? { name: { [this.course.language]: text } } : {}) },
    };
  }

  private page(page: Page): object {
    const type = activities + (page.kind === 'lesson' ? 'lesson' : 'assessment');
    return {
      objectType: 'Activity',
      id: `${this.course.iri}/pages/${page.id}`,
      definition: { type, name: { [this.course.language]: page.title } },
    };
  }
}

export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const scaled = (score: number) => ({ scaled: rounded(score) });

/** Nothing where nothing is scored. */
const scoreOf = ({ earned, possible }: Points) =>
  (possible === 0 ? {} : { score: { scaled: rounded(earned / possible), raw: rounded(earned), min: 0, max: possible } });

/** ISO 8601 duration, two decimals at most. */
export const duration = (seconds: number): string => `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;
