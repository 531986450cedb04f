-- On Citus a function's SQL may name its parameters only in PL/pgSQL.

-- A time that every later statement is stored after: now, when nobody is writing; otherwise just before the newest statement,
-- since the time of whoever is writing is at least that one's.
CREATE OR REPLACE FUNCTION consistent_through(p_tenant text) RETURNS timestamptz
LANGUAGE plpgsql
AS $$
DECLARE
  newest timestamptz;
BEGIN
  IF pg_try_advisory_xact_lock_shared(statement_lock(p_tenant)) THEN
    RETURN date_trunc('milliseconds', clock_timestamp()) - interval '1 millisecond';
  END IF;
  SELECT s.stored INTO newest FROM statement s WHERE s.tenant = p_tenant ORDER BY s.seq DESC LIMIT 1;
  RETURN coalesce(newest, timestamptz 'epoch') - interval '1 millisecond';
END
$$;
