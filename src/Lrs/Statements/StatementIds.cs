using System.Text.Json;
using CoursePackager.Lrs.Http;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Json;

namespace CoursePackager.Lrs.Statements;

/// <summary>Ids of the statements of a request: their own, the one of a PUT, or new ones.</summary>
internal static class StatementIds
{
    /// <summary>400 when a PUT's id and the statement's differ, or when an id comes twice in a batch.</summary>
    public static IReadOnlyList<Guid> Assign(IReadOnlyList<JsonElement> statements, Guid? putId)
    {
        var ids = new Guid[statements.Count];
        var seen = statements.Count > 1 ? new HashSet<Guid>(statements.Count) : null;
        for (var i = 0; i < statements.Count; i++)
        {
            var own = Own(statements[i]);
            if (putId is not null && own is not null && own != putId)
                throw XapiProblem.BadParameter("statementId", $"statementId is {putId}, but the statement's id is {own}.");
            var id = putId ?? own ?? Guid.NewGuid();
            if (seen?.Add(id) == false)
                throw XapiProblem.BadParameter(
                    $"statement[{i}].id", $"The id {id} comes twice in the batch; nothing was stored.");
            ids[i] = id;
        }

        return ids;
    }

    private static Guid? Own(JsonElement statement) =>
        statement.TryGetProperty("id"u8, out var id) && Uuid.TryParse(JsonText.Utf8(id), out var own) ? own : null;
}
