using System.Text.Json;
using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Moving.Export;

/// <summary>How far an export has come: manifest.json. Everything it speaks of is on disk.</summary>
internal sealed record ExportManifest
{
    public const string CurrentFormat = "coursepackager-export/1";

    public string Format { get; init; } = CurrentFormat;

    /// <summary>Sequence of the last statement exported; 0 when there is none.</summary>
    public long Sequence { get; init; }

    /// <summary>Its id, by which the store is known again.</summary>
    public Guid? LastId { get; init; }

    public long Statements { get; init; }

    /// <summary>Number of the segment that is being written, from 1.</summary>
    public int Segment { get; init; } = 1;

    /// <summary>Bytes of that segment that count.</summary>
    public long SegmentBytes { get; init; }

    public long Documents { get; init; }

    public long Records { get; init; }

    /// <summary>False while an export is under way or after it was cut short.</summary>
    public bool Complete { get; init; }

    public DateTimeOffset Updated { get; init; }

    /// <summary>The manifest of a folder; null when there is none.</summary>
    /// <exception cref="MoveException">It cannot be read.</exception>
    public static ExportManifest? Read(ExportFolder folder)
    {
        if (!File.Exists(folder.Manifest))
            return null;
        try
        {
            var manifest = RecordJson.Read<ExportManifest>(File.ReadAllBytes(folder.Manifest));
            return manifest.Format == CurrentFormat && manifest.Segment > 0
                ? manifest
                : throw new MoveException(
                    $"{folder.Manifest} has the format '{manifest.Format}'; this version knows {CurrentFormat}.");
        }
        catch (JsonException broken)
        {
            throw new MoveException($"{folder.Manifest} cannot be read: {broken.Message} Export into a new folder.", broken);
        }
    }

    /// <summary>Replaces the file in one step.</summary>
    public void Save(ExportFolder folder)
    {
        var fresh = folder.Manifest + ".new";
        using (var file = File.Create(fresh))
        {
            file.Write(RecordJson.Write(this));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, folder.Manifest, overwrite: true);
    }
}
