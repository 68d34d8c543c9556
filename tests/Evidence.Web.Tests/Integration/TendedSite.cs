namespace Evidence.Web.Tests.Integration;

/// <summary>Serves what four builds left.</summary>
public class TendedSite : RunningSite
{
    internal HistoricBuilds Builds => field ??= new HistoricBuilds(IndexPath);

    protected override IReadOnlyList<string> Settings => ["--Evidence:BuildAtStart=false"];

    public async Task ServedAsync(string generation)
    {
        for (int i = 0; i < 200 && !(await Client.GetStringAsync("/api/v1/status")).Contains(generation, StringComparison.Ordinal); i++) await Task.Delay(50);
    }

    protected override void Prepare() => Builds.BuildAll();
}
