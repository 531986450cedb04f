using System.Net.Sockets;
using Npgsql;

namespace CoursePackager.Lrs.Storage.Postgres;

/// <summary>Tells the failures of server and connection apart.</summary>
internal static class PostgresFailure
{
    /// <summary>SQLSTATE class 57P: the server is shutting down, has crashed or is starting.</summary>
    private const string ServerStopping = "57P";

    /// <summary>The store's exception for a failure of the driver; null for any other exception.</summary>
    public static StoreException? Typed(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreFullException(
            "The database server has no space left. Free some space there; writing goes on by itself.", failure),
        PostgresException refused => new StoreUnavailableException(
            $"The database refused the request: {refused.MessageText} ({refused.SqlState}). "
            + "Look into the server's log, then try again.",
            failure),
        NpgsqlException or TimeoutException or SocketException or IOException => new StoreUnavailableException(
            $"The database does not answer: {failure.Message} A write may or may not have been kept; "
            + "send it again with the same ids.",
            failure),
        ObjectDisposedException => new StoreUnavailableException("The store is closing. Send the request again.", failure),
        _ => null,
    };

    /// <summary>Whether the connection was lost, which says nothing about the next one.</summary>
    public static bool IsBrokenConnection(Exception failure) => failure switch
    {
        PostgresException refused => refused.SqlState.StartsWith(ServerStopping, StringComparison.Ordinal),
        NpgsqlException broken => broken.InnerException is IOException or SocketException,
        _ => false,
    };
}
