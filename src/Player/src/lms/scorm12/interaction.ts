import { keysOf } from '../../course/types';
import { joined, type Interaction, type Part } from '../../questions/interaction';
import { kinds } from '../../questions/kinds';
import { parseNumber } from '../../scoring/score';
import type { QuestionAnswered } from '../lms';
import { identifier } from '../scorm/identifier';
import { timespan } from './times';

const types = {
  single: 'choice', multiple: 'choice', 'true-false': 'true-false', text: 'fill-in', numeric: 'numeric', matching: 'matching',
  ordering: 'sequencing',
} as const;

const moreTypes: Record<Interaction['type'], string> = {
  'fill-in': 'fill-in', 'long-fill-in': 'fill-in', choice: 'choice', matching: 'matching', likert: 'likert', performance: 'performance',
};

const longest = 255;

/** Elements and values of one interaction record, in the order in which they are set (SCORM 1.2, 3.4.7). How long the answer took, not when
 *  it was given: every element is a call, and the platform knows when it was told. */
export function interactionValues(event: QuestionAnswered): [string, string][] {
  const { question, key, answer } = event;
  const more = kinds[question.type]?.reported(question, key, answer);
  const values: [string, string][] = [
    ['id', identifier(question.id)],
    ['type', more ? moreTypes[more.type] : types[question.type as keyof typeof types]],
  ];
  for (const [i, id] of (question.objectives ?? []).entries()) values.push([`objectives.${i}.id`, identifier(id)]);
  const right = more ? written(more.right) : rightResponse(event);
  if (right) values.push(['correct_responses.0.pattern', right]);
  if (answer !== null) values.push(['student_response', more ? written(more.given) : response(event, answer)]);
  values.push(['result', question.points === 0 ? 'neutral' : event.isRight ? 'correct' : 'wrong']);
  values.push(['latency', timespan(event.seconds * 1000)]);
  return values;
}

/** Parts on one line, as many whole ones as fit. */
function written(parts: Part[]): string {
  const plain = parts.map((part): Part => (typeof part === 'string' ? part.replace(/\s+/g, ' ').trim() : [identifier(part[0]), identifier(part[1])]));
  let count = plain.length;
  while (count > 1 && joined(plain.slice(0, count), ',', '.').length > longest) count--;
  return joined(plain.slice(0, count), ',', '.').slice(0, longest);
}

function response({ question }: QuestionAnswered, answer: string): string {
  switch (question.type) {
    case 'multiple':
    case 'ordering':
      return answer.split('').join(',');
    case 'matching': {
      const chosen = answer.split(',');
      const pairs = keysOf(question).split('').flatMap((left, i) => (chosen[i] ? [`${left}.${chosen[i]}`] : []));
      return pairs.join(',').slice(0, longest);
    }
    case 'numeric':
      return String(parseNumber(answer) ?? answer);
    default:
      return answer.replace(/\s+/g, ' ').slice(0, longest);
  }
}

/** The right answer in the same form; empty where there is no single one. */
function rightResponse(event: QuestionAnswered): string {
  const { question, key } = event;
  switch (question.type) {
    case 'matching':
      return response(event, keysOf(question).split('').map((left) => key.pairs?.[left] ?? '').join(','));
    case 'ordering':
      return response(event, keysOf(question));
    case 'text':
      return response(event, key.answers?.[0]?.text ?? '');
    case 'numeric': {
      const first = key.answers?.[0];
      return first && first.min === first.max ? String(first.min) : '';
    }
    default:
      return response(event, key.right ?? '');
  }
}
