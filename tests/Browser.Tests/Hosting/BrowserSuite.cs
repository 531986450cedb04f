namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>Tests of this collection share one browser and one set of packages, and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserSuite : ICollectionFixture<Chromium>, ICollectionFixture<Packages>
{
    public const string Name = "browser";
}
