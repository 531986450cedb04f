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

    /// <summary>The first matches, at most <paramref name="count"/>.</summary>
    /// <param name="range">Months to look in, for a database with monthly partitions; null: the whole table.</param>
    public static NpgsqlCommand Find(string tenant, StatementQuery query, long count, MonthRange? range)
    {
        var command = ForTenant(tenant);
        var keys = PostingKeys.Of(query);
        var month = In(command, range);
        var bounds = Bounds(command, query, month);
        var sql = new StringBuilder($"SELECT {Columns} FROM ");
        if (keys.Count == 0)
            sql.Append("statement s WHERE s.tenant = $1 AND NOT s.voided").Append(bounds("s")).Append(" ORDER BY s.seq");
        else
            AppendLists(sql, command, keys, month, bounds);
        sql.Append(query.Ascending ? " LIMIT " : " DESC LIMIT ");
        command.CommandText = sql.Append(Add(command, count)).ToString();
        return command;
    }

    /// <summary>Statements after a sequence, voided ones included, oldest first.</summary>
    /// <inheritdoc cref="Find"/>
    public static NpgsqlCommand Changes(string tenant, long after, long count, MonthRange? range)
    {
        var command = ForTenant(tenant);
        command.CommandText = $"SELECT {Columns} FROM statement s WHERE s.tenant = $1{In(command, range)("s")} "
            + $"AND s.seq > {Add(command, after)} ORDER BY s.seq LIMIT {Add(command, count)}";
        return command;
    }

    /// <summary>The statement with an id.</summary>
    public static NpgsqlCommand Get(string tenant, Guid id)
    {
        var command = ForTenant(tenant);
        command.CommandText = $"SELECT {Columns} FROM statement s WHERE s.tenant = $1 AND s.id = {Add(command, id)}";
        return command;
    }

    /// <summary>The statement with a sequence, in a database with monthly partitions.</summary>
    public static NpgsqlCommand Get(string tenant, DateOnly month, long sequence)
    {
        var command = ForTenant(tenant);
        command.CommandText = $"SELECT {Columns} FROM statement s "
            + $"WHERE s.tenant = $1{In(command, new MonthRange(month, month))("s")} AND s.seq = {Add(command, sequence)}";
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
    private static void AppendLists(
        StringBuilder sql, NpgsqlCommand command, List<long> keys, Func<string, string> month, Func<string, string> bounds)
    {
        var conditions = keys.ConvertAll(key => Add(command, key));
        string Same(string table) => $"{table}.seq = p0.seq" + (month(table) == "" ? "" : $" AND {table}.month = p0.month");
        sql.Append("posting p0");
        for (var i = 1; i < conditions.Count; i++)
        {
            sql.Append(
                CultureInfo.InvariantCulture,
                $" JOIN posting p{i} ON p{i}.tenant = $1 AND p{i}.key = {conditions[i]} AND {Same($"p{i}")}{bounds($"p{i}")}");
        }

        sql.Append(" CROSS JOIN LATERAL (SELECT " + Columns + " FROM statement s")
            .Append(" WHERE s.tenant = $1 AND " + Same("s") + month("s") + " AND NOT s.voided OFFSET 0) s")
            .Append(" WHERE p0.tenant = $1 AND p0.key = ").Append(conditions[0]).Append(bounds("p0"))
            .Append(" ORDER BY p0.seq");
    }

    private static NpgsqlCommand ForTenant(string tenant) => new() { Parameters = { new() { Value = tenant } } };

    /// <summary>The condition on a table's month.</summary>
    private static Func<string, string> In(NpgsqlCommand command, MonthRange? range)
    {
        if (range is not { } months)
            return _ => "";
        var first = Add(command, months.First);
        if (months.Last == months.First)
            return table => $" AND {table}.month = {first}";
        var end = months.Last is { } last ? Add(command, last) : null;
        return table => $" AND {table}.month >= {first}" + (end is null ? "" : $" AND {table}.month <= {end}");
    }

    /// <summary>Conditions on a table's month and sequence. Time of storing never decreases with the sequence, so times become
    /// sequences.</summary>
    private static Func<string, string> Bounds(NpgsqlCommand command, StatementQuery query, Func<string, string> month)
    {
        var bounds = new List<string>();
        if (query.Cursor is { } cursor)
            bounds.Add($"{(query.Ascending ? ">" : "<")} {Add(command, cursor)}");
        if (query.Since is { } since)
            bounds.Add($"> {LastUntil(Add(command, since.ToUniversalTime()), month)}");
        if (query.Until is { } until)
            bounds.Add($"<= {LastUntil(Add(command, until.ToUniversalTime()), month)}");
        return table => month(table) + string.Concat(bounds.Select(bound => $" AND {table}.seq {bound}"));
    }

    private static string LastUntil(string time, Func<string, string> month) =>
        $"coalesce((SELECT t.seq FROM statement t WHERE t.tenant = $1{month("t")} AND t.stored <= {time} "
        + "ORDER BY t.stored DESC, t.seq DESC LIMIT 1), 0)";

    private static string Add<T>(NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count}");
    }
}
