using CoursePackager.Lrs.Certificates;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>States touched by one batch of statements, and what has to be written for them.</summary>
internal sealed class ProjectionBatch(ProjectionScope scope)
{
    private readonly Dictionary<string, LearnerState> states = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, CompletionRecord> completions = [];
    private readonly CertificateIssuer issuer = new(scope);

    public ProjectionScope Scope => scope;

    /// <summary>Takes a state as read from the store, to have its results written again.</summary>
    public void Touch(LearnerState state) => states[state.Key] = Current(state);

    public async Task AddAsync(LearningFact fact, CancellationToken cancel)
    {
        if (!scope.Courses.TryGetValue(fact.CourseIri, out var course) || course.Rules.FindPage(fact.PageId) is null)
            return;
        var state = await LoadAsync(fact, cancel);
        states[state.Key] = state.With(fact, course.Rules);
    }

    /// <summary>Undoes a statement that a newer one voids.</summary>
    public async Task RemoveAsync(LearningFact voided, CancellationToken cancel)
    {
        if (!scope.Courses.TryGetValue(voided.CourseIri, out var course))
            return;
        var state = await LoadAsync(voided, cancel);
        states[state.Key] = state.Without(voided) ?? await FoldAgainAsync(state, course, cancel);
        await issuer.ForgetAsync(voided, state, cancel);
    }

    /// <summary>Every record to write, states included.</summary>
    public async Task<IReadOnlyList<RecordChange>> ResultsAsync(CancellationToken cancel)
    {
        var changes = new List<RecordChange>();
        foreach (var state in states.Values)
        {
            changes.Add(RecordJson.Change(Collections.States, state.Key, state));
            if (scope.Rules[state.CourseIri].IsReady)
                await EvaluateAsync(state, scope.Courses[state.CourseIri], cancel);
        }

        changes.AddRange(completions.Values.Select(record =>
            RecordJson.Change(Collections.Completions, record.Registration.ToString("D"), record)));
        changes.AddRange(issuer.Changes);
        return changes;
    }

    private async Task EvaluateAsync(LearnerState state, CourseEntry course, CancellationToken cancel)
    {
        var result = CompletionEvaluator.Evaluate(course.Rules, state.Pages);
        var launch = await FindLaunchAsync(state, cancel);
        var isLaunched = launch?.IsFor(state.Learner, course.Rules.CourseId);
        var certificateId = await issuer.UpdateAsync(state, course, result, isLaunched == true ? launch : null, cancel);
        if (state.Registration is not { } registration
            || !(isLaunched ?? await IsFirstAsync(registration, state, course.Rules, cancel)))
            return;
        completions[registration] = new CompletionRecord(
            registration,
            course.Rules.CourseId,
            StableHash.Of(state.Learner),
            course.EditionIn(result.Newest?.Language ?? launch?.Language).Language,
            [.. result.Pages.Select(proven => proven.Page.Id)],
            result.FinalTest,
            result.Completed,
            result.Completed is null ? null : certificateId,
            scope.Time.GetUtcNow());
    }

    /// <summary>Whether nobody else has the record of a registration that was not launched here.</summary>
    private async Task<bool> IsFirstAsync(
        Guid registration, LearnerState state, CourseDefinition course, CancellationToken cancel)
    {
        var present = completions.GetValueOrDefault(registration) ?? await FindAsync<CompletionRecord>(
            Collections.Completions, registration.ToString("D"), cancel);
        return present is null || present.IsOf(state, course);
    }

    private async Task<LaunchInfo?> FindLaunchAsync(LearnerState state, CancellationToken cancel) =>
        state.Registration is { } registration
            ? await FindAsync<LaunchInfo>(Collections.Launches, registration.ToString("D"), cancel)
            : null;

    private Task<T?> FindAsync<T>(string collection, string key, CancellationToken cancel)
        where T : class =>
        scope.Store.FindRecordAsync<T>(scope.Tenant, collection, key, cancel);

    private async Task<LearnerState> LoadAsync(LearningFact fact, CancellationToken cancel)
    {
        var key = LearnerState.KeyOf(fact.Registration, fact.CourseIri, fact.Learner);
        if (states.TryGetValue(key, out var touched))
            return touched;
        var stored = await FindAsync<LearnerState>(Collections.States, key, cancel);
        return stored is null ? Begin(fact.CourseIri, fact.Registration, fact.Learner) : Current(stored);
    }

    private LearnerState Current(LearnerState stored) =>
        stored.Epoch == scope.Rules[stored.CourseIri].Epoch
            ? stored
            : Begin(stored.CourseIri, stored.Registration, stored.Learner);

    private LearnerState Begin(string courseIri, Guid? registration, string learner) =>
        LearnerState.Start(scope.Rules[courseIri].Epoch, courseIri, registration, learner);

    /// <summary>Folds the state from every statement in the store; needed only after many repetitions of one page.</summary>
    private async Task<LearnerState> FoldAgainAsync(LearnerState state, CourseEntry course, CancellationToken cancel)
    {
        const int pageSize = 500;
        var folded = Begin(state.CourseIri, state.Registration, state.Learner);
        var query = new StatementQuery { Registration = state.Registration, Ascending = true, Limit = pageSize };
        StatementPage page;
        do
        {
            page = await scope.Store.QueryAsync(scope.Tenant, query, cancel);
            foreach (var fact in page.Statements.Select(StatementFactReader.ReadOrSkip).OfType<LearningFact>())
            {
                if (LearnerState.KeyOf(fact.Registration, fact.CourseIri, fact.Learner) == state.Key)
                    folded = folded.With(fact, course.Rules);
            }

            query = query with { Cursor = page.NextCursor };
        }
        while (page.NextCursor is not null);
        return folded with { Through = Math.Max(folded.Through, state.Through) };
    }
}
