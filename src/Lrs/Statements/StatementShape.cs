using System.Text.Json.Nodes;
using CoursePackager.Lrs.Http;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Statements;

/// <summary>How a reader wants statements.</summary>
/// <param name="Version">xAPI version of the request.</param>
/// <param name="Languages">What the reader accepts; for the canonical format.</param>
/// <param name="Definitions">For the canonical format: definitions of the activities in the statements, by IRI, in one
/// language.</param>
internal sealed record StatementShape(
    StatementFormat Format, XapiVersion Version, AcceptedLanguages Languages, IReadOnlyDictionary<string, JsonObject> Definitions);
