namespace CoursePackager.Xapi;

/// <summary>Family of the xAPI specification that a request or a statement follows.</summary>
public enum XapiVersion
{
    /// <summary>xAPI 1.0.x; its last text is 1.0.3.</summary>
    V103,

    /// <summary>xAPI 2.0.x, that is IEEE 9274.1.1.</summary>
    V200,
}
