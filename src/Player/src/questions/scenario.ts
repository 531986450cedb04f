import { keysOf, partsOf, type QuestionKey, type ScenarioStep } from '../course/types';
import { width } from '../state/layout';
import type { Answer } from '../state/state';
import type { Part } from './interaction';
import type { QuestionKind } from './kind';
import { scenarioInputs } from './scenario-inputs';

/* An answer has the letter of what was chosen in each step, in order: `bac`. */

export interface Visited {
  id: string;
  step: ScenarioStep;
  /** What was chosen here; absent in the last one. */
  chosen?: string;
}

/** The steps on a way, the one reached last. Letters that lead nowhere end it. */
export function wayOf(key: QuestionKey, answer: Answer | null): Visited[] {
  const steps = key.steps ?? {};
  const way: Visited[] = [];
  let id: string | undefined = Object.keys(steps)[0];
  for (const letter of [...(answer ?? '').split(''), '']) {
    const step: ScenarioStep | undefined = id === undefined ? undefined : steps[id];
    if (!step) break;
    const choice = step.choices?.[letter];
    way.push(choice ? { id: id!, step, chosen: letter } : { id: id!, step });
    if (!choice) break;
    id = choice.to;
  }
  return way;
}

/** Whether a way has come to an end of the story. */
export const isAtEnd = (key: QuestionKey, answer: Answer | null): boolean => {
  const way = wayOf(key, answer);
  return way.length > 0 && !way[way.length - 1]!.step.choices;
};

/** The first of the ways with the most points. */
function bestWay(key: QuestionKey): Answer {
  const steps = key.steps ?? {};
  const known = new Map<string, { points: number; way: string }>();
  const best = (id: string): { points: number; way: string } => {
    const found = known.get(id);
    if (found) return found;
    const { points = 0, choices } = steps[id] ?? {};
    const ways = Object.entries(choices ?? {}).map(([letter, { to }]) => {
      const rest = best(to);
      return { points: rest.points, way: letter + rest.way };
    });
    const chosen = ways.length === 0 ? { points, way: '' } : ways.reduce((a, b) => (b.points > a.points ? b : a));
    known.set(id, chosen);
    return chosen;
  };
  return best(Object.keys(steps)[0] ?? '').way;
}

const pairsOf = (key: QuestionKey, answer: Answer | null): Part[] =>
  wayOf(key, answer).flatMap(({ id, chosen }): Part[] => (chosen ? [[id, chosen]] : []));

/** A story with choices; its end decides. */
export const scenario: QuestionKind = {
  score(question, key, answer) {
    if (!isAtEnd(key, answer)) return { earned: 0, isRight: false };
    if (question.points === 0) return { earned: 0, isRight: true };
    const earned = wayOf(key, answer).pop()!.step.points ?? 0;
    return { earned, isRight: earned === partsOf(question) };
  },
  write(out, question, answer) {
    const keys = keysOf(question);
    out.write(answer.length, width(question.targets ?? 0));
    for (const letter of answer) out.write(keys.indexOf(letter), width(keys.length - 1));
  },
  read(bits, question) {
    const keys = keysOf(question);
    return Array.from({ length: bits.read(width(question.targets ?? 0)) }, () => keys.charAt(bits.read(width(keys.length - 1)))).join('');
  },
  isPossible: (question, answer) =>
    answer.length > 0 && answer.length <= (question.targets ?? 0) && answer.split('').every((letter) => keysOf(question).includes(letter)),
  inputs: scenarioInputs,
  judged: () => [],
  commented: () => [],
  rightLines: (_, key) => wayOf(key, bestWay(key)).flatMap(({ step, chosen }) =>
    (chosen ? [`${step.title}: ${step.choices![chosen]!.text}`] : [])),
  reported: (question, key, answer) => ({
    type: 'performance',
    given: pairsOf(key, answer),
    right: question.points === 0 ? [] : pairsOf(key, bestWay(key)),
    words: (part) => (typeof part === 'string' ? part : key.steps?.[part[0]]?.choices?.[part[1]]?.text ?? part[1]),
    components: { steps: Object.fromEntries(Object.entries(key.steps ?? {}).filter(([, s]) => s.choices).map(([id, s]) => [id, s.title])) },
  }),
};
