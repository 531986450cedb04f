-- Documents: states and profiles. Names that clients choose may be of any length and hold any character: they are kept as UTF-8
-- bytes and found by hash.

CREATE TABLE document (
  tenant text COLLATE "C" NOT NULL,
  scope bytea NOT NULL,                -- hash of kind, activity and agent
  registration bytea NOT NULL,         -- 16 bytes; none: empty
  id_hash bytea NOT NULL,
  id bytea NOT NULL,
  kind smallint NOT NULL,              -- 0 state, 1 agent profile, 2 activity profile
  activity bytea,
  agent bytea,
  content_type text NOT NULL,
  content bytea NOT NULL,
  etag text COLLATE "C" NOT NULL,
  updated timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, scope, registration, id_hash)
);
