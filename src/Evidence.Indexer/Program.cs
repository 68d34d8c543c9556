using Evidence.Indexer;

return await CommandLine.RunAsync(args);
