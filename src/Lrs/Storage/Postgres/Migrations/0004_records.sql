-- Records of the service (credentials, courses, completions, certificates) and how far its projections are.

CREATE TABLE record (
  tenant text COLLATE "C" NOT NULL,
  collection text COLLATE "C" NOT NULL,
  key bytea NOT NULL,                  -- bytes in the order of listing; ASCII is kept as it is
  json bytea NOT NULL,
  PRIMARY KEY (tenant, collection, key)
);

CREATE TABLE checkpoint (
  tenant text COLLATE "C" NOT NULL,
  projection text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (tenant, projection)
);

-- Writes records (null deletes) and a checkpoint (null: none), all or nothing; false when a key that must be absent is there.
-- Each key is named once. Writers of one key take turns by advisory locks, 64 for each tenant, taken in order: no deadlock.
CREATE FUNCTION write_records(
  p_tenant text, p_collection text[], p_key bytea[], p_json bytea[], p_absent boolean[], p_projection text, p_seq bigint)
RETURNS boolean
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET enable_bitmapscan = off
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(l.lock)
  FROM (
    SELECT DISTINCT hashtextextended(
      current_schema() || chr(31) || 'records' || chr(31) || p_tenant,
      hashtextextended(new.collection || encode(new.key, 'hex'), 0) & 63) AS lock
    FROM unnest(p_collection, p_key) AS new (collection, key)
    ORDER BY lock
  ) l;

  IF EXISTS (
    SELECT FROM unnest(p_collection, p_key, p_absent) AS new (collection, key, absent)
    CROSS JOIN LATERAL (
      SELECT FROM record r WHERE r.tenant = p_tenant AND r.collection = new.collection AND r.key = new.key OFFSET 0) old
    WHERE new.absent
  ) THEN
    RETURN false;
  END IF;

  DELETE FROM record r
  USING unnest(p_collection, p_key, p_json) AS new (collection, key, json)
  WHERE new.json IS NULL AND r.tenant = p_tenant AND r.collection = new.collection AND r.key = new.key;

  INSERT INTO record AS r (tenant, collection, key, json)
  SELECT p_tenant, new.collection, new.key, new.json
  FROM unnest(p_collection, p_key, p_json) AS new (collection, key, json)
  WHERE new.json IS NOT NULL
  ON CONFLICT (tenant, collection, key) DO UPDATE SET json = excluded.json;

  IF p_projection IS NOT NULL THEN
    INSERT INTO checkpoint AS c (tenant, projection, seq) VALUES (p_tenant, p_projection, p_seq)
    ON CONFLICT (tenant, projection) DO UPDATE SET seq = excluded.seq;
  END IF;

  RETURN true;
END
$$;
