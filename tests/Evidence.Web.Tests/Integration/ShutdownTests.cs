using System.Net;
using System.Net.Http.Headers;
using Evidence.Tests;

namespace Evidence.Web.Tests.Integration;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Stop_WhileARequestIsUnderWay_AnswersItFirst()
    {
        var site = new ForeignSite();
        await site.InitializeAsync();
        var body = new HeldBody("The moss raises the glow of lanterns.");
        // With Expect the body begins once the application reads it, so the request is surely under way.
        using var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Client.BaseAddress!, "/api/v1/check")) { Content = body };
        request.Headers.ExpectContinue = true;
        Task<HttpResponseMessage> asked = client.SendAsync(request);
        await body.Begun;

        Task stopped = site.StopAsync();
        await site.Stopping;
        body.Release();
        using HttpResponseMessage answer = await asked;
        await stopped;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => site.Client.GetAsync("/healthz"));
        await site.DisposeAsync();
    }

    /// <summary>A text whose second half waits until it is let go.</summary>
    private sealed class HeldBody : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously), _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldBody(string text)
        {
            _bytes = System.Text.Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        }

        public Task Begun => _begun.Task;

        public void Release() => _released.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_bytes.AsMemory(0, 10));
            await stream.FlushAsync();
            _begun.SetResult();
            await _released.Task;
            await stream.WriteAsync(_bytes.AsMemory(10));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }

    private sealed class ForeignSite : RunningSite
    {
        protected override IReadOnlyList<string> Settings => [$"--Evidence:Data={Repository.ForeignBase}"];
    }
}
