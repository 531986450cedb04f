namespace CoursePackager.Lrs.Http;

/// <summary>A request to /xapi that is answered with an error. Thrown anywhere below <see cref="XapiErrors"/>, which writes
/// it.</summary>
internal sealed class XapiProblem(int status, string message, IReadOnlyList<ProblemDetail>? details = null) : Exception(message)
{
    public int Status { get; } = status;

    public IReadOnlyList<ProblemDetail> Details { get; } = details ?? [];

    public static XapiProblem BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>400 for one parameter or header, named as the path.</summary>
    public static XapiProblem BadParameter(string name, string message) =>
        new(StatusCodes.Status400BadRequest, message, [new ProblemDetail(name, message)]);

    public static XapiProblem Forbidden(string message) => new(StatusCodes.Status403Forbidden, message);

    public static XapiProblem NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    public static XapiProblem Conflict(string message) => new(StatusCodes.Status409Conflict, message);

    public static XapiProblem PreconditionFailed(string message) => new(StatusCodes.Status412PreconditionFailed, message);

    public static XapiProblem TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        $"The request is larger than {limit} bytes. "
        + "Send it in smaller parts, or ask the administrator to raise LRS__MaxBodyBytes.");
}
