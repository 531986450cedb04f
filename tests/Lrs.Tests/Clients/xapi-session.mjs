// A session of the npm client @xapi/xapi with a running LRS: write, read back, page, void, documents with ETags.
// Usage: node xapi-session.mjs ENDPOINT KEY SECRET. Ends with 'done', or fails with what differed.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const XAPI = createRequire(import.meta.url)('@xapi/xapi').default;
const [endpoint, key, secret] = process.argv.slice(2);

for (const version of ['1.0.3', '2.0.0']) {
  const lrs = new XAPI({ endpoint, auth: XAPI.toBasicAuth(key, secret), version });
  const activity = `https://example.org/clients/${randomUUID()}`;
  const actor = { objectType: 'Agent', name: 'Анна', mbox: `mailto:${randomUUID()}@example.org` };
  const statement = (scaled) => ({
    id: randomUUID(), actor, verb: XAPI.Verbs.ANSWERED,
    object: { objectType: 'Activity', id: activity, definition: { name: { ru: 'Урок' } } },
    result: { score: { scaled } },
  });

  const about = await lrs.getAbout();
  assert.ok(about.data.version.includes(version));

  const one = statement(0.25);
  const sent = await lrs.sendStatement({ statement: one });
  assert.deepEqual(sent.data, [one.id]);
  const many = [statement(0.5), statement(0.75), statement(1)];
  assert.deepEqual((await lrs.sendStatements({ statements: many })).data, many.map((item) => item.id));

  const back = (await lrs.getStatement({ statementId: one.id })).data;
  assert.equal(back.result.score.scaled, 0.25);
  assert.equal(back.actor.name, 'Анна');

  const seen = [];
  let page = (await lrs.getStatements({ activity, limit: 3, ascending: true })).data;
  for (;;) {
    seen.push(...page.statements.map((item) => item.id));
    if (!page.more) break;
    page = (await lrs.getMoreStatements({ more: page.more })).data;
  }
  assert.deepEqual(seen, [one, ...many].map((item) => item.id));

  await lrs.voidStatement({ actor, statementId: one.id });
  await assert.rejects(lrs.getStatement({ statementId: one.id }));
  assert.equal((await lrs.getVoidedStatement({ voidedStatementId: one.id })).data.id, one.id);

  const agents = await lrs.getAgent({ agent: actor });
  assert.ok(agents.data.name.includes('Анна'));
  assert.equal((await lrs.getActivity({ activityId: activity })).data.definition.name.ru, 'Урок');

  const place = { agent: actor, activityId: activity, stateId: 'bookmark' };
  await lrs.setState({ ...place, state: { page: 1 }, etag: '*', matchHeader: 'If-None-Match' });
  await lrs.createState({ ...place, state: { seen: true } });
  assert.deepEqual((await lrs.getState(place)).data, { page: 1, seen: true });
  await lrs.deleteState(place);
  await assert.rejects(lrs.getState(place));

  const profile = { agent: actor, profileId: 'preferences' };
  await lrs.setAgentProfile({ ...profile, profile: { size: 1 }, etag: '*', matchHeader: 'If-None-Match' });
  const kept = await lrs.getAgentProfile(profile);
  await lrs.setAgentProfile({ ...profile, profile: { size: 2 }, etag: kept.headers.etag, matchHeader: 'If-Match' });
  await assert.rejects(lrs.setAgentProfile({ ...profile, profile: { size: 3 }, etag: kept.headers.etag, matchHeader: 'If-Match' }));
  assert.deepEqual((await lrs.getAgentProfile(profile)).data, { size: 2 });
  assert.deepEqual((await lrs.getAgentProfiles({ agent: actor })).data, ['preferences']);
}

console.log('done');
