using System.Globalization;

namespace CoursePackager.Lrs.Pages;

/// <summary>The page shown when something went wrong: what happened, what is safe, what to do.</summary>
internal sealed class ProblemPage(PageWriter pages)
{
    private static readonly int[] Described = [400, 404, 405, 413, 500, 503];

    public Task WriteAsync(HttpContext context, int status)
    {
        var known = Described.Contains(status) ? status : status >= 500 ? 500 : 400;
        var key = $"problem.{known.ToString(CultureInfo.InvariantCulture)}";
        var words = pages.WordsFor(context);
        var model = new
        {
            Heading = words.Text($"{key}.title"),
            Explanation = words.Text($"{key}.text"),
            TraceId = status >= 500 ? context.TraceIdentifier : null,
        };
        return pages.WriteAsync(context, new Page("problem", model.Heading, model) { Status = status, IsPrivate = true });
    }
}
