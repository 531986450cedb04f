namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>A layer on its way to the database.</summary>
/// <param name="Tenants">Tenants that have changed since the layer before.</param>
/// <param name="State">The state of the views once it is there.</param>
internal sealed record FrozenLayer(ViewLayer Layer, IReadOnlyList<TenantView> Tenants, ViewState State);
