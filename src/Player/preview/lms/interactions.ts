import { countOf } from './attempt';

/** One answer as the platform has it. */
export interface Interaction {
  id: string;
  type: string;
  response: string;
  right: string;
  result: string;
}

/** Interactions among the values of an attempt, in the order in which they were recorded. */
export function interactionsOf(values: Record<string, string>): Interaction[] {
  const value = (name: string) => values[name];
  return Array.from({ length: countOf(value, 'cmi.interactions') }, (_, i) => {
    const of = (field: string) => value(`cmi.interactions.${i}.${field}`) ?? '';
    return {
      id: of('id'), type: of('type'), response: of('student_response') || of('learner_response'), right: of('correct_responses.0.pattern'),
      result: of('result'),
    };
  });
}

/** What a question's keys mean, as the packager tells it. */
export interface QuestionWords {
  title: string;
  words: Record<string, string>;
  targets: Record<string, string>;
}

/** A response in the words of the question: `a[,]c` → the texts of both answers. */
export function inWords(response: string, question: QuestionWords | undefined): string {
  if (!question) return response;
  const parts = response.split(/\[,\]|,/);
  const words = parts.map((part) => {
    const [left = '', right] = part.split(/\[\.\]|\./);
    if (right !== undefined && question.words[left]) return `${question.words[left]} → ${question.targets[right] ?? right}`;
    return question.words[part];
  });
  return words.every((word) => word !== undefined) ? words.join('; ') : response.replace('[:]', ' … ');
}
