using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Moving;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Moving;

public sealed class ForeignFormatTests : MovingFixture
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Formats =>
    [
        "array", "indented array", "result", "result with more first", "indented result", "results", "lines", "crlf", "one",
        "bom",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Statements_are_found_in_every_format(string format)
    {
        var (first, second) = (Sample.Statement(), Sample.Statement());
        var path = Save("statements.json", Write(format, first, second));

        var (counts, report) = await ImportAsync(path);

        Assert.Empty(report);
        Assert.Equal(2, counts.Statements);
        Assert.Equal([first.Id(), second.Id()], (await AllAsync(Target)).Select(statement => statement.Id.ToString()));
    }

    [Fact]
    public async Task Packed_files_of_a_folder_are_read_in_order_of_names()
    {
        var (first, second) = (Sample.Statement(), Sample.Statement());
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "dump")).FullName;
        await using (var packed = new GZipStream(File.Create(Path.Combine(folder, "1.json.gz")), CompressionLevel.Fastest))
            await packed.WriteAsync(Encoding.UTF8.GetBytes($"[{first.ToJsonString()}]"));
        await File.WriteAllTextAsync(Path.Combine(folder, "2.jsonl"), second.ToJsonString());

        await ImportAsync(folder);

        Assert.Equal([first.Id(), second.Id()], (await AllAsync(Target)).Select(statement => statement.Id.ToString()));
    }

    [Fact]
    public async Task What_another_LRS_has_set_stays()
    {
        var statement = Sample.Statement()
            .With("stored", "2020-02-03T04:05:06.123456Z")
            .With("timestamp", "2020-02-03T05:05:06+01:00")
            .With("authority", new JsonObject { ["objectType"] = "Agent", ["mbox"] = "mailto:lrs@example.com" })
            .With("version", "1.0.3");

        await ImportAsync(Save("one.json", $"[ {statement.ToJsonString()} ]"));

        Assert.Equal(statement.ToJsonString(), Text((await AllAsync(Target))[0]));
    }

    [Fact]
    public async Task What_is_missing_is_put_in()
    {
        await ImportAsync(Save("one.json", Sample.Statement().With("stored", "2020-02-03T04:05:06Z").ToJsonString()));

        var json = Json((await AllAsync(Target))[0]);
        Assert.Equal("2020-02-03T04:05:06Z", json.GetProperty("timestamp").GetString());
        Assert.Equal("1.0.0", json.GetProperty("version").GetString());
        Assert.Equal("import", json.GetProperty("authority").GetProperty("account").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Attachments_beside_the_file_come_along_when_their_hash_is_right()
    {
        var good = Convert.ToHexStringLower(SHA256.HashData("hello"u8));
        var wrong = Convert.ToHexStringLower(SHA256.HashData("other"u8));
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "attachments")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, good), "hello");
        await File.WriteAllTextAsync(Path.Combine(folder, wrong), "hello");
        var second = AttachmentFiles.Naming(Sample.Statement(), wrong);

        var (counts, report) = await ImportAsync(Save(
            "two.ndjson", AttachmentFiles.Naming(Sample.Statement(), good).ToJsonString() + "\n" + second.ToJsonString()));

        Assert.Equal(2, counts.Statements);
        Assert.Equal([good], (await AllAsync(Target)).SelectMany(statement => statement.AttachmentHashes));
        Assert.Contains($"two.ndjson\t2\t{second.Id()}\t", Assert.Single(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_not_there_or_empty_is_refused()
    {
        Assert.Contains("no file or folder", Refuse(Path.Combine(Folder, "absent")), StringComparison.Ordinal);
        var empty = Directory.CreateDirectory(Path.Combine(Folder, "empty")).FullName;
        Assert.Contains("manifest.json", Refuse(empty), StringComparison.Ordinal);
    }

    private static string Refuse(string path) =>
        Assert.Throws<MoveException>(() => CoursePackager.Lrs.Moving.Import.ImportSource.Find(path)).Message;

    private static string Write(string format, JsonObject first, JsonObject second)
    {
        var (one, two) = (first.ToJsonString(), second.ToJsonString());
        var indented = $"[{first.ToJsonString(Indented)},\n{second.ToJsonString(Indented)}]";
        return format switch
        {
            "array" => $"[{one},{two}]",
            "indented array" => indented,
            "result" => $"{{\"statements\":[{one},{two}],\"more\":\"\"}}",
            "result with more first" => $"{{\"more\":\"/x\",\"statements\":[{one},{two}]}}",
            "indented result" => $"\n{{\n  \"statements\": {indented},\n  \"more\": \"\"\n}}\n",
            "results" => $"{{\"statements\":[{one}],\"more\":\"/x\"}}\n{{\"statements\":[{two}],\"more\":\"\"}}\n",
            "lines" => $"{one}\n\n{two}\n",
            "crlf" => $"{one}\r\n{two}",
            "one" => $"{first.ToJsonString(Indented)}\n{second.ToJsonString(Indented)}",
            _ => $"\uFEFF[{one},{two}]",
        };
    }
}
