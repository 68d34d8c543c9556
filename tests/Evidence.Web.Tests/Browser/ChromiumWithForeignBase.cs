using Evidence.Tests;

namespace Evidence.Web.Tests.Browser;

/// <summary>A browser beside a site with the base on another, plainly fictional subject.</summary>
public sealed class ChromiumWithForeignBase : Chromium
{
    protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}"];
}
