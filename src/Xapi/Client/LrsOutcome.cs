namespace CoursePackager.Xapi.Client;

/// <summary>What became of a request to an LRS (xAPI 1.0.3 Communication 3.2).</summary>
public enum LrsOutcome
{
    /// <summary>Done.</summary>
    Success,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>Another statement has this id, or a document is there and no condition was given (409).</summary>
    Conflict,

    /// <summary>The document has changed, or was there already (412).</summary>
    PreconditionFailed,

    /// <summary>The LRS does not know these credentials (401).</summary>
    Unauthorized,

    /// <summary>These credentials may not do this (403).</summary>
    Forbidden,

    /// <summary>The LRS refused the request as wrong; the message says why (400 and other 4xx).</summary>
    BadRequest,

    /// <summary>The LRS asks to wait before the next request (429, 503).</summary>
    Busy,

    /// <summary>The LRS failed (5xx).</summary>
    ServerError,

    /// <summary>The LRS could not be reached, or did not answer in time.</summary>
    Unreachable,

    /// <summary>The answer is not what the specification promises.</summary>
    Unreadable,
}
