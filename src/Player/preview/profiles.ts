import type { CourseFrame } from './frame';
import type { Host, HostContext } from './host';
import { moodle } from './lms/moodle';
import { strict12 } from './lms/scorm12';
import { strict2004 } from './lms/scorm2004';
import { ScormHost } from './scorm-host';
import { WebHost } from './web-host';

type Make = (frame: CourseFrame, context: HostContext) => Host;

/** The platforms of the preview by name, in the order in which they are offered. */
export const profiles: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['moodle', (frame, context) => new ScormHost(moodle, frame, context)],
  ['strict-1.2', (frame, context) => new ScormHost(strict12, frame, context)],
  ['strict-2004', (frame, context) => new ScormHost(strict2004, frame, context)],
  ['web', (frame, context) => new WebHost(frame, context)],
]);

export const firstProfile = 'moodle';
