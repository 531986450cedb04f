using System.IO.Compression;
using System.Text;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Http;

public sealed class BodyTests(SmallBodyLrs lrs) : IClassFixture<SmallBodyLrs>
{
    [Fact]
    public async Task Takes_gzip()
    {
        var body = Gzip(Encoding.UTF8.GetBytes(Sample.Statement().ToJsonString()));
        var answer = await lrs.Lrs.SendAsync("POST", "/xapi/statements", body, headers: ("Content-Encoding", "gzip"));
        Assert.Equal(200, (int)answer.Status);
    }

    [Fact]
    public async Task Gives_gzip_to_those_who_ask()
    {
        await lrs.Lrs.SendAsync("POST", "/xapi/statements", Sample.Statement());
        var answer = await lrs.Lrs.SendAsync("GET", "/xapi/statements", headers: ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", answer.Header("Content-Encoding"));
        await using var plain = new GZipStream(new MemoryStream(answer.Bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Contains("\"statements\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_what_is_too_large_also_when_compression_hides_it(bool compressed)
    {
        var large = new byte[200_000];
        Array.Fill(large, (byte)' ');
        var answer = compressed
            ? await lrs.Lrs.SendAsync("POST", "/xapi/statements", Gzip(large), headers: ("Content-Encoding", "gzip"))
            : await lrs.Lrs.SendAsync("POST", "/xapi/statements", large);
        Assert.Equal(413, (int)answer.Status);
        Assert.Contains("LRS__MaxBodyBytes", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", 400)]
    [InlineData("lzma", 415)]
    public async Task Refuses_bodies_it_cannot_decompress(string encoding, int status)
    {
        var answer = await lrs.Lrs.SendAsync(
            "POST", "/xapi/statements", "not compressed", headers: ("Content-Encoding", encoding));
        Assert.Equal(status, (int)answer.Status);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
