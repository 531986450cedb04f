namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>Every promise of a store; a store's tests derive from these suites and say how to open one.</summary>
public abstract partial class StoreContract : StatementContract;
