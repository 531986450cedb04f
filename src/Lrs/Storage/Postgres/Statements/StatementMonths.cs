using System.Collections.Concurrent;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres.Statements;

/// <summary>
/// Tells, in a database with monthly partitions, which months a query has to read, in its order. What has been read of a tenant's
/// months is kept: they are only added to, and the newest known one is always read together with what may have come since.
/// </summary>
internal sealed class StatementMonths(Database database)
{
    private const string List = "SELECT m.month, m.first_seq FROM statement_month m WHERE m.tenant = $1 ORDER BY m.month";

    private const string Find = "SELECT i.month, i.seq FROM statement_id i WHERE i.tenant = $1 AND i.id = $2";

    private readonly ConcurrentDictionary<string, IReadOnlyList<(DateOnly Month, long First)>> known = new(StringComparer.Ordinal);

    /// <summary>Where a statement is, or was before its month was dropped; null when there never was one.</summary>
    public async Task<(DateOnly Month, long Sequence)?> FindAsync(string tenant, Guid id, CancellationToken cancel)
    {
        var found = await ReadAsync(
            () => new NpgsqlCommand(Find) { Parameters = { new() { Value = tenant }, new() { Value = id } } }, cancel);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The ranges that together hold every match, in the query's direction; a page is full when it is full.</summary>
    public async Task<IReadOnlyList<MonthRange>> OfAsync(string tenant, StatementQuery query, CancellationToken cancel)
    {
        if (!known.TryGetValue(tenant, out var months))
        {
            months = await ReadAsync(() => new NpgsqlCommand(List) { Parameters = { new() { Value = tenant } } }, cancel);
            if (months.Count > 0)
                known[tenant] = months;
        }

        var places = Enumerable.Range(0, months.Count).Where(place => MayMatch(months, place, query)).ToList();
        return [.. Split(places.Count, query.Ascending).Select(part => new MonthRange(
            months[places[part.First]].Month,
            places[part.Last] == months.Count - 1 ? null : months[places[part.Last]].Month))];
    }

    /// <summary>Forgets a tenant's months when a statement shows that there are newer ones.</summary>
    public void Note(string tenant, IReadOnlyList<StoredStatement> read)
    {
        if (read.Count == 0 || !known.TryGetValue(tenant, out var months))
            return;
        var newest = read[0].Sequence > read[^1].Sequence ? read[0] : read[^1];
        if (newest.Stored >= Start(months[^1].Month.AddMonths(1)))
            known.TryRemove(tenant, out _);
    }

    /// <summary>Parts of one month, two, four and so on: most pages are full with the first month, a command over all months takes
    /// longer to plan than to run, and one for each month is too many when matches are rare.</summary>
    private static IEnumerable<(int First, int Last)> Split(int count, bool ascending)
    {
        for (var (done, size) = (0, 1); done < count; size *= 2)
        {
            var next = Math.Min(done + size, count);
            yield return ascending ? (done, next - 1) : (count - next, count - done - 1);
            done = next;
        }
    }

    private static bool MayMatch(IReadOnlyList<(DateOnly Month, long First)> months, int place, StatementQuery query)
    {
        var (month, first) = months[place];
        var last = place + 1 < months.Count ? months[place + 1].First - 1 : long.MaxValue;
        var end = place + 1 < months.Count ? Start(month.AddMonths(1)) : DateTimeOffset.MaxValue;
        return (query.Cursor is not { } cursor || (query.Ascending ? last > cursor : first < cursor))
            && (query.Since is not { } since || end > since)
            && (query.Until is not { } until || Start(month) <= until);
    }

    private static DateTimeOffset Start(DateOnly month) => new(month, TimeOnly.MinValue, TimeSpan.Zero);

    private Task<List<(DateOnly Month, long Sequence)>> ReadAsync(Func<NpgsqlCommand> create, CancellationToken cancel) =>
        database.RepeatableAsync(
            async connection =>
            {
                await using var command = create();
                command.Connection = connection;
                await using var reader = await command.ExecuteReaderAsync(cancel);
                var found = new List<(DateOnly Month, long Sequence)>();
                while (await reader.ReadAsync(cancel))
                    found.Add((reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1)));
                return found;
            },
            cancel);
}
