// A session of the npm client tincanjs (xAPI 1.0.x) with a running LRS: write, read back, page, void, documents with ETags.
// Usage: node tincan-session.mjs ENDPOINT KEY SECRET. Ends with 'done', or fails with what differed.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const TinCan = createRequire(import.meta.url)('tincanjs');
const [endpoint, username, password] = process.argv.slice(2);
const lrs = new TinCan.LRS({ endpoint: `${endpoint}/`, username, password, allowFail: false, version: '1.0.2' });

// Every method takes a callback(error status or null, result or request).
const call = (method, ...args) => new Promise((resolve, reject) => {
  const last = args.length > 0 && typeof args.at(-1) === 'object' && args.at(-1)?.isConfig ? args.pop() : {};
  lrs[method](...args, { ...last, callback: (error, result) => (error === null ? resolve(result)
    : reject(Object.assign(new Error(`${method}: ${result?.responseText ?? error}`), { status: error }))) });
});
const config = (values) => ({ ...values, isConfig: true });

const activity = new TinCan.Activity({ id: `https://example.org/clients/${randomUUID()}`, definition: { name: { ru: 'Урок' } } });
const agent = new TinCan.Agent({ name: 'Анна', mbox: `mailto:${randomUUID()}@example.org` });
const statement = (scaled) => new TinCan.Statement({
  actor: agent, verb: new TinCan.Verb({ id: 'http://adlnet.gov/expapi/verbs/answered' }), target: activity,
  result: { score: { scaled } },
});

const one = statement(0.25);
await call('saveStatement', one);
const many = [statement(0.5), statement(0.75), statement(1)];
await call('saveStatements', many);

const back = await call('retrieveStatement', one.id);
assert.equal(back.result.score.scaled, 0.25);
assert.equal(back.actor.name, 'Анна');

const seen = [];
let page = await call('queryStatements', config({ params: { activity, limit: 3, ascending: true } }));
for (;;) {
  seen.push(...page.statements.map((item) => item.id));
  if (!page.more) break;
  page = await call('moreStatements', config({ url: page.more }));
}
assert.deepEqual(seen, [one, ...many].map((item) => item.id));

await call('saveStatement', new TinCan.Statement({
  actor: agent, verb: new TinCan.Verb({ id: 'http://adlnet.gov/expapi/verbs/voided' }),
  target: new TinCan.StatementRef({ id: one.id }),
}));
await assert.rejects(call('retrieveStatement', one.id), { status: 404 });
assert.equal((await call('retrieveVoidedStatement', one.id)).id, one.id);
assert.equal((await call('retrieveActivity', activity.id)).definition.name.ru, 'Урок');

const place = config({ agent, activity });
await call('saveState', 'bookmark', { page: 1 }, config({ ...place, contentType: 'application/json' }));
await call('saveState', 'bookmark', { seen: true }, config({ ...place, contentType: 'application/json', method: 'POST' }));
const state = await call('retrieveState', 'bookmark', place);
assert.deepEqual(state.contents, { page: 1, seen: true });
assert.deepEqual(await call('retrieveStateIds', place), ['bookmark']);
await call('dropState', 'bookmark', place);
assert.equal(await call('retrieveState', 'bookmark', place), null);

const text = config({ activity, contentType: 'text/plain' });
const answer = await fetch(`${endpoint}/activities/profile?profileId=notes&activityId=${encodeURIComponent(activity.id)}`, {
  method: 'PUT', body: 'one',
  headers: {
    'If-None-Match': '*', 'Content-Type': 'text/plain', 'X-Experience-API-Version': '1.0.2',
    Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  },
});
assert.equal(answer.status, 204);
const first = await call('retrieveActivityProfile', 'notes', config({ activity }));
assert.equal(first.contents, 'one');
await call('saveActivityProfile', 'notes', 'two', config({ ...text, lastSHA1: first.etag }));
await assert.rejects(call('saveActivityProfile', 'notes', 'three', config({ ...text, lastSHA1: first.etag })), { status: 412 });
assert.equal((await call('retrieveActivityProfile', 'notes', config({ activity }))).contents, 'two');

console.log('done');
