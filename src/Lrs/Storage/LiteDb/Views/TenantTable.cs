using System.Collections.Concurrent;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>The tenants that have ever written. Any thread may look up; only the writer adds.</summary>
internal sealed class TenantTable
{
    private readonly ConcurrentDictionary<string, Tenant> byName = new(StringComparer.Ordinal);

    public IEnumerable<Tenant> All => byName.Values;

    public Tenant? Find(string name) => byName.GetValueOrDefault(name);

    public Tenant FindOrAdd(string name) => Find(name) ?? Add(name, byName.Count + 1, 0);

    public Tenant Add(string name, int number, long lastSequence)
    {
        var tenant = new Tenant(name, number, lastSequence);
        byName[name] = tenant;
        return tenant;
    }
}
