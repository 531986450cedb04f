using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Entries;

/// <summary>A document scope without its registration as bytes: what keys are a hash of. Part of the journal's format.</summary>
internal static class ScopeCodec
{
    public static byte[] Write(DocumentScope scope)
    {
        var writer = new ByteWriter();
        writer.Byte((byte)scope.Kind);
        writer.Text(scope.Activity);
        writer.Text(scope.Agent);
        return writer.Written.ToArray();
    }

    public static DocumentScope Read(ReadOnlySpan<byte> bytes, Guid? registration)
    {
        var reader = new ByteReader(bytes);
        var kind = (DocumentKind)reader.Byte();
        var activity = reader.Text();
        return new DocumentScope(kind, activity, reader.Text(), registration);
    }
}
