using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb.Journal;

public sealed class Crc32CTests
{
    [Fact]
    public void Gives_the_check_value_of_the_standard() => Assert.Equal(0xE3069283, Crc32C.Compute("123456789"u8));

    [Fact]
    public void Parts_give_the_same_as_the_whole() => Assert.Equal(
        Crc32C.Compute("one two three four"u8),
        ~Crc32C.Append(Crc32C.Append(uint.MaxValue, "one two th"u8), "ree four"u8));
}
