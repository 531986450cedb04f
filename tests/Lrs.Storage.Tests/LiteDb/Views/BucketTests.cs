using CoursePackager.Lrs.Storage.LiteDb.Views;
using CsCheck;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Views;

public sealed class BucketTests
{
    [Fact]
    public void Collects_what_lies_in_a_range_in_either_direction() =>
        Gen.Select(Gen.Int[0, 5000].Array, Gen.Long[4000, 9000], Gen.Long[4000, 9000], Gen.Bool, Gen.Int[1, 50]).Sample(
            (offsets, low, high, ascending, limit) =>
            {
                const int Number = 1;
                var sequences = offsets.Where(offset => offset < Bucket.Size).Select(offset => Bucket.Sequence(Number, offset));
                var bits = new ulong[Bucket.Words];
                foreach (var sequence in sequences)
                    Bucket.Set(bits, Bucket.Offset(sequence));
                Bucket.Clip(bits, Number, low, high);
                var found = new List<long>();
                Bucket.Collect(bits, Number, ascending, limit, found);

                var expected = sequences.Distinct().Where(sequence => sequence >= low && sequence <= high).Order();
                Assert.Equal((ascending ? expected : expected.Reverse()).Take(limit), found);
            });
}
