namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>The fonts that a certificate may use, built into the program: PT Serif and PT Sans, regular and bold.</summary>
internal static class CertificateFonts
{
    private static readonly Dictionary<(string Family, int Weight), Lazy<FontFace>> Faces = new()
    {
        [("PT Serif", 400)] = Load("PTSerif_400Regular"),
        [("PT Serif", 700)] = Load("PTSerif_700Bold"),
        [("PT Sans", 400)] = Load("PTSans_400Regular"),
        [("PT Sans", 700)] = Load("PTSans_700Bold"),
    };

    /// <exception cref="FormatException">There is no such font.</exception>
    public static FontFace Find(string family, int weight) =>
        Faces.TryGetValue((family, weight), out var face)
            ? face.Value
            : throw new FormatException($"There is no font '{family}' of weight {weight}: use PT Serif or PT Sans, 400 or 700.");

    private static Lazy<FontFace> Load(string file) => new(() =>
    {
        using var stream = typeof(CertificateFonts).Assembly.GetManifestResourceStream($"fonts/{file}.ttf")
            ?? throw new FileNotFoundException($"The program has no built-in font {file}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new FontFace(bytes);
    });
}
