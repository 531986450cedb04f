using System.Text;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>Random damage: to the bytes of a zip, or to the text of an entry.</summary>
internal static class Mutation
{
    private static readonly string[] Pieces =
        ["<", ">", "\"", "&", "&#0;", "]]>", "<!--", "<?x", "<item/>", "<metadata/>", "../", "\\", "%", "%zz", "#", "?", "\0", "\uFFFF", "é", " ", "xmlns=\"\"", "url(", "@import '", "'", "<script>", "<style>", "{}", "9999999999999999999", "-1", "NaN"];

    public static byte[] Of(TestPackage package, Random random)
    {
        var damageText = random.Next(3) > 0;
        if (damageText) DamageText(package, random);
        var zip = package.Write();
        return damageText ? zip : DamageBytes(zip, random);
    }

    private static void DamageText(TestPackage package, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var name = package.Entries[random.Next(Math.Min(3, package.Entries.Count))].Name;
            package.Change(name, e => e with { Content = Encoding.UTF8.GetBytes(Damage(Encoding.UTF8.GetString(e.Content), random)) });
        }
    }

    private static string Damage(string text, Random random)
    {
        var from = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(40, text.Length - from) + 1);
        return random.Next(3) switch
        {
            0 => text.Remove(from, length),
            1 => text.Insert(random.Next(text.Length + 1), text.Substring(from, length)),
            _ => text.Insert(from, Pieces[random.Next(Pieces.Length)]),
        };
    }

    private static byte[] DamageBytes(byte[] zip, Random random)
    {
        if (random.Next(5) == 0) return zip[..random.Next(zip.Length)];
        // The list of entries at the end is the more rewarding half.
        var from = random.Next(2) == 0 ? 0 : zip.Length * 3 / 4;
        for (var times = random.Next(1, 8); times > 0; times--) zip[random.Next(from, zip.Length)] = (byte)random.Next(256);
        return zip;
    }
}
