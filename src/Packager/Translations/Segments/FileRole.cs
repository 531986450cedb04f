namespace CoursePackager.Packager.Translations.Segments;

/// <summary>What a file is in its course; decides how it is cut into segments.</summary>
internal enum FileRole { Course, Lesson, Assessment, Glossary, Readings, Captions }
