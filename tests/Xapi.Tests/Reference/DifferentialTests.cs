using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>Random statements, valid and broken, get the same verdict from the library and from the reference. More of them:
/// <c>VALIDATION_STATEMENTS=1000000 VALIDATION_SEED=7 dotnet test tests/Xapi.Tests --filter Differential</c>.</summary>
public sealed class DifferentialTests
{
    private static readonly int Statements = FromEnvironment("VALIDATION_STATEMENTS", 10_000);
    private static readonly int Seed = FromEnvironment("VALIDATION_SEED", 1);

    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public void Equal_verdicts_on_random_statements(XapiVersion version)
    {
        var random = new Random(Seed);
        var maker = new StatementMaker(random, version);
        var breaker = new StatementBreaker(random);
        var valid = 0;
        for (var i = 0; i < Statements; i++)
        {
            var statement = maker.Statement();
            for (var changes = random.Next(4); changes > 0; changes--)
                breaker.Change(statement);
            valid += Compare(Encoding.UTF8.GetBytes(StatementBreaker.ToText(statement)), version, i) ? 1 : 0;
        }

        Assert.InRange(valid, Statements / 5, Statements * 4 / 5);
    }

    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public void Random_statements_are_valid_until_they_are_changed(XapiVersion version)
    {
        var maker = new StatementMaker(new Random(Seed), version);
        for (var i = 0; i < Statements / 10; i++)
            Assert.True(Compare(Encoding.UTF8.GetBytes(maker.Statement().ToJsonString()), version, i));
    }

    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public void Equal_verdicts_on_damaged_bytes(XapiVersion version)
    {
        var random = new Random(Seed);
        var maker = new StatementMaker(random, version);
        for (var i = 0; i < Statements / 5; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(new JsonArray(maker.Statement(), maker.Statement()).ToJsonString());
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(random.Next(2) == 0 ? 128 : 256);
            Compare(random.Next(10) == 0 ? bytes[..random.Next(bytes.Length)] : bytes, version, i);
        }
    }

    private static bool Compare(byte[] json, XapiVersion version, int number)
    {
        var errors = StatementValidator.Validate(json, version);
        var faults = ReferenceValidator.Faults(json, version);
        if ((errors.Count == 0) != (faults.Count == 0))
        {
            Assert.Fail(
                $"Statement {number} of seed {Seed}, {version}.\nLibrary: {string.Join("; ", errors)}\n"
                + $"Reference: {string.Join("; ", faults)}\n{Encoding.UTF8.GetString(json)}");
        }

        Assert.All(errors, error => Assert.StartsWith("statement", error.Path, StringComparison.Ordinal));
        return errors.Count == 0;
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
