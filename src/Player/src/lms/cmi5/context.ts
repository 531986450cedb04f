type Json = Record<string, unknown>;
interface Reference {
  id?: unknown;
}

export const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
export const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
export const masteryScoreExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const sessionIdExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** The LMS's template with ours added: nothing of the template is changed or moved (cmi5 10.2.1). */
export function withTemplate(template: Json, ours: Json): Json {
  const extensions = { ...asObject(ours.extensions), ...asObject(template.extensions) };
  const contextActivities = joinActivities(asObject(template.contextActivities), asObject(ours.contextActivities));
  return {
    ...ours,
    ...template,
    ...(Object.keys(contextActivities).length > 0 ? { contextActivities } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

/** Which session a context belongs to. */
export const sessionOf = (context: unknown): unknown => asObject(asObject(context).extensions)[sessionIdExtension];

/** Whether a statement is one that cmi5 itself defines. */
export const isDefined = (context: unknown): boolean =>
  asList(asObject(asObject(context).contextActivities).category).some(({ id }) => id === cmi5Category);

function joinActivities(theirs: Json, ours: Json): Json {
  const joined: Json = { ...theirs };
  for (const [name, activities] of Object.entries(ours)) {
    const known = asList(theirs[name]);
    const ids = new Set(known.map(({ id }) => id));
    joined[name] = [...known, ...asList(activities).filter(({ id }) => !ids.has(id))];
  }
  return joined;
}

const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** xAPI lets a single activity stand without a list. */
const asList = (value: unknown): Reference[] => (Array.isArray(value) ? value : value ? [value] : []) as Reference[];
