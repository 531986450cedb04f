import { keysOf } from '../../course/types';
import { joined, type Part } from '../../questions/interaction';
import { kinds } from '../../questions/kinds';
import { parseNumber } from '../../scoring/score';
import type { QuestionAnswered } from '../lms';
import type { Values } from '../scorm/edition';
import { identifier } from '../scorm/identifier';
import { description, plain } from './description';
import { timeInterval } from './times';

const types = {
  single: 'choice', multiple: 'choice', 'true-false': 'true-false', text: 'fill-in', numeric: 'numeric', matching: 'matching',
  ordering: 'sequencing',
} as const;

const longestText = 250;
const longestLongText = 4000;

/** Platforms take no more pairs or words of one answer. */
const mostParts = { matching: 36, 'fill-in': 10 } as const;

/** Elements and values of one interaction record, in the order in which they are set (SCORM 2004 RTE 4.2.9). No timestamp: the
 *  platforms' grammars for it have nothing in common, and each knows when it was told. */
export function interactionValues(event: QuestionAnswered): Values {
  const { question, key, answer } = event;
  const more = kinds[question.type]?.reported(question, key, answer);
  const type = more?.type ?? types[question.type as keyof typeof types];
  const values: Values = [['id', identifier(question.id)], ['type', type]];
  for (const [i, id] of (question.objectives ?? []).entries()) values.push([`objectives.${i}.id`, identifier(id)]);
  if (key.title) values.push(['description', more ? cut(more.text ?? key.title) : description(key, question.type)]);
  const right = more ? written(more.right, type) : rightResponse(event);
  if (right) values.push(['correct_responses.0.pattern', right]);
  const given = answer === null ? '' : more ? written(more.given, type) : response(event, answer);
  if (given) values.push(['learner_response', given]);
  const result = question.points === 0 ? 'neutral' : event.isRight ? 'correct' : 'incorrect';
  values.push(['result', result], ['latency', timeInterval(event.seconds * 1000)]);
  return values;
}

/** Parts in the grammar of their type; words without the marks that part answers. */
function written(parts: Part[], type: string): string {
  const words = parts.map((part): Part => (typeof part === 'string'
    ? cut(part, type === 'long-fill-in' ? longestLongText : longestText) : [identifier(part[0]), identifier(part[1])]));
  return joined(words.slice(0, mostParts[type as keyof typeof mostParts]), '[,]', '[.]');
}

function response({ question }: QuestionAnswered, answer: string): string {
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
      return decimal(parseNumber(answer));
    case 'text':
      return cut(answer);
    default:
      return answer;
  }
}

/** The right answer in the same form; empty where there is none to tell. */
function rightResponse(event: QuestionAnswered): string {
  const { question, key } = event;
  switch (question.type) {
    case 'matching':
      return response(event, keysOf(question).split('').map((left) => key.pairs?.[left] ?? '').join(','));
    case 'ordering':
      return response(event, keysOf(question));
    case 'text':
      return cut(key.answers?.[0]?.text ?? '');
    case 'numeric': {
      const first = key.answers?.[0];
      return first ? `${decimal(first.min ?? null)}[:]${decimal(first.max ?? null)}` : '';
    }
    default:
      return response(event, key.right ?? '');
  }
}

const cut = (text: string, length = longestText): string => plain(text).slice(0, length);

/** A real number without exponent; empty for none, and for one of more than five digits, which Moodle refuses. */
function decimal(value: number | null): string {
  if (value === null || !Number.isFinite(value) || Math.abs(value) >= 100_000) return '';
  return value.toFixed(5).replace(/\.?0+$/, '');
}
