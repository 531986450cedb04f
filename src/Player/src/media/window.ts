import type { View, ViewContext } from '../ui/view';

/**
 * What plays recordings is a script of its own, which only courses with recordings have. It leaves its one function here.
 * `onPlayed` is called when a recording was played as far as its lesson asks.
 */
export type MediaWindow = Window & { CoursePackagerMedia?: (context: ViewContext, onPlayed: () => void) => View };
