/** A part of an answer: words, an identifier, or a pair (of a row and a column, a step and what was done). */
export type Part = string | [left: string, right: string];

/** Identifiers with their words, by list (xAPI 1.0.3 Data, Appendix C). */
export type Components = Partial<Record<'choices' | 'scale' | 'source' | 'target' | 'steps', Record<string, string>>>;

/** An answered question as every platform is told it, before each puts it into its own form. */
export interface Interaction {
  type: 'fill-in' | 'long-fill-in' | 'choice' | 'matching' | 'likert' | 'performance';
  /** What was asked, in words; the question's title when absent. */
  text?: string;
  /** Empty: not answered. */
  given: Part[];
  /** Empty: there is no right answer. */
  right: Part[];
  /** The second half of a pair in words, for platforms that take words there. */
  words?(part: Part): string;
  components: Components;
}

/** Joins parts as a platform wants them; pairs with the inner mark. */
export const joined = (parts: Part[], outer: string, inner: string): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.join(inner))).join(outer);
