-- Statements by the month they were stored in, for a database that was begun with --partitions monthly: an old month is dropped as
-- a table. A table of ids stays whole and decides what is new; it also holds the references, so that nothing is looked for in
-- every month. Indexes belong to each month's table: a unique one of the whole would need the month in it.

DROP FUNCTION append_statements, link_statements, consistent_through;
DROP TABLE statement, posting;

CREATE TABLE statement (
  tenant text COLLATE "C" NOT NULL,
  month date NOT NULL,                 -- first day of the month of stored, UTC; never decreases with seq
  seq bigint NOT NULL,
  id uuid NOT NULL,
  stored timestamptz(3) NOT NULL,
  voided boolean NOT NULL DEFAULT false,
  keys bigint[] NOT NULL,
  attachments text[],
  raw bytea NOT NULL
) PARTITION BY RANGE (month);

CREATE TABLE posting (
  tenant text COLLATE "C" NOT NULL,
  month date NOT NULL,                 -- of the statement with this seq
  key bigint NOT NULL,
  seq bigint NOT NULL
) PARTITION BY RANGE (month);

-- Stays when a month is dropped: its ids stay taken.
CREATE TABLE statement_id (
  tenant text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  seq bigint NOT NULL,
  fingerprint bigint NOT NULL,
  refers_to uuid,
  month date NOT NULL,
  voids boolean NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE INDEX statement_id_refers_to ON statement_id (tenant, refers_to) WHERE refers_to IS NOT NULL;

-- The months a tenant has stored statements in, dropped ones included.
CREATE TABLE statement_month (
  tenant text COLLATE "C" NOT NULL,
  month date NOT NULL,
  first_seq bigint NOT NULL,
  PRIMARY KEY (tenant, month)
);

-- Makes the tables of a month unless they are there. ATTACH lets others read and write meanwhile; CREATE … PARTITION OF would not.
CREATE FUNCTION make_month(p_month date) RETURNS void
LANGUAGE plpgsql
AS $$
DECLARE
  suffix text := to_char(p_month, 'YYYY_MM');
  base text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(current_schema() || chr(31) || 'months', 0));
  IF to_regclass(quote_ident(current_schema()) || '.statement_' || suffix) IS NOT NULL THEN
    RETURN;
  END IF;
  FOREACH base IN ARRAY ARRAY['statement', 'posting'] LOOP
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', base || '_' || suffix, base);
  END LOOP;
  EXECUTE format('CREATE UNIQUE INDEX ON %I (tenant, seq)', 'statement_' || suffix);
  EXECUTE format('CREATE INDEX ON %I (tenant, stored, seq)', 'statement_' || suffix);
  EXECUTE format('CREATE UNIQUE INDEX ON %I (tenant, key, seq)', 'posting_' || suffix);
  FOREACH base IN ARRAY ARRAY['statement', 'posting'] LOOP
    EXECUTE format(
      'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      base, base || '_' || suffix, p_month, (p_month + interval '1 month')::date);
  END LOOP;
END
$$;

-- What link_statements does, for the statements with these ids.
CREATE FUNCTION link_by_month(p_tenant text, p_id uuid[]) RETURNS void
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
AS $$
DECLARE
  targets uuid[];
  referrers uuid[];
  links uuid[];
  present date[];
  at date;
  ats date[];
  seqs bigint[];
  linked bigint[];
BEGIN
  -- Targets of the new voiding statements, and new statements that a voiding one has waited for.
  SELECT array_agg(DISTINCT t.id) INTO targets
  FROM statement_id new
  CROSS JOIN LATERAL (
    SELECT new.refers_to AS id WHERE new.voids
    UNION ALL
    SELECT new.id FROM statement_id v WHERE v.tenant = p_tenant AND v.refers_to = new.id AND v.voids
  ) t
  WHERE new.tenant = p_tenant AND new.id = ANY (p_id);

  -- A voiding statement cannot be voided (xAPI 1.0.3 Data 2.3.2). EXECUTE: each command is planned for its month alone.
  FOR at, seqs IN
    SELECT i.month, array_agg(i.seq) FROM statement_id i
    WHERE i.tenant = p_tenant AND i.id = ANY (targets) AND NOT i.voids GROUP BY i.month
  LOOP
    EXECUTE 'UPDATE statement s SET voided = true WHERE s.tenant = $1 AND s.month = $2 AND s.seq = ANY ($3) AND NOT s.voided'
    USING p_tenant, at, seqs;
  END LOOP;

  -- The new statements and all that refer to them, directly or through others, with the statement each of these refers to.
  WITH RECURSIVE touched (id, link, depth) AS (
    SELECT i.id, i.refers_to, 0 FROM statement_id i WHERE i.tenant = p_tenant AND i.id = ANY (p_id)
    UNION
    SELECT r.id, r.refers_to, t.depth + 1
    FROM touched t
    JOIN statement_id r ON r.tenant = p_tenant AND r.refers_to = t.id
    WHERE t.depth < 100
  )
  SELECT array_agg(t.id), array_agg(t.link) INTO referrers, links
  FROM (SELECT DISTINCT id, link FROM touched WHERE link IS NOT NULL) t;

  -- Every statement that each of them leads to.
  WITH RECURSIVE chain (id, link, depth) AS (
    SELECT r.id, r.link, 1 FROM unnest(referrers, links) AS r (id, link)
    UNION
    SELECT c.id, i.refers_to, c.depth + 1
    FROM chain c
    JOIN statement_id i ON i.tenant = p_tenant AND i.id = c.link
    WHERE i.refers_to IS NOT NULL AND c.depth < 100
  )
  SELECT array_agg(c.id), array_agg(c.link) INTO referrers, links
  FROM (SELECT DISTINCT id, link FROM chain) c;

  -- A statement of a dropped month neither gives nor gets keys.
  SELECT array_agg(to_date(right(c.relname, 7), 'YYYY_MM')) INTO present
  FROM pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid
  WHERE h.inhparent = 'posting'::regclass AND NOT h.inhdetachpending;

  FOR at, ats, seqs, linked IN
    SELECT target.month, array_agg(referrer.month), array_agg(referrer.seq), array_agg(target.seq)
    FROM unnest(referrers, links) AS c (id, link)
    JOIN statement_id referrer ON referrer.tenant = p_tenant AND referrer.id = c.id AND referrer.month = ANY (present)
    JOIN statement_id target ON target.tenant = p_tenant AND target.id = c.link
    GROUP BY target.month
  LOOP
    EXECUTE
      'INSERT INTO posting (tenant, month, key, seq)
       SELECT $1, c.month, k.key, c.seq
       FROM unnest($3, $4, $5) AS c (month, seq, link)
       JOIN statement s ON s.tenant = $1 AND s.month = $2 AND s.seq = c.link
       CROSS JOIN LATERAL unnest(s.keys) AS k (key)
       ON CONFLICT DO NOTHING'
    USING p_tenant, at, ats, seqs, linked;
  END LOOP;
END
$$;

-- Does what append_statements does, with the same arguments. The first statement of a tenant in a month makes the tables of the
-- next one, so that they are there before they are needed.
CREATE FUNCTION append_by_month(
  p_tenant text, p_batch integer[], p_insert boolean[], p_id uuid[], p_fingerprint bigint[], p_refers_to uuid[],
  p_voids boolean[], p_keys text[], p_attachments text[], p_stored_offset integer[], p_raw bytea[],
  OUT o_stored timestamptz, OUT o_same integer[], OUT o_conflicting integer[])
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
AS $$
DECLARE
  last_seq bigint;
  last_stored timestamptz;
  last_month date;
  month_is_gone boolean;
  this_month date;
  refused integer[];
  wanted boolean[];
  wire bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(statement_lock(p_tenant));

  SELECT
    coalesce(array_agg(new.place::integer) FILTER (WHERE old.fingerprint = new.fingerprint), '{}'),
    coalesce(array_agg(new.place::integer) FILTER (WHERE old.fingerprint <> new.fingerprint), '{}'),
    coalesce(array_agg(new.batch) FILTER (WHERE old.fingerprint <> new.fingerprint), '{}')
  INTO o_same, o_conflicting, refused
  FROM unnest(p_batch, p_id, p_fingerprint) WITH ORDINALITY AS new (batch, id, fingerprint, place)
  CROSS JOIN LATERAL (SELECT i.fingerprint FROM statement_id i WHERE i.tenant = p_tenant AND i.id = new.id OFFSET 0) old;

  SELECT m.month INTO last_month FROM statement_month m WHERE m.tenant = p_tenant ORDER BY m.month DESC LIMIT 1;
  SELECT s.seq, s.stored INTO last_seq, last_stored
  FROM statement s WHERE s.tenant = p_tenant AND s.month = last_month ORDER BY s.seq DESC LIMIT 1;
  month_is_gone := last_seq IS NULL; -- or there is none yet
  o_stored := greatest(
    date_trunc('milliseconds', clock_timestamp()), coalesce(last_stored, last_month::timestamp AT TIME ZONE 'UTC'));
  this_month := date_trunc('month', o_stored AT TIME ZONE 'UTC')::date;
  wire := convert_to(to_char(o_stored AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'UTF8');

  SELECT array_agg(new.may_insert AND NOT new.batch = ANY (refused) AND NOT new.place::integer = ANY (o_same) ORDER BY new.place)
  INTO wanted
  FROM unnest(p_batch, p_insert) WITH ORDINALITY AS new (batch, may_insert, place);

  IF (month_is_gone OR this_month IS DISTINCT FROM last_month) AND true = ANY (wanted) THEN
    IF month_is_gone THEN
      -- Reads all ids of the tenant, once: from here on there is a statement again.
      SELECT coalesce(max(i.seq), 0) INTO last_seq FROM statement_id i WHERE i.tenant = p_tenant;
    END IF;
    PERFORM make_month(this_month);
    PERFORM make_month((this_month + interval '1 month')::date);
    INSERT INTO statement_month (tenant, month, first_seq) VALUES (p_tenant, this_month, last_seq + 1) ON CONFLICT DO NOTHING;
  END IF;

  INSERT INTO statement_id (tenant, id, seq, fingerprint, refers_to, month, voids)
  SELECT p_tenant, new.id, last_seq + row_number() OVER (ORDER BY new.place), new.fingerprint, new.refers_to, this_month, new.voids
  FROM unnest(wanted, p_id, p_fingerprint, p_refers_to, p_voids)
    WITH ORDINALITY AS new (wanted, id, fingerprint, refers_to, voids, place)
  WHERE new.wanted;

  WITH fresh AS (
    INSERT INTO statement (tenant, month, seq, id, stored, keys, attachments, raw)
    SELECT p_tenant, this_month, last_seq + row_number() OVER (ORDER BY new.place), new.id, o_stored, new.keys::bigint[],
      new.attachments::text[],
      CASE WHEN new.stored_offset < 0 THEN new.raw ELSE overlay(new.raw PLACING wire FROM new.stored_offset + 1) END
    FROM unnest(wanted, p_id, p_keys, p_attachments, p_stored_offset, p_raw)
      WITH ORDINALITY AS new (wanted, id, keys, attachments, stored_offset, raw, place)
    WHERE new.wanted
    RETURNING seq, keys
  )
  INSERT INTO posting (tenant, month, key, seq)
  SELECT p_tenant, this_month, k.key, fresh.seq FROM fresh CROSS JOIN LATERAL unnest(fresh.keys) AS k (key);

  IF EXISTS (
    SELECT FROM unnest(p_id, p_refers_to) AS new (id, refers_to)
    WHERE new.refers_to IS NOT NULL
      OR EXISTS (SELECT FROM statement_id r WHERE r.tenant = p_tenant AND r.refers_to = new.id)
  ) THEN
    PERFORM link_by_month(p_tenant, p_id);
  END IF;
END
$$;

-- What consistent_through promises.
CREATE FUNCTION consistent_through_by_month(p_tenant text) RETURNS timestamptz
LANGUAGE plpgsql
AS $$
DECLARE
  last_month date;
  newest timestamptz;
BEGIN
  IF pg_try_advisory_xact_lock_shared(statement_lock(p_tenant)) THEN
    RETURN date_trunc('milliseconds', clock_timestamp()) - interval '1 millisecond';
  END IF;
  SELECT m.month INTO last_month FROM statement_month m WHERE m.tenant = p_tenant ORDER BY m.month DESC LIMIT 1;
  SELECT s.stored INTO newest
  FROM statement s WHERE s.tenant = p_tenant AND s.month = last_month ORDER BY s.seq DESC LIMIT 1;
  RETURN coalesce(newest, last_month::timestamp AT TIME ZONE 'UTC', timestamptz 'epoch') - interval '1 millisecond';
END
$$;
