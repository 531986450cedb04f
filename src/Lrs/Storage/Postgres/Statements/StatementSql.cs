using System.Globalization;
using System.Text;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>
/// The SQL of filters. Each key is a list of sequences in the posting table; the lists are intersected in their own order and
/// only then are statements fetched, so a page costs what it shows and not what there is. A keyset on the sequence leads from
/// page to page. </summary>
internal static class StatementSql
{
    /// <summary>Columns that <see cref="Read"/> expects, of a table called s.</summary>
    public const string Columns = "s.id, s.seq, s.stored, s.voided, s.raw, s.attachments";

    /// <summary>One more statement than the page holds tells whether there is a next page.</summary>
    public static NpgsqlCommand Find(string tenant, StatementQuery query)
    {
        var command = new NpgsqlCommand();
        command.Parameters.Add(new() { Value = tenant });
        var keys = PostingKeys.Of(query);
        var bounds = Bounds(command, query);
        var sql = new StringBuilder($"SELECT {Columns} FROM ");
        if (keys.Count == 0)
            sql.Append("statement s WHERE s.tenant = $1 AND NOT s.voided").Append(bounds("s")).Append(" ORDER BY s.seq");
        else
            AppendLists(sql, command, keys, bounds);
        sql.Append(query.Ascending ? " LIMIT " : " DESC LIMIT ");
        command.CommandText = sql.Append(Add(command, query.Limit + 1L)).ToString();
        return command;
    }

    public static StoredStatement Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetInt64(1),
        reader.GetFieldValue<DateTimeOffset>(2),
        reader.GetBoolean(3),
        reader.GetFieldValue<byte[]>(4),
        reader.IsDBNull(5) ? [] : reader.GetFieldValue<string[]>(5));

    /// <summary>OFFSET 0 keeps the planner from starting with the statements.</summary>
    private static void AppendLists(StringBuilder sql, NpgsqlCommand command, List<long> keys, Func<string, string> bounds)
    {
        var conditions = keys.ConvertAll(key => Add(command, key));
        sql.Append("posting p0");
        for (var i = 1; i < conditions.Count; i++)
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $" JOIN posting p{i} ON p{i}.tenant = $1 AND p{i}.key = {conditions[i]} AND p{i}.seq = p0.seq{bounds($"p{i}")}");
        }

        sql.Append(" CROSS JOIN LATERAL (SELECT " + Columns + " FROM statement s")
            .Append(" WHERE s.tenant = $1 AND s.seq = p0.seq AND NOT s.voided OFFSET 0) s")
            .Append(" WHERE p0.tenant = $1 AND p0.key = ").Append(conditions[0]).Append(bounds("p0"))
            .Append(" ORDER BY p0.seq");
    }

    /// <summary>Conditions on a table's sequence. Time of storing never decreases with the sequence, so times become
    /// sequences.</summary>
    private static Func<string, string> Bounds(NpgsqlCommand command, StatementQuery query)
    {
        var bounds = new List<string>();
        if (query.Cursor is { } cursor)
            bounds.Add($"{(query.Ascending ? ">" : "<")} {Add(command, cursor)}");
        if (query.Since is { } since)
            bounds.Add($"> {LastUntil(Add(command, since.ToUniversalTime()))}");
        if (query.Until is { } until)
            bounds.Add($"<= {LastUntil(Add(command, until.ToUniversalTime()))}");
        return table => string.Concat(bounds.Select(bound => $" AND {table}.seq {bound}"));
    }

    private static string LastUntil(string time) =>
        $"coalesce((SELECT t.seq FROM statement t WHERE t.tenant = $1 AND t.stored <= {time} "
        + "ORDER BY t.stored DESC, t.seq DESC LIMIT 1), 0)";

    private static string Add<T>(NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count}");
    }
}
