using System.Text;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>A good package to break: every method changes one thing and gives the package back.</summary>
internal sealed class TestPackage(IEnumerable<TestEntry> entries)
{
    private readonly List<TestEntry> _entries = [.. entries];

    public IReadOnlyList<TestEntry> Entries => _entries;

    /// <summary>Replaces a text, which has to occur, wherever it occurs in an entry.</summary>
    public TestPackage Edit(string name, string old, string replacement)
    {
        var text = Text(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Change(name, e => e with { Content = Encoding.UTF8.GetBytes(text.Replace(old, replacement, StringComparison.Ordinal)) });
    }

    public TestPackage Add(string name, string text = "") => Add(new TestEntry(name, Encoding.UTF8.GetBytes(text)));

    public TestPackage Add(TestEntry entry)
    {
        _entries.Add(entry);
        return this;
    }

    public TestPackage Remove(string name)
    {
        Assert.Equal(1, _entries.RemoveAll(e => e.Name == name));
        return this;
    }

    public TestPackage Rename(string name, string to) => Change(name, e => e with { Name = to });

    public TestPackage Change(string name, Func<TestEntry, TestEntry> change)
    {
        var index = _entries.FindIndex(e => e.Name == name);
        Assert.NotEqual(-1, index);
        _entries[index] = change(_entries[index]);
        return this;
    }

    public string Text(string name) => Encoding.UTF8.GetString(_entries.First(e => e.Name == name).Content);

    public byte[] Write() => TestZip.Write(_entries);
}
