using System.Collections.Concurrent;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>The tenants that have ever written. Any thread may look up; only the writer adds.</summary>
internal sealed class TenantTable
{
    private readonly ConcurrentDictionary<string, Tenant> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, TenantView> known = [];

    public Tenant? Find(string name) => byName.GetValueOrDefault(name);

    public Tenant FindOrAdd(string name) => Find(name) ?? (byName[name] = new Tenant(name, byName.Count + 1, 0));

    /// <summary>Adds a tenant of the view database.</summary>
    public void Add(TenantView saved)
    {
        byName[saved.Name] = new Tenant(saved.Name, saved.Number, saved.LastSequence);
        known[saved.Number] = saved;
    }

    /// <summary>The tenants that are new or have more statements than at the last call.</summary>
    public IReadOnlyList<TenantView> TakeChanged()
    {
        var views = byName.Values.Select(tenant => tenant.View);
        var changed = views.Where(view => known.GetValueOrDefault(view.Number) != view).ToList();
        changed.ForEach(view => known[view.Number] = view);
        return changed;
    }
}
