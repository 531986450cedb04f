namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>A tenant as one reader sees it: statements up to a sequence, whatever is written meanwhile.</summary>
internal readonly record struct TenantView(string Name, int Number, long LastSequence);
