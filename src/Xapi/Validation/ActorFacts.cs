namespace CoursePackager.Xapi.Validation;

/// <summary>What was seen of an agent or group while its properties were read.</summary>
internal struct ActorFacts
{
    public ActorKind Kind;
    public bool HasObjectType;
    public bool HasMembers;

    /// <summary>The list of members is there and has no items.</summary>
    public bool HasNoOneInMembers;

    /// <summary>Identifiers present: mbox, mbox_sha1sum, openid, account.</summary>
    public int Identifiers;

    public bool HasAccount;
    public int Members;
    public int MembersWithAccount;
}
