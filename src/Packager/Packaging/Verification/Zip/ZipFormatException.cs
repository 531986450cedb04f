namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>The bytes are not a zip, or it is damaged. The message is a half sentence about the package.</summary>
internal sealed class ZipFormatException : Exception
{
    public ZipFormatException() { }

    public ZipFormatException(string message) : base(message) { }

    public ZipFormatException(string message, Exception inner) : base(message, inner) { }
}
