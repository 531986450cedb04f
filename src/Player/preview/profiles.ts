import { Cmi5Host } from './cmi5-host';
import type { CourseFrame } from './frame';
import type { Host, HostContext } from './host';
import { moodle } from './lms/moodle';
import { strict12 } from './lms/scorm12';
import { strict2004 } from './lms/scorm2004';
import { ScormHost } from './scorm-host';
import { WebHost } from './web-host';
import { XapiHost } from './xapi-host';

interface Profile {
  make(frame: CourseFrame, context: HostContext): Host;
  /** It can launch the parts of a course one by one. */
  canSplit: boolean;
}

/** The platforms of the preview by name, in the order in which they are offered. */
export const profiles: ReadonlyMap<string, Profile> = new Map<string, Profile>([
  ['moodle', { make: (frame, context) => new ScormHost(moodle, frame, context), canSplit: true }],
  ['strict-1.2', { make: (frame, context) => new ScormHost(strict12, frame, context), canSplit: true }],
  ['strict-2004', { make: (frame, context) => new ScormHost(strict2004, frame, context), canSplit: true }],
  ['cmi5', { make: (frame, context) => new Cmi5Host(frame, context), canSplit: true }],
  ['xapi', { make: (frame, context) => new XapiHost(frame, context), canSplit: false }],
  ['web', { make: (frame, context) => new WebHost(frame, context), canSplit: false }],
]);

export const firstProfile = 'moodle';
