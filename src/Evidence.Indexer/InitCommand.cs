using System.CommandLine;
using System.Text;
using Evidence.Core.Curating;

namespace Evidence.Indexer;

/// <summary>`evidence init DIR`: the folder of a base of one's own.</summary>
internal static class InitCommand
{
    public static Command Create(IServiceProvider services)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder in which the base begins; made when it is not there. Its data folder must not hold anything yet." };
        var bare = new Option<bool>("--without-example") { Description = "Leave out the commented example on an invented subject." };
        var command = new Command("init", "Make the folder of a base of one's own: README, schemas for editors, one commented example. It validates, builds and serves as it is.\nExit codes: 0 made, 2 there is a base already, 3 the disk failed.") { folder, bare };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), !parsed.GetValue(bare)));
        return command;
    }

    private static int Run(string given, bool withExample)
    {
        string folder = Path.GetFullPath(given), data = Path.Combine(folder, "data");
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
        {
            Output.Say($"'{data}' holds something already; nothing was written. Name another folder.");
            return ExitCodes.Usage;
        }

        int written = 0;
        foreach ((string path, string text) in EmptyBase.Files(withExample))
        {
            string target = Path.Combine(folder, path);
            if (File.Exists(target))
            {
                Output.Say($"{path} is there already and stays as it is.");
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text, new UTF8Encoding(false));
            written++;
        }

        Output.Line($"Wrote {written} files to {folder}. Go there, and next: evidence validate, evidence build, evidence new concept|study|claim.");
        return ExitCodes.Done;
    }
}
