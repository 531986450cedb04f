namespace CoursePackager.Lrs.Storage.Postgres.Documents;

/// <summary>
/// The SQL of documents. Parameters: $1 tenant, $2 scope, $3 registration, $4 hash of the id, $5 ETags of which one must match
/// (null: no condition), $6 ETags that must not match, $7 whether it must not exist; for writing $8 id, $9 kind, $10 activity,
/// $11 agent, $12 content type, $13 content, $14 ETag.
/// </summary>
internal static class DocumentSql
{
    private const string Key = "d.tenant = $1 AND d.scope = $2 AND d.registration = $3 AND d.id_hash = $4";

    /// <summary>The condition on a document that exists; the row is locked, or read again when another writer was
    /// first.</summary>
    private const string Holds = """
        ($5::text[] IS NULL OR '*' = ANY ($5) OR d.etag = ANY ($5))
          AND NOT $7 AND NOT coalesce('*' = ANY ($6::text[]) OR d.etag = ANY ($6), false)
        """;

    /// <summary>Not clock_timestamp(): Citus takes no volatile functions in updates.</summary>
    private const string Now = "date_trunc('milliseconds', statement_timestamp())";

    public const string Get = $"SELECT d.content_type, d.content, d.etag, d.updated FROM document d WHERE {Key}";

    /// <summary>$3 null: every registration. $4 changed after; null: all.</summary>
    public const string List = """
        SELECT DISTINCT d.id FROM document d
        WHERE d.tenant = $1 AND d.scope = $2 AND ($3::bytea IS NULL OR d.registration = $3)
          AND ($4::timestamptz IS NULL OR d.updated > $4)
        """;

    /// <summary>Every document after a place: $2 scope, $3 registration, $4 hash of the id; null: from the first. $5
    /// limit.</summary>
    public const string ReadAll = """
        SELECT d.scope, d.registration, d.id_hash, d.id, d.kind, d.activity, d.agent, d.content_type, d.content, d.etag, d.updated
        FROM document d
        WHERE d.tenant = $1 AND ($2::bytea IS NULL OR (d.scope, d.registration, d.id_hash) > ($2, $3, $4))
        ORDER BY d.scope, d.registration, d.id_hash LIMIT $5
        """;

    /// <summary>Writes a document that may be there or not; no row when the condition does not hold.</summary>
    public const string Put = $"""
        INSERT INTO document AS d
          (tenant, scope, registration, id_hash, id, kind, activity, agent, content_type, content, etag, updated)
        VALUES ($1, $2, $3, $4, $8, $9, $10, $11, $12, $13, $14, {Now})
        ON CONFLICT (tenant, scope, registration, id_hash) DO UPDATE
        SET content_type = excluded.content_type, content = excluded.content, etag = excluded.etag, updated = excluded.updated
        WHERE {Holds}
        RETURNING true
        """;

    /// <summary>Writes a document that must be there ($5 is given); no row when the condition does not hold.</summary>
    public const string Replace = $"""
        UPDATE document d SET content_type = $12, content = $13, etag = $14, updated = {Now}
        WHERE {Key} AND {Holds}
        RETURNING true
        """;

    /// <summary>False when the document is there and the condition does not hold, or it is not there and must be.</summary>
    public const string Delete = $"""
        WITH present AS MATERIALIZED (SELECT d.etag, {Holds} AS holds FROM document d WHERE {Key} FOR UPDATE),
        gone AS (DELETE FROM document d WHERE {Key} AND (SELECT p.holds FROM present p))
        SELECT coalesce((SELECT p.holds FROM present p), $5 IS NULL)
        """;

    /// <summary>Deletes all of a scope ($3 null: every registration); false when the condition does not hold for one of
    /// them.</summary>
    public const string DeleteAll = $"""
        WITH present AS MATERIALIZED (
          SELECT d.registration, d.id_hash, {Holds} AS holds FROM document d
          WHERE d.tenant = $1 AND d.scope = $2 AND ($3::bytea IS NULL OR d.registration = $3)
          ORDER BY d.registration, d.id_hash FOR UPDATE),
        gone AS (
          DELETE FROM document d USING present p
          WHERE d.tenant = $1 AND d.scope = $2 AND d.registration = p.registration AND d.id_hash = p.id_hash
            AND (SELECT bool_and(q.holds) FROM present q))
        SELECT coalesce((SELECT bool_and(p.holds) FROM present p), true)
        """;
}
