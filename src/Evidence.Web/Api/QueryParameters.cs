using Microsoft.OpenApi;

namespace Evidence.Web.Api;

/// <summary>Tells the OpenAPI document what an endpoint reads from its address.</summary>
internal static class QueryParameters
{
    /// <summary>Adds the parameters to the description of the endpoint; the endpoint reads them itself.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder route, IEnumerable<QueryParameter> parameters) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. (operation.Parameters ?? []).Where(p => p.In != ParameterLocation.Query), .. parameters.Select(p => p.Describe())];
            return Task.CompletedTask;
        });
}
