using System.Globalization;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.7, 2.4.8, 4.5 and 4.6: times and durations.</summary>
public sealed class TimesTests
{
    private static readonly string[] Good =
    [
        "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05.123456789+05:30",
        "2024-02-29T23:59:59.999-11:00", "2026-01-02T03:04Z", "0001-01-01T00:00:00Z",
    ];

    private static readonly string[] Bad =
    [
        "", "yesterday", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-02 at 3", "1767323045", "2026-01-02T25:00:00Z",
        "2026-01-02T03:04:05-00:00", "2026-01-02T03:04:05-0000", "2026-01-02T03:04:05-00", "2026-01-02T03:04:05+99:00", "02/01/2026",
    ];

    [Requirement("Data 2.4.7", "timestamp is set to stored when the client gave none.")]
    public async Task Sets_the_timestamp_to_stored(Endpoint lrs)
    {
        var kept = await lrs.KeepAsync(Make.Statement());
        var difference = Times.Parse((string)kept["stored"]!) - Times.Parse((string)kept["timestamp"]!);
        Assert.InRange(difference.TotalSeconds, 0, 5);
        var batch = await lrs.StoreAsync(Make.Statement(), Make.Statement());
        foreach (var id in batch.Json.AsArray())
            Assert.NotNull((await lrs.ReadAsync((string)id!))["timestamp"]);
    }

    [Requirement("Data 2.4.7", "A timestamp in the future is taken, in a SubStatement too.")]
    public async Task Takes_timestamps_in_the_future(Endpoint lrs)
    {
        var future = Times.Format(TimeProvider.System.GetUtcNow().AddYears(1));
        var kept = await lrs.KeepAsync(Make.Statement().Set("timestamp", future).Set("object", Make.SubStatement().Set("timestamp", future)));
        Assert.Equal(Times.Parse(future), Times.Parse((string)kept["timestamp"]!));
        Assert.Equal(Times.Parse(future), Times.Parse((string)kept.At("object.timestamp")!));
    }

    [Requirement("Data 2.4.8", "stored is set by the LRS, whatever the client gave.")]
    public async Task Sets_stored_itself(Endpoint lrs)
    {
        var before = TimeProvider.System.GetUtcNow().AddMilliseconds(-2);
        foreach (var claimed in (string[])["2001-01-01T00:00:00Z", "2099-01-01T00:00:00+03:00"])
        {
            var kept = await lrs.KeepAsync(Make.Statement().Set("stored", claimed));
            Assert.InRange(Times.Parse((string)kept["stored"]!), before, TimeProvider.System.GetUtcNow().AddMilliseconds(2));
        }
    }

    [Requirement("Data 2.4.8", "stored is a timestamp, checked before it is overwritten.")]
    public Task Refuses_a_stored_that_is_no_time(Endpoint lrs) => lrs.RefuseEachAsync(
        Make.Statement, "stored", [.. Bad.Select(time => $"\"{time}\""), "7", "{}"]);

    [Requirement("Data 2.4.8", "stored never runs backwards: statements stored later have a later stored, or the same.")]
    public async Task Stores_in_the_order_of_time(Endpoint lrs)
    {
        var activity = Make.Iri();
        for (var i = 0; i < 10; i++)
            await lrs.StoreAsync(Make.Statement(activity), Make.Statement(activity));
        var answer = await lrs.GetAsync(Address.Of("statements", ("activity", activity), ("ascending", "true"))).Expect(200);
        var times = answer.Statements.Select(statement => Times.Parse((string)statement["stored"]!)).ToList();
        Assert.Equal(20, times.Count);
        Assert.Equal(times.Order(), times);
    }

    [Requirement("Data 4.5", "Timestamps follow ISO 8601; those of RFC 3339 are all taken.")]
    public Task Takes_timestamps(Endpoint lrs) => Check.EachAsync(
        from time in Good from place in (string[])["timestamp", "object.timestamp", "stored"] select (time, place),
        async item =>
        {
            var kept = await lrs.KeepAsync(Make.Statement().Set("object", Make.SubStatement()).Set(item.place, item.time));
            if (item.place == "timestamp")
                Assert.Equal(ToMilliseconds(item.time), ToMilliseconds((string)kept["timestamp"]!));
        });

    [Requirement("Data 4.5", "What is no time, or has the offset -00:00, is refused.")]
    public Task Refuses_what_is_no_time(Endpoint lrs) => Check.EachAsync(
        from time in Bad from place in (string[])["timestamp", "object.timestamp"] select (time, place),
        item => lrs.RefuseAsync(Make.Statement().Set("object", Make.SubStatement()).Set(item.place, item.time)));

    [Requirement("Data 4.5", "Timestamps keep at least milliseconds; here every digit.")]
    public Task Keeps_the_digits_of_timestamps(Endpoint lrs) => Check.EachAsync(
        ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.1Z", "2026-01-02T03:04:05.120Z", "2026-01-02T03:04:05.123456789Z"],
        async time => Assert.Equal(time, (string?)(await lrs.KeepAsync(Make.Statement().Set("timestamp", time)))["timestamp"]));

    [Requirement("Data 4.5", "A timestamp given back in another zone is the same instant.")]
    public async Task Keeps_the_instant_of_timestamps(Endpoint lrs)
    {
        var kept = await lrs.KeepAsync(Make.Statement().Set("timestamp", "2026-05-01T12:00:00.25+03:00"));
        Assert.Equal(Times.Parse("2026-05-01T09:00:00.25Z"), Times.Parse((string)kept["timestamp"]!));
    }

    [Requirement("LRS 4.2.7", "Timestamps come back in UTC, that of a SubStatement too.")]
    public async Task Gives_timestamps_in_utc(Endpoint lrs)
    {
        foreach (var version in Endpoint.AllVersions)
        {
            var statement = Make.Statement().Set("timestamp", "2026-05-01T12:00:00.25+03:00")
                .Set("object", Make.SubStatement().Set("timestamp", "2026-05-01T01:00:00-02:00"));
            await new Endpoint(version, lrs.Store).StoreAsync(statement);
            var read = await lrs.ReadAsync(statement.Id());
            Assert.Equal("2026-05-01T09:00:00.25", ((string)read["timestamp"]!)[..22]);
            Assert.EndsWith("Z", (string)read["timestamp"]!, StringComparison.Ordinal);
            Assert.Equal("2026-05-01T03:00:00", ((string)read.At("object.timestamp")!)[..19]);
            Assert.EndsWith("Z", (string)read.At("object.timestamp")!, StringComparison.Ordinal);
            Assert.EndsWith("Z", (string)read["stored"]!, StringComparison.Ordinal);
        }
    }

    [Requirement("Data 4.6", "Durations follow ISO 8601 4.4.3.2; weeks stand alone.")]
    public async Task Takes_durations(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "result.duration",
            "\"PT4H35M59.14S\"", "\"PT16559.14S\"", "\"P3Y1M29DT4H35M59.14S\"", "\"P3Y\"", "\"P4W\"", "\"P1D\"", "\"PT1M\"", "\"PT0S\"", "\"P1Y2M3D\"");
        await lrs.RefuseEachAsync(Make.Statement, "result.duration",
            "\"\"", "\"P\"", "\"PT\"", "\"P1DT\"", "\"4W\"", "\"P4W1D\"", "\"PT1.5H2M\"", "\"1:30\"", "\"PT1H1H\"", "\"P1H\"", "\"PT1S1M\"",
            "\"P-1D\"", "\"pt1s\"", "\"P0003-06-04T12:30:05\"", "90");
    }

    [Requirement("Data 4.6", "A duration finer than a hundredth of a second is taken; here it comes back to the digit.")]
    public Task Keeps_the_digits_of_durations(Endpoint lrs) => lrs.AcceptEachAsync(
        Make.Statement, "result.duration", "\"PT1.239999S\"", "\"PT0.000001S\"", "\"P1DT12H36M0.12567S\"", "\"PT1M30.50S\"");

    [Requirement("Data 4.6", "In comparisons, digits beyond a hundredth of a second do not count.")]
    public async Task Compares_durations_to_the_hundredth(Endpoint lrs)
    {
        var statement = Make.Statement().Set("result.duration", "PT12.34S");
        await lrs.StoreAsync(statement);
        foreach (var duration in (string[])["PT12.349S", "PT12.3400001S"])
            await lrs.PutAsync(Address.Statement(statement.Id()), statement.Copy().Set("result.duration", duration)).Expect(204);
        Assert.Equal("PT12.34S", (string?)(await lrs.ReadAsync(statement.Id())).At("result.duration"));
    }

    private static long ToMilliseconds(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();
}
