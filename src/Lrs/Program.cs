using CoursePackager.Lrs.Commands;

return await LrsCommand.RunAsync(args);
