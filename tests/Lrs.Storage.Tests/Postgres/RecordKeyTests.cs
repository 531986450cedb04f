using CoursePackager.Lrs.Storage.Postgres.Records;
using CsCheck;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

public class RecordKeyTests
{
    /// <summary>Any UTF-16 units, halves of surrogate pairs included.</summary>
    private static readonly Gen<string> GenKey = Gen.Frequency(
        (3, Gen.Char['\0', '\x7F']), (1, Gen.Char['\x80', '\uD7FF']),
        (1, Gen.Char['\uD800', '\uDFFF']), (1, Gen.Char['\uE000', '\uFFFF']))
        .Array[0, 6].Select(units => new string(units));

    [Fact]
    public void Keys_come_back_as_they_were() => GenKey.Sample(key => Assert.Equal(key, RecordKey.Decode(RecordKey.Encode(key))));

    [Fact]
    public void Order_of_bytes_is_ordinal_order() => Gen.Select(GenKey, GenKey).Sample((one, other) => Assert.Equal(
        Math.Sign(string.CompareOrdinal(one, other)),
        Math.Sign(RecordKey.Encode(one).AsSpan().SequenceCompareTo(RecordKey.Encode(other)))));
}
