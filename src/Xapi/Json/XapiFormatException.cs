namespace CoursePackager.Xapi.Json;

/// <summary>Text that is not JSON, or JSON that is not what it should be. Validate first to learn everything that is
/// wrong.</summary>
public sealed class XapiFormatException : FormatException
{
    /// <summary>Without a message.</summary>
    public XapiFormatException()
    {
    }

    /// <summary>With a message.</summary>
    public XapiFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what led to it.</summary>
    public XapiFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
