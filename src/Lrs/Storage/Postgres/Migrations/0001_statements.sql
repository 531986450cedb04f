-- Statements. Every key begins with the tenant, so that the tables can be spread by tenant (docs/lrs.md, "Citus").

CREATE TABLE statement (
  tenant text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,                 -- place in the tenant's order of commits, from 1
  id uuid NOT NULL,
  stored timestamptz(3) NOT NULL,      -- never decreases with seq
  fingerprint bigint NOT NULL,         -- what two statements with one id are compared by
  refers_to uuid,                      -- statement that this one's object refers to
  voids boolean NOT NULL,              -- whether it voids refers_to
  voided boolean NOT NULL DEFAULT false,
  keys bigint[] NOT NULL,              -- the posting keys that it has by itself
  attachments text[],                  -- SHA-256 of attachments kept here; null: none
  raw bytea NOT NULL,                  -- the statement as served, UTF-8 JSON
  PRIMARY KEY (tenant, seq),
  UNIQUE (tenant, id)
);

CREATE INDEX statement_stored ON statement (tenant, stored, seq);
CREATE INDEX statement_refers_to ON statement (tenant, refers_to) WHERE refers_to IS NOT NULL;

-- One row for each statement and key that a filter finds it by: its own keys and those of the statements it leads to.
CREATE TABLE posting (
  tenant text COLLATE "C" NOT NULL,
  key bigint NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (tenant, key, seq)
);

-- The advisory lock that a tenant's writers hold from taking a sequence to the commit: order of commits = order of sequence.
CREATE FUNCTION statement_lock(p_tenant text) RETURNS bigint
LANGUAGE sql STABLE
AS $$ SELECT hashtextextended(current_schema() || chr(31) || 'statements' || chr(31) || p_tenant, 0) $$;

-- Gives the statements after a sequence, and those that waited for them, their void state and the keys they inherit by reference.
-- The caller holds the tenant's lock. Chains are followed for 100 links, so that the cost of one statement is bounded.
CREATE FUNCTION link_statements(p_tenant text, p_after bigint) RETURNS void
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
AS $$
DECLARE
  targets uuid[];
  referrers bigint[];
  links uuid[];
BEGIN
  -- Targets of the new voiding statements, and new statements that a voiding one has waited for.
  SELECT array_agg(DISTINCT t.id) INTO targets
  FROM statement new
  CROSS JOIN LATERAL (
    SELECT new.refers_to AS id WHERE new.voids
    UNION ALL
    SELECT new.id FROM statement v WHERE v.tenant = p_tenant AND v.refers_to = new.id AND v.voids
  ) t
  WHERE new.tenant = p_tenant AND new.seq > p_after;

  -- A voiding statement cannot be voided (xAPI 1.0.3 Data 2.3.2).
  UPDATE statement s SET voided = true
  WHERE s.tenant = p_tenant AND s.id = ANY (targets) AND NOT s.voids AND NOT s.voided;

  -- The new statements and all that refer to them, directly or through others, with the statement each of these refers to.
  WITH RECURSIVE touched (seq, id, link, depth) AS (
    SELECT s.seq, s.id, s.refers_to, 0 FROM statement s WHERE s.tenant = p_tenant AND s.seq > p_after
    UNION
    SELECT r.seq, r.id, r.refers_to, t.depth + 1
    FROM touched t
    JOIN statement r ON r.tenant = p_tenant AND r.refers_to = t.id
    WHERE t.depth < 100
  )
  SELECT array_agg(t.seq), array_agg(t.link) INTO referrers, links
  FROM (SELECT DISTINCT seq, link FROM touched WHERE link IS NOT NULL) t;

  -- Every statement that each of them leads to.
  WITH RECURSIVE chain (seq, link, depth) AS (
    SELECT r.seq, r.link, 1 FROM unnest(referrers, links) AS r (seq, link)
    UNION
    SELECT c.seq, s.refers_to, c.depth + 1
    FROM chain c
    JOIN statement s ON s.tenant = p_tenant AND s.id = c.link
    WHERE s.refers_to IS NOT NULL AND c.depth < 100
  )
  SELECT array_agg(c.seq), array_agg(c.link) INTO referrers, links
  FROM (SELECT DISTINCT seq, link FROM chain) c;

  INSERT INTO posting (tenant, key, seq)
  SELECT p_tenant, k.key, c.seq
  FROM unnest(referrers, links) AS c (seq, link)
  JOIN statement s ON s.tenant = p_tenant AND s.id = c.link
  CROSS JOIN LATERAL unnest(s.keys) AS k (key)
  ON CONFLICT DO NOTHING;
END
$$;

-- Appends a group of batches of one tenant in one round trip. The lock is taken by its own command, so that what follows sees
-- everything that was committed before. A batch with a conflict is left out as a whole. Arrays go by statement.
--   p_batch  number of the statement's batch
--   p_insert false: only compare (a repetition within its batch, or a batch that is refused already)
--   p_keys, p_attachments  array literals; p_stored_offset  where in p_raw the time of storing goes; -1: p_raw stays
-- Returns the time of storing and the places (from 1) of statements whose id was there already, with an equal or another
-- fingerprint.
CREATE FUNCTION append_statements(
  p_tenant text, p_batch integer[], p_insert boolean[], p_id uuid[], p_fingerprint bigint[], p_refers_to uuid[],
  p_voids boolean[], p_keys text[], p_attachments text[], p_stored_offset integer[], p_raw bytea[],
  OUT o_stored timestamptz, OUT o_same integer[], OUT o_conflicting integer[])
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
AS $$
DECLARE
  last_seq bigint;
  last_stored timestamptz;
  refused integer[];
  wire bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(statement_lock(p_tenant));

  SELECT
    coalesce(array_agg(new.place::integer) FILTER (WHERE old.fingerprint = new.fingerprint), '{}'),
    coalesce(array_agg(new.place::integer) FILTER (WHERE old.fingerprint <> new.fingerprint), '{}'),
    coalesce(array_agg(new.batch) FILTER (WHERE old.fingerprint <> new.fingerprint), '{}')
  INTO o_same, o_conflicting, refused
  FROM unnest(p_batch, p_id, p_fingerprint) WITH ORDINALITY AS new (batch, id, fingerprint, place)
  CROSS JOIN LATERAL (SELECT s.fingerprint FROM statement s WHERE s.tenant = p_tenant AND s.id = new.id OFFSET 0) old;

  SELECT s.seq, s.stored INTO last_seq, last_stored
  FROM statement s WHERE s.tenant = p_tenant ORDER BY s.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  o_stored := greatest(date_trunc('milliseconds', clock_timestamp()), last_stored);
  wire := convert_to(to_char(o_stored AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'UTF8');

  WITH fresh AS (
    INSERT INTO statement (tenant, seq, id, stored, fingerprint, refers_to, voids, keys, attachments, raw)
    SELECT p_tenant, last_seq + row_number() OVER (ORDER BY new.place), new.id, o_stored, new.fingerprint, new.refers_to,
      new.voids, new.keys::bigint[], new.attachments::text[],
      CASE WHEN new.stored_offset < 0 THEN new.raw ELSE overlay(new.raw PLACING wire FROM new.stored_offset + 1) END
    FROM unnest(p_batch, p_insert, p_id, p_fingerprint, p_refers_to, p_voids, p_keys, p_attachments, p_stored_offset, p_raw)
      WITH ORDINALITY AS new (batch, wanted, id, fingerprint, refers_to, voids, keys, attachments, stored_offset, raw, place)
    WHERE new.wanted AND NOT new.batch = ANY (refused) AND NOT new.place::integer = ANY (o_same)
    RETURNING seq, keys
  )
  INSERT INTO posting (tenant, key, seq)
  SELECT p_tenant, k.key, fresh.seq FROM fresh CROSS JOIN LATERAL unnest(fresh.keys) AS k (key);

  IF EXISTS (
    SELECT FROM unnest(p_id, p_refers_to) AS new (id, refers_to)
    WHERE new.refers_to IS NOT NULL
      OR EXISTS (SELECT FROM statement r WHERE r.tenant = p_tenant AND r.refers_to = new.id)
  ) THEN
    PERFORM link_statements(p_tenant, last_seq);
  END IF;
END
$$;

-- A time that every later statement is stored after: now, when nobody is writing; otherwise just before the newest statement,
-- since the writer's time is at least that one's. The snapshot is older than the answer of the lock, so the newest is not too
-- new.
CREATE FUNCTION consistent_through(p_tenant text) RETURNS timestamptz
LANGUAGE sql VOLATILE
AS $$
  SELECT date_trunc('milliseconds', CASE
    WHEN pg_try_advisory_xact_lock_shared(statement_lock(p_tenant)) THEN clock_timestamp()
    ELSE coalesce(
      (SELECT s.stored FROM statement s WHERE s.tenant = p_tenant ORDER BY s.seq DESC LIMIT 1), timestamptz 'epoch')
  END) - interval '1 millisecond'
$$;
