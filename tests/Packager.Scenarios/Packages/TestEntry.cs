namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>An entry of a test package, with everything about it that a zip can have wrong.</summary>
internal sealed record TestEntry(string Name, byte[] Content)
{
    /// <summary>Bytes of the name; UTF-8 when null.</summary>
    public byte[]? RawName { get; init; }

    /// <summary>Name in the local header; the same when null.</summary>
    public string? LocalName { get; init; }

    /// <summary>General purpose flags; 0x800 marks the name as UTF-8.</summary>
    public ushort Flags { get; init; } = 0x800;

    /// <summary>Compression method that the headers name.</summary>
    public ushort Method { get; init; } = 8;

    /// <summary>Unix mode in the external attributes.</summary>
    public ushort Mode { get; init; } = 0x81A4;

    /// <summary>Checksum; the right one when null.</summary>
    public uint? Crc { get; init; }

    /// <summary>Unpacked size; the right one when null.</summary>
    public uint? Size { get; init; }
}
