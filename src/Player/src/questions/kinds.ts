import type { QuestionType } from '../course/types';
import { fillIn } from './fill-in';
import type { QuestionKind } from './kind';
import { matrix } from './matrix';

/** The question types that few courses use. Bundles for other courses are made without them. */
export const kinds: Partial<Record<QuestionType, QuestionKind>> = MORE_QUESTIONS ? { 'fill-in': fillIn, matrix } : {};
