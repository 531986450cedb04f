namespace CoursePackager.Lrs.Credentials;

/// <summary>A credential just made, with the secret that is shown this once.</summary>
internal sealed record NewCredential(Credential Credential, string Secret);
