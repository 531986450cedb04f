namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>What a list of sequences has in common. Numbers are part of the views' format.</summary>
internal enum PostingKind : byte
{
    Agent = 1,
    RelatedAgent = 2,
    Verb = 3,
    Activity = 4,
    RelatedActivity = 5,
    Registration = 6,

    /// <summary>Statements whose object refers to the statement with this id key.</summary>
    RefersTo = 7,

    /// <summary>Voiding statements for the statement with this id key.</summary>
    Voids = 8,

    /// <summary>Voided statements; one list (key 0) per tenant.</summary>
    Voided = 9,

    /// <summary>Statements that others refer to; one list (key 0) per tenant.</summary>
    Target = 10,

    /// <summary>The statement with this id key. Two ids may share a key: see <see cref="PostingKey.OfId"/>.</summary>
    Id = 11,
}
