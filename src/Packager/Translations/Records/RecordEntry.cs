namespace CoursePackager.Packager.Translations.Records;

/// <summary>One line of the record: this text was made from that one.</summary>
/// <param name="Id">Id of the segment inside its file.</param>
/// <param name="Source">Hash of the source text that was translated.</param>
/// <param name="Target">Hash of the translation at that time: finds it again when texts without key move.</param>
internal sealed record RecordEntry(string Id, string Source, string Target);
