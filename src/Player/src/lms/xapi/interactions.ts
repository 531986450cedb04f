import { keysOf, type Question, type QuestionKey } from '../../course/types';
import { joined, type Part } from '../../questions/interaction';
import { kinds } from '../../questions/kinds';
import { parseNumber } from '../../scoring/score';
import type { Answer } from '../../state/state';

type LanguageMap = Record<string, string>;
interface Component {
  id: string;
  description: LanguageMap;
}

/** Definition of a question as an interaction activity (xAPI 1.0.3 Data, Appendix C). */
export function definitionOf(question: Question, key: QuestionKey, language: string): Record<string, unknown> {
  const definition: Record<string, unknown> = {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: { [language]: key.title },
    description: { [language]: kinds[question.type]?.reported(question, key, null).text ?? key.title },
    ...interactionOf(question, key, language),
  };
  return definition;
}

/** The learner's answer in the interaction's own form. */
export function responseOf(question: Question, key: QuestionKey, answer: Answer): string {
  const more = kinds[question.type]?.reported(question, key, answer);
  if (more) return written(more.given, more.words);
  switch (question.type) {
    case 'multiple':
    case 'ordering':
      return answer.split('').join('[,]');
    case 'matching': {
      const chosen = answer.split(',');
      return keysOf(question).split('').flatMap((left, i) => (chosen[i] ? [`${left}[.]${chosen[i]}`] : [])).join('[,]');
    }
    case 'true-false':
      return answer === 't' ? 'true' : 'false';
    case 'numeric':
      return String(parseNumber(answer) ?? answer);
    default:
      return answer;
  }
}

function interactionOf(question: Question, key: QuestionKey, language: string): Record<string, unknown> {
  const components = (words: Record<string, string> | undefined): Component[] =>
    Object.entries(words ?? {}).map(([id, text]) => ({ id, description: { [language]: text } }));
  const more = kinds[question.type]?.reported(question, key, null);
  if (more) {
    const lists = Object.entries(more.components).map(([name, words]) => [name, components(words)]);
    const right = more.right.length > 0 ? { correctResponsesPattern: [written(more.right, more.words)] } : {};
    return { interactionType: more.type, ...Object.fromEntries(lists), ...right };
  }
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        interactionType: 'choice', choices: components(key.words),
        correctResponsesPattern: [(key.right ?? '').split('').join('[,]')],
      };
    case 'true-false':
      return { interactionType: 'true-false', correctResponsesPattern: [responseOf(question, key, key.right ?? '')] };
    case 'text':
      return {
        interactionType: 'fill-in',
        correctResponsesPattern: rightAnswers(key).map((answer) => answer.text),
      };
    case 'numeric':
      return { interactionType: 'numeric', correctResponsesPattern: rightAnswers(key).map((a) => `${a.min}[:]${a.max}`) };
    case 'matching':
      return {
        interactionType: 'matching', source: components(key.words), target: components(key.targets),
        correctResponsesPattern: [Object.entries(key.pairs ?? {}).map(([left, right]) => `${left}[.]${right}`).join('[,]')],
      };
    case 'ordering':
      return {
        interactionType: 'sequencing', choices: components(key.words),
        correctResponsesPattern: [responseOf(question, key, keysOf(question))],
      };
    default:
      throw new Error(question.type);
  }
}

/** Words must not hold the marks between parts. */
const written = (parts: Part[], words?: (part: Part) => string): string => joined(
  parts.map((part): Part => (typeof part === 'string' ? unmarked(part) : words ? [part[0], unmarked(words(part))] : part)), '[,]', '[.]');

const unmarked = (text: string): string => text.replace(/\[([,.:])\]/g, '$1');

const rightAnswers = (key: QuestionKey) => (key.answers ?? []).filter((answer) => answer.right);
