import type { LaunchNotice } from '../lms';
import type { LrsConnection } from '../xapi/lrs';
import { webAddressOrNull } from '../xapi/parameters';

type Json = Record<string, unknown>;

/** State document LMS.LaunchData (cmi5 10.2), as far as the player uses it. */
export interface LaunchData {
  /** The context of every statement begins with it. */
  contextTemplate: Json;
  launchMode: 'Normal' | 'Browse' | 'Review';
  /** 0 to 1; null when the LMS names none. */
  masteryScore: number | null;
  returnUrl: string | null;
  /** Languages that the learner prefers, best first (cmi5 11.1). */
  languages: string[];
}

/** @returns the launch data, or what to tell the learner. */
export async function readLaunchData(lrs: LrsConnection): Promise<LaunchData | LaunchNotice> {
  const { status, body } = await lrs.getStateOf('LMS.LaunchData');
  if (status === 401 || status === 403) return { key: 'sessionEnded' };
  if (status === 0) return { key: 'sessionUnreachable' };
  if (!isObject(body) || !isObject(body.contextTemplate)) return { key: 'launchDataMissing', values: { detail: `HTTP ${status}` } };
  // Preferences must be asked for before the first statement (cmi5 11); that there are none is no error.
  const { body: preferences } = await lrs.getProfile('cmi5LearnerPreferences');
  const { contextTemplate, launchMode, masteryScore, returnURL } = body;
  return {
    contextTemplate,
    launchMode: launchMode === 'Browse' || launchMode === 'Review' ? launchMode : 'Normal',
    masteryScore: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
    languages: languagesOf(preferences),
    returnUrl: typeof returnURL === 'string' ? webAddressOrNull(returnURL) : null,
  };
}

const languagesOf = (preferences: unknown): string[] =>
  isObject(preferences) && typeof preferences.languagePreference === 'string'
    ? preferences.languagePreference.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '')
    : [];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
