using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;

namespace CoursePackager.Lrs.Statements;

/// <summary>A learner's launch writes only as that learner, in that registration, and voids nothing.</summary>
internal static class WriteAccess
{
    public static void Check(Credential credential, StatementBatch batch)
    {
        if (credential.Launch is not { } launch)
            return;
        for (var i = 0; i < batch.Facts.Count; i++)
        {
            var facts = batch.Facts[i];
            var path = batch.Facts.Count > 1 ? $"statement[{i}]" : "statement";
            if (AgentKeys.Identifier(batch.Statements[i].GetProperty("actor")) != launch.Agent)
                throw Refuse($"{path}.actor", "This launch may write only as its own learner.");
            if (facts.Registration != launch.Registration)
                throw Refuse($"{path}.context.registration", "This launch may write only in its own registration.");
            if (facts.Voids is not null)
                throw Refuse($"{path}.verb", "A learner's launch may not void statements.");
        }
    }

    private static XapiProblem Refuse(string path, string message) => new(403, message, [new ProblemDetail(path, message)]);
}
