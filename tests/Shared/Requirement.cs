namespace Evidence.Tests;

/// <summary>Something that a test needs and a machine may lack.</summary>
internal static class Requirement
{
    /// <summary>Skips the test with the reason where it is missing; fails it where EVIDENCE_REQUIRE_ALL=1 says that nothing may be.</summary>
    public static void That(bool isThere, string reason)
    {
        if (isThere) return;
        Assert.False(Environment.GetEnvironmentVariable("EVIDENCE_REQUIRE_ALL") == "1", reason);
        Skip.If(true, reason);
    }
}
