namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>What a PDF says about itself.</summary>
/// <param name="Language">Language of the text, such as <c>ru</c>.</param>
internal sealed record PdfFacts(
    string Title, string Author, string Subject, string Keywords, string Language, DateTimeOffset Created);
