using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.CrashWriter;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.Postgres;

// Arguments: a data folder, or "postgres" and a connection string.
IStore store = args is ["postgres", var connection]
    ? await PostgresStore.OpenAsync(connection)
    : await EmbeddedStore.OpenAsync(args[0], Writers.Options, TimeProvider.System);
await Writers.RunAsync(store, Console.Write, CancellationToken.None);
