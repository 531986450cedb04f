namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Translation lost a link, image or note.</summary>
internal sealed class TranslationMarkupLost : Rule
{
    public override string Code => "CP0513";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translation lost a link, image or note";

    public override string What =>
        "A translation has the images, footnote marks, links inside the course and glossary links of its source, and as many links to other sites.";

    public override string Why => "Learners of one language would miss a figure, a source or a page.";

    public override string Bad => "source: see [the map](../media/map.svg)  target: см. карту";

    public override string Good => "source: see [the map](../media/map.svg)  target: см. [карту](../media/map.svg)";
}
