using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.5.</summary>
public sealed class ResultTests
{
    [Requirement("Data 2.4.5", "A result has score, success, completion, response, duration and extensions, each of its type.")]
    public async Task Holds_results_to_their_types(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "result",
            "{}", """{"success":true,"completion":false,"response":"","duration":"PT0S","extensions":{}}""");
        await lrs.RefuseEachAsync(Make.Statement, "result",
            """{"success":"true"}""", """{"success":1}""", """{"completion":"false"}""", """{"response":1}""", """{"response":{}}""",
            """{"duration":30}""", """{"extensions":[]}""", """{"score":0.5}""", """{"passed":true}""");
    }

    [Requirement("Data 2.4.5.1", "A score has scaled, raw, min and max, all numbers.")]
    public Task Holds_scores_to_their_types(Endpoint lrs) => lrs.RefuseEachAsync(
        Make.Statement, "result.score",
        """{"scaled":"0.5"}""", """{"raw":"5"}""", """{"min":true}""", """{"max":[10]}""", """{"percent":50}""", "[]", "5");

    [Requirement("Data 2.4.5.1", "scaled lies between -1 and 1, both included.")]
    public async Task Keeps_scaled_between_minus_one_and_one(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "result.score",
            """{"scaled":1}""", """{"scaled":-1.0}""", """{"scaled":0}""", """{"scaled":1e0}""", """{"scaled":0.99999999999999999999}""");
        await lrs.RefuseEachAsync(Make.Statement, "result.score",
            """{"scaled":1.00000000000000000001}""", """{"scaled":-1.1}""", """{"scaled":100}""", """{"scaled":1e1}""");
    }

    [Requirement("Data 2.4.5.1", "raw lies between min and max, both included, where those are given.")]
    public async Task Keeps_raw_between_min_and_max(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "result.score",
            """{"raw":0,"min":0,"max":10}""", """{"raw":10.0,"min":0,"max":10}""", """{"raw":-5,"max":10}""", """{"raw":50,"min":-1e2}""");
        await lrs.RefuseEachAsync(Make.Statement, "result.score",
            """{"raw":10.000000000000000000001,"min":0,"max":10}""", """{"max":10,"raw":11}""", """{"raw":-1,"min":0}""",
            """{"min":-1,"raw":-1.5,"max":3}""");
    }

    [Requirement("Data 2.4.5.1", "Without min and max any raw will do.")]
    public Task Takes_any_raw_without_bounds(Endpoint lrs) => lrs.AcceptEachAsync(
        Make.Statement, "result.score", """{"raw":-1000000}""", """{"raw":12345678901234567890.5,"scaled":0}""", """{"raw":1E+30}""");

    [Requirement("Data 2.4.5.1", "min is less than max.")]
    public Task Keeps_min_below_max(Endpoint lrs) => lrs.RefuseEachAsync(
        Make.Statement, "result.score",
        """{"min":1,"max":1}""", """{"max":1.0,"min":1}""", """{"min":2,"max":1}""", """{"min":1e2,"max":99}""", """{"raw":5,"min":10,"max":0}""");
}
