import { keysOf, partsOf, type Question, type QuestionKey } from '../../course/types';
import { kinds } from '../../questions/kinds';
import { score } from '../../scoring/score';
import type { QuestionState } from '../../state/state';
import { el, fragment, icon, type IconName } from '../dom';
import { partsText } from '../outcome';
import type { Strings } from '../strings';
import { rightAnswerLines } from './right-answer';

/**
 * What is said after a question was judged: the verdict, the comments on what was chosen, and once decided the explanation.
 * `triesLeft`: null when there is no limit or it does not matter.
 */
export function feedbackOf(
  question: Question, key: QuestionKey, stored: QuestionState, strings: Strings, triesLeft: number | null,
): HTMLElement {
  const isRight = score(question, key, stored.answer).isRight;
  const verdict = verdictOf(question, stored, isRight);
  const box = el('div', { class: `feedback feedback-${verdict.icon}`, tabindex: '-1', role: 'group' });
  const points = strings.count('pointsGot', question.points, {
    got: strings.number((question.points * stored.earned) / partsOf(question)),
  }) + partsText(question, key, stored, strings);
  const title = el('p', { class: 'feedback-title' }, icon(verdict.icon), el('strong', {}, strings.text(verdict.text)));
  const isGraded = question.points > 1 || partsOf(question) > 1;
  if (stored.decided && isGraded) title.append(el('span', { class: 'feedback-points' }, points));
  if (!stored.decided && triesLeft !== null) {
    title.append(el('span', { class: 'feedback-points' }, strings.count('triesLeft', triesLeft)));
  }
  box.append(title);
  for (const comment of commentsOn(question, key, stored, isRight)) box.append(comment);
  if (stored.decided) addExplanation(box, question, key, isRight, strings);
  box.setAttribute('aria-label', strings.text(verdict.text));
  return box;
}

function verdictOf(question: Question, stored: QuestionState, isRight: boolean): { icon: IconName; text: string } {
  if (question.points === 0) return { icon: 'info', text: stored.answer === null ? 'notAnswered' : 'answerKept' };
  if (isRight) return { icon: 'right', text: 'right' };
  if (stored.answer === null) return { icon: 'wrong', text: 'notAnswered' };
  if (stored.earned > 0 && partsOf(question) > 1) return { icon: 'partly', text: 'partlyRight' };
  return stored.decided ? { icon: 'wrong', text: 'wrong' } : { icon: 'wrong', text: 'notRightYet' };
}

function commentsOn(question: Question, key: QuestionKey, stored: QuestionState, isRight: boolean): HTMLElement[] {
  const markup: string[] = [];
  if (stored.answer !== null) markup.push(...answerComments(question, key, stored.answer));
  const general = isRight ? key.whenRight : key.whenWrong;
  if (general && stored.answer !== null) markup.push(general);
  return markup.map((one) => el('div', { class: 'comment' }, fragment(one)));
}

/** Comments on what was chosen; for pairs and places, on what is wrong. */
function answerComments(question: Question, key: QuestionKey, answer: string): string[] {
  const comments = (letters: string[]): string[] => letters.flatMap((letter) => key.feedback?.[letter] ?? []);
  const keys = keysOf(question).split('');
  switch (question.type) {
    case 'text':
    case 'numeric': {
      const { met } = score(question, key, answer);
      return met?.feedback ? [met.feedback] : [];
    }
    case 'matching': {
      const chosen = answer.split(',');
      return comments(keys.filter((left, i) => key.pairs?.[left] !== chosen[i]));
    }
    case 'ordering':
      return comments(keys.filter((item, i) => answer.charAt(i) !== item));
    default:
      return comments(kinds[question.type]?.commented(question, key, answer) ?? answer.split(''));
  }
}

function addExplanation(box: HTMLElement, question: Question, key: QuestionKey, isRight: boolean, strings: Strings): void {
  if (!isRight && question.points > 0) {
    const lines = rightAnswerLines(question, key, strings);
    const isOne = lines.length === 1;
    box.append(el('p', { class: 'right-answer' }, strings.text('rightAnswer'), ' ', isOne && el('span', {}, lines[0]!)));
    if (!isOne) box.append(el('ul', { class: 'right-answers' }, ...lines.map((line) => el('li', {}, line))));
  }
  if (key.explanation) {
    box.append(el('div', { class: 'explanation' },
      el('p', { class: 'explanation-title' }, strings.text('explanation')), fragment(key.explanation)));
  }
}
