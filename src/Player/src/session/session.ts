import { partsOf, questionsOf, type Course, type Page, type Question, type QuestionKey } from '../course/types';
import { askedOf } from '../draw/draw';
import type { CourseEvent, Launch, Lms, QuestionAnswered, VideoEvent } from '../lms/lms';
import { hasAttemptsLeft, isDone, isWatched, pointsOf, progressOf, reaches, type Progress } from '../progress/progress';
import { score, type Score } from '../scoring/score';
import { kinds } from '../questions/kinds';
import { decode, encode } from '../state/codec';
import { epochSeconds } from '../state/layout';
import { merge } from '../state/merge';
import { emptyState, questionState, testState, type Answer, type State, type VideoState } from '../state/state';
import { isWorthJoining, readMirror, writeMirror } from './mirror';
import { Saver, type SaveState } from './saver';

/** One sitting of a learner with the course: holds the state, judges answers, tells the platform, keeps everything saved. */
export class Session {
  state: State = emptyState();
  launch!: Launch;
  saveState: SaveState = 'idle';
  /** Stored answers that the updated course has no place for. */
  dropped = 0;
  /** Called after every change of state, progress or save state. */
  onChange: () => void = () => undefined;
  /** Called before the page goes out of sight, or for good: the last chance to note something. */
  beforeLeave: (isForGood: boolean) => void = () => undefined;

  private readonly saver: Saver;
  private hasAcceptedSave = false;
  private isEnded = false;

  constructor(
    readonly course: Course,
    private readonly lms: Lms,
    private readonly now: () => number = Date.now,
    private readonly random: () => number = Math.random,
  ) {
    this.saver = new Saver(() => this.commit(), (state) => this.showSaveState(state));
  }

  get progress(): Progress {
    return progressOf(this.course, this.state);
  }

  async start(): Promise<void> {
    this.launch = await this.lms.launch({ course: this.course, join: (theirs) => this.join(theirs) });
    if (this.launch.mastery !== undefined) this.course.mastery = this.launch.mastery;
    const stored = decode(this.course, this.launch.stored ?? '');
    if (stored) ({ state: this.state, dropped: this.dropped } = stored);
    this.hasAcceptedSave = Boolean(this.launch.stored);
    const mirror = readMirror(this.launch.localKey);
    // What the platform gives back it has taken: a later attempt that begins empty must not get this copy.
    if (mirror && !mirror.accepted && this.hasAcceptedSave) writeMirror(this.launch.localKey, { ...mirror, accepted: true });
    const isWanted = !this.launch.isTracked || isWorthJoining(mirror, this.launch.stored);
    const missed = isWanted ? decode(this.course, mirror?.encoded ?? '') : null;
    if (missed) this.state = merge(this.course, this.state, missed.state);
    if (!this.launch.canWrite) return;
    this.lms.report({ type: 'launched' });
    const isBehind = missed !== null && encode(this.course, this.state) !== this.launch.stored;
    if (isBehind && this.launch.isTracked) this.keep();
    else if (this.launch.isTracked) this.saver.request();
  }

  /** The learner opened a page. */
  visit(page: Page): void {
    const needsSeed = page.draw !== undefined && !this.state.seed && this.launch.canWrite;
    if (needsSeed) this.state.seed = 1 + Math.floor(this.random() * 65_535);
    // Merely opening the course is nothing to keep yet.
    if ((this.state.place === page.id && !needsSeed) || (this.state.place === null && page.kind === 'overview')) return;
    this.state.place = page.id;
    this.keep();
  }

  readLesson(page: Page, seconds: number): void {
    if (page.kind !== 'lesson' || this.state.read.has(page.id) || !isWatched(page, this.state)) return;
    this.state.read.add(page.id);
    this.tell({ type: 'lesson-read', page, seconds });
    this.keep();
  }

  /** Keeps how far a recording was played. */
  watched(video: string, reached: VideoState): void {
    this.state.videos.set(video, reached);
    this.keep();
  }

  /** Something about a recording that a platform may want to know. */
  tellOfVideo(event: VideoEvent): void {
    this.tell(event);
  }

  /** Keeps an answer of a test that is not handed in yet. */
  note(question: Question, answer: Answer | null): void {
    const stored = questionState(this.state, question.id);
    if (stored.answer === answer) return;
    this.state.questions.set(question.id, { ...stored, earned: 0, answer });
    this.keep();
  }

  /** A quiz question is checked. Decided when right or when that was the last try. */
  check(page: Page, question: Question, key: QuestionKey, answer: Answer, seconds: number): Score {
    const wasDone = isDone(page, this.state);
    const result = score(question, key, answer);
    const tries = questionState(this.state, question.id).tries + 1;
    const decided = result.isRight || (Boolean(page.attempts) && tries >= page.attempts!);
    this.state.questions.set(question.id, { tries, decided, earned: result.earned, answer });
    this.tellAnswer(page, question, key, answer, result, seconds);
    this.finishQuiz(page, wasDone);
    this.keep();
    return result;
  }

  /** The learner gives up on a quiz question that has no limit of tries: the answer is shown, the last result stands. */
  giveUp(page: Page, question: Question): void {
    const wasDone = isDone(page, this.state);
    this.state.questions.set(question.id, { ...questionState(this.state, question.id), decided: true });
    this.finishQuiz(page, wasDone);
    this.keep();
  }

  /** A test is handed in: every question is judged, unanswered ones give nothing. */
  handIn(page: Page, keys: Record<string, QuestionKey>, seconds: number): void {
    if (!hasAttemptsLeft(page, this.state)) return;
    const asked = askedOf(page, this.state);
    for (const question of asked) {
      const { answer } = questionState(this.state, question.id);
      const result = score(question, keys[question.id]!, answer);
      this.state.questions.set(question.id, { tries: 0, decided: true, earned: result.earned, answer });
      this.tellAnswer(page, question, keys[question.id]!, answer, result, seconds / asked.length);
    }
    const points = pointsOf([page], this.state);
    const reached = points.possible === 0 ? 0 : points.earned / points.possible;
    const isPassed = this.course.mastery === null ? null : reaches(reached, this.course.mastery);
    const before = testState(this.state, page.id);
    this.state.tests.set(page.id, {
      attempts: before.attempts + 1,
      best: Math.max(before.best, reached),
      passed: before.passed || isPassed === true,
      handedIn: true,
    });
    this.tell({ type: 'test-handed-in', page, points, isPassed });
    this.keep();
  }

  /** A new attempt at a test begins with empty answers. */
  retry(page: Page): void {
    if (!hasAttemptsLeft(page, this.state)) return;
    for (const question of questionsOf(page)) this.state.questions.delete(question.id);
    this.state.tests.set(page.id, { ...testState(this.state, page.id), handedIn: false });
    this.keep();
  }

  hide(): void {
    this.beforeLeave(false);
    if (!this.isEnded && this.launch.canWrite) this.lms.hide();
  }

  show(): void {
    if (this.isEnded || !this.launch.canWrite) return;
    this.lms.show();
    this.saver.nudge();
  }

  /** Sends what is left and says goodbye; nothing is sent afterwards. `isForGood`: the learner has left by the button. */
  end(isForGood = false): void {
    if (this.isEnded) return;
    this.beforeLeave(true);
    this.isEnded = true;
    this.saver.stop();
    this.lms.end(isForGood);
  }

  /** Saves at once, for leaving through the button. */
  flush(): Promise<boolean> {
    return this.launch.canWrite ? this.saver.run() : Promise.resolve(true);
  }

  private finishQuiz(page: Page, wasDone: boolean): void {
    if (!wasDone && isDone(page, this.state)) this.tell({ type: 'quiz-finished', page, points: pointsOf([page], this.state) });
  }

  private tellAnswer(
    page: Page, question: Question, key: QuestionKey, answer: Answer | null, result: Score, seconds: number,
  ): void {
    const points = (question.points * result.earned) / partsOf(question);
    const event: QuestionAnswered = { type: 'question-answered', page, question, key, answer, isRight: result.isRight, points, seconds };
    for (const one of kinds[question.type]?.split?.(event) ?? [event]) this.tell(one);
  }

  private tell(event: CourseEvent): void {
    if (this.launch.canWrite) this.lms.report(event);
  }

  /** Reports milestones reached just now, each once in a learner's course. */
  private tellMilestones(): void {
    const progress = this.progress;
    const before = this.state.milestones;
    const now = progress.reached;
    const score = progress.score ?? 0;
    this.state.milestones = now;
    if (now.completed && !before.completed) this.tell({ type: 'course-completed', score: progress.score });
    if (now.passed && !before.passed) this.tell({ type: 'course-passed', score });
    if (now.failed && !before.failed && !now.passed) this.tell({ type: 'course-failed', score });
  }

  private keep(): void {
    this.tellMilestones();
    if (!this.launch.canWrite) {
      this.onChange();
      return;
    }
    this.state.time = Math.max(this.state.time, Math.floor(this.now() / 1000) - epochSeconds);
    this.mirror(false);
    this.saveSnapshot();
    if (this.launch.isTracked) this.saver.request();
    this.onChange();
  }

  private saveSnapshot(): void {
    const { state, course } = this;
    this.lms.save({ encoded: encode(course, state), place: state.place ?? '', progress: this.progress });
  }

  private mirror(isSent: boolean): void {
    const isKept = writeMirror(this.launch.localKey, {
      encoded: encode(this.course, this.state), accepted: this.hasAcceptedSave, isSent,
    });
    if (!this.launch.isTracked) this.saveState = isKept ? 'saved' : 'failed';
  }

  private async commit(): Promise<boolean> {
    const sent = encode(this.course, this.state);
    const isWorthKeeping = this.state.time > 0;
    const isAccepted = await this.lms.commit();
    if (isAccepted && isWorthKeeping) this.hasAcceptedSave = true;
    if (isAccepted && sent === encode(this.course, this.state)) this.mirror(true);
    return isAccepted;
  }

  /** The platform holds a state that we have not seen (another window): take it in. */
  private join(theirs: string): string {
    const found = decode(this.course, theirs);
    if (found) this.state = merge(this.course, this.state, found.state);
    this.onChange();
    return encode(this.course, this.state);
  }

  private showSaveState(state: SaveState): void {
    this.saveState = state;
    this.onChange();
  }
}
