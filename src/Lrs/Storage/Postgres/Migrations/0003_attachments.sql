-- Attachments, in parts, each under the random id of its upload; the attachment's row is written last and makes them one.

CREATE TABLE attachment (
  tenant text COLLATE "C" NOT NULL,
  sha256 bytea NOT NULL,
  upload uuid NOT NULL,
  length bigint NOT NULL,
  PRIMARY KEY (tenant, sha256)
);

CREATE TABLE attachment_part (
  tenant text COLLATE "C" NOT NULL,
  upload uuid NOT NULL,
  part integer NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (tenant, upload, part)
);

ALTER TABLE attachment_part ALTER COLUMN data SET STORAGE EXTERNAL;

-- Uploads under way. One that is a day old was given up.
CREATE TABLE attachment_upload (
  tenant text COLLATE "C" NOT NULL,
  upload uuid NOT NULL,
  started timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant, upload)
);
