using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>A statement as a client sent it.</summary>
/// <param name="Voids">The statement that it voids; null when none.</param>
internal sealed record SentStatement(Guid Id, JsonObject Json, Guid? Voids)
{
    /// <summary>The bytes that the service gave out right after storing; null when there was no time to ask.</summary>
    public byte[]? Served { get; set; }
}
