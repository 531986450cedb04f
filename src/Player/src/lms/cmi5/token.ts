import type { LaunchNotice } from '../lms';
import { fetchInTime } from '../xapi/lrs';

const longestDetail = 200;

/** Notices by the error codes of the fetch address (cmi5 8.2.3). */
const notices: Record<string, string> = { '1': 'sessionUsed', '2': 'sessionRefused', '3': 'sessionFailed' };

/** Asks for the session's token: one POST, which works only once (cmi5 8.2). @returns the token, or what to tell the learner. */
export async function fetchToken(url: string): Promise<string | LaunchNotice> {
  const response = await fetchInTime(url, { method: 'POST', cache: 'no-store' });
  if (!response) return { key: 'sessionUnreachable' };
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const token = body?.['auth-token'];
  if (typeof token === 'string' && token !== '') return token;
  const code = String(body?.['error-code'] ?? '');
  const detail = code ? `${code}: ${String(body?.['error-text'] ?? '')}` : `HTTP ${response.status}`;
  return { key: notices[code] ?? 'sessionFailed', values: { detail: detail.slice(0, longestDetail) } };
}
