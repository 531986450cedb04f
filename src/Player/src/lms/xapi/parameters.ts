import type { LrsAccess } from './lrs';

/** What the launching site put into the address (docs/contracts.md, "Launch"). */
export interface LaunchParameters extends LrsAccess {
  returnUrl: string | null;
}

/** Reads the address; null when it has no usable endpoint and actor, so nothing can be reported. */
export function readParameters(search: string, courseIri: string): LaunchParameters | null {
  const query = new URLSearchParams(search);
  const endpoint = query.get('endpoint');
  const actor = parseActor(query.get('actor'));
  if (!endpoint || !isWebAddress(endpoint) || !actor) return null;
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : endpoint + '/',
    auth: query.get('auth') ?? '',
    actor,
    registration: query.get('registration'),
    activityId: query.get('activity_id') ?? courseIri,
    returnUrl: webAddressOrNull(query.get('returnURL')),
  };
}

/** Older launching sites wrap every property in a list and name the account's parts differently. */
function parseActor(text: string | null): Record<string, unknown> | null {
  let actor: unknown;
  try {
    actor = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  if (typeof actor !== 'object' || actor === null || Array.isArray(actor)) return null;
  const plain: Record<string, unknown> = { objectType: 'Agent' };
  for (const [name, value] of Object.entries(actor)) plain[name] = Array.isArray(value) && name !== 'member' ? value[0] : value;
  const account = plain.account as Record<string, unknown> | undefined;
  if (account && 'accountName' in account) {
    plain.account = { name: account.accountName, homePage: account.accountServiceHomePage };
  }
  return plain;
}

export const webAddressOrNull = (text: string | null): string | null => (text && isWebAddress(text) ? text : null);

/** Only http and https: a return address must not be able to run a script. */
export function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text, window.location.href).protocol);
  } catch {
    return false;
  }
}
