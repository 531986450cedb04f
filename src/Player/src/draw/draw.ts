import { questionsOf, type Page, type Question } from '../course/types';
import { testState, type State } from '../state/state';
import { mix } from './mix';

/**
 * The questions of a page that this learner is asked now, in the order shown. Of a bank, the draw hangs on the learner's seed and the
 * attempt, so it is the same wherever and whenever it is looked at. Questions that are answered stay drawn, even if the bank has changed
 * in the meantime; of an attempt that was handed in, only they are shown.
 */
export function askedOf(page: Page, state: State): Question[] {
  const bank = questionsOf(page);
  if (!page.draw) return bank;
  const { attempts, handedIn } = testState(state, page.id);
  const attempt = handedIn ? attempts - 1 : attempts;
  const rank = new Map(bank.map((question) => [question, mix(state.seed ?? 1, page.sig, attempt, question.sig)]));
  const shuffled = [...bank].sort((a, b) => rank.get(a)! - rank.get(b)!);
  const answered = shuffled.filter((question) => state.questions.has(question.id));
  const drawn = handedIn ? new Set(answered) : redraw(shuffled, page.draw, answered);
  return shuffled.filter((question) => drawn.has(question));
}

/** The draw as it was before anything was answered; when the bank has changed since, the answered ones and as many others as it takes. */
function redraw(shuffled: Question[], count: number, answered: Question[]): Set<Question> {
  const first = draw(shuffled, count, []);
  return answered.every((question) => first.has(question)) ? first : draw(shuffled, count, answered);
}

/** Adds questions until there are `count`, each time the first one of the objectives that have the fewest so far. */
function draw(shuffled: Question[], count: number, drawn: Question[]): Set<Question> {
  const result = new Set(drawn);
  const times = new Map<string, number>();
  const note = (question: Question) => objectivesOf(question).forEach((id) => times.set(id, (times.get(id) ?? 0) + 1));
  const load = (question: Question) =>
    objectivesOf(question).reduce((sum, id) => sum + (times.get(id) ?? 0), 0) / objectivesOf(question).length;
  drawn.forEach(note);
  while (result.size < Math.min(count, shuffled.length)) {
    const left = shuffled.filter((question) => !result.has(question));
    const next = left.reduce((best, question) => (load(question) < load(best) ? question : best));
    result.add(next);
    note(next);
  }
  return result;
}

const objectivesOf = (question: Question): string[] => question.objectives ?? [''];
