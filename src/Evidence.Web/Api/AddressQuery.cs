using System.Text;

namespace Evidence.Web.Api;

/// <summary>Writes names and values as the query of an address.</summary>
internal static class AddressQuery
{
    /// <summary>The path with its query; the path alone where there is nothing to say.</summary>
    public static string Of(string path, IEnumerable<(string Name, string Value)> fields)
    {
        var address = new StringBuilder(path);
        char before = '?';
        foreach ((string name, string value) in fields)
        {
            address.Append(before).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            before = '&';
        }

        return address.ToString();
    }
}
