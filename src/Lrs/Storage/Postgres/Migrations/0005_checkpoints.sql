-- Writes records and a checkpoint like write_records, but false when the projection is not at p_from (null: it does not matter):
-- what was worked out from one place must not replace what another process has worked out meanwhile.
-- Writers of one checkpoint take turns by an advisory lock, always before those of the records: no deadlock.
CREATE FUNCTION write_records_from(
  p_tenant text, p_collection text[], p_key bytea[], p_json bytea[], p_absent boolean[], p_projection text, p_seq bigint,
  p_from bigint)
RETURNS boolean
LANGUAGE plpgsql
AS $$
BEGIN
  IF p_projection IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(
      current_schema() || chr(31) || 'projection' || chr(31) || p_tenant || chr(31) || p_projection, 0));
    IF p_from <> coalesce(
      (SELECT c.seq FROM checkpoint c WHERE c.tenant = p_tenant AND c.projection = p_projection), 0)
    THEN
      RETURN false;
    END IF;
  END IF;

  RETURN write_records(p_tenant, p_collection, p_key, p_json, p_absent, p_projection, p_seq);
END
$$;
