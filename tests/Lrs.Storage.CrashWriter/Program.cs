using CoursePackager.Lrs.Storage.CrashWriter;

await Writers.RunAsync(args[0]);
