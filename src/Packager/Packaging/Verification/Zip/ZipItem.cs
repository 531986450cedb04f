namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>An entry as the zip's central directory has it (APPNOTE.TXT 4.3.12).</summary>
/// <param name="Name">Decoded name, as it stands: not made safe.</param>
/// <param name="IsNameAscii">Whether every byte of the name is ASCII.</param>
/// <param name="IsNameMarkedUtf8">Whether the name is declared to be UTF-8 (and is).</param>
/// <param name="Size">Bytes when unpacked.</param>
/// <param name="HeaderOffset">Where its local header begins.</param>
/// <param name="Attributes">External attributes; the upper half is the Unix mode where a Unix system made the zip.</param>
internal sealed record ZipItem(
    string Name, bool IsNameAscii, bool IsNameMarkedUtf8, int Flags, int Method, uint Crc, long PackedSize, long Size, long HeaderOffset,
    uint Attributes, bool IsFromUnix)
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    public bool IsFolder => Name.EndsWith('/') || Name.EndsWith('\\') && Size == 0;

    public bool IsEncrypted => (Flags & 0x2041) != 0;

    public bool IsLink => IsFromUnix && ((Attributes >> 16) & UnixTypeMask) == UnixLink;

    /// <summary>Whether the content can be read: stored or deflated, in the clear.</summary>
    public bool IsReadable => Method is 0 or 8 && !IsEncrypted;

    /// <summary>Ending in lower case without the dot; empty when there is none.</summary>
    public string Extension { get; } = Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();
}
