import type { QuestionType } from '../course/types';
import { fillIn } from './fill-in';
import { freeText } from './free-text';
import { hotspot } from './hotspot';
import type { QuestionKind } from './kind';
import { likert } from './likert';
import { matrix } from './matrix';
import { scenario } from './scenario';

/** The question types that few courses use. Bundles for other courses are made without them. */
export const kinds: Partial<Record<QuestionType, QuestionKind>> = MORE_QUESTIONS 
  ? { 'fill-in': fillIn, matrix, hotspot, likert, 'free-text': freeText, scenario } : {};
