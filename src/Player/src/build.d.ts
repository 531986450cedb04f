/** Set by build.mjs: whether the question types that few courses use are in this bundle. */
declare const MORE_QUESTIONS: boolean;
