using System.Net;
using Evidence.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Web.Tests.Integration;

/// <summary>Lists of the library whose readers take their time: nobody gets more than half of the places, and places come free again.</summary>
public sealed class ListLimitTests(ListLimitTests.SlowlyReadSite site) : IClassFixture<ListLimitTests.SlowlyReadSite>
{
    [Fact]
    public async Task Get_MoreListsThanHalfOfThePlaces_AreRefusedToOneVisitorAndNotToAnother()
    {
        Task<HttpStatusCode> first = StatusAsync("198.51.100.7", "/library.csv?q=brass", isRead: false);
        Assert.True(await site.Held.WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("198.51.100.7", "/library.ris?q=moss"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("198.51.100.7", "/library.json?q=moss"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("198.51.100.8", "/library.ris?q=moss"));

        site.Reading.SetResult();
        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("198.51.100.7", "/library.ris?q=moss"));
    }

    private async Task<HttpStatusCode> StatusAsync(string visitor, string address, bool isRead = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "X-Forwarded-For", visitor } } };
        if (!isRead) request.Headers.Add(SlowlyReadSite.NotRead, "yes");
        using HttpResponseMessage answer = await site.Client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Two places, so one for each visitor; an answer that is asked for as not read waits before its first byte.</summary>
    public sealed class SlowlyReadSite : RunningSite
    {
        internal const string NotRead = "X-Not-Read";

        internal SemaphoreSlim Held { get; } = new(0);

        internal TaskCompletionSource Reading { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}", "--Evidence:TrustedProxies=127.0.0.1", "--Evidence:ChecksAtOnce=2"];

        protected override void Prepare() => SmallLibrary.Import(IndexPath);

        protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<IStartupFilter>(new Slowly(this));
    }

    private sealed class Slowly(SlowlyReadSite site) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                if (http.Request.Headers.ContainsKey(SlowlyReadSite.NotRead)) http.Response.Body = new SlowStream(http.Response.Body, site);
                await rest(http);
            });
            next(app);
        };
    }

    private sealed class SlowStream(Stream inner, SlowlyReadSite site) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            site.Held.Release();
            await site.Reading.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
