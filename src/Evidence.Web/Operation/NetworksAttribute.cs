using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Evidence.Web.Operation;

/// <summary>A setting that lists addresses or networks, parted by commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworksAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || Parts((string)value).All(p => TryRead(p, out _));

    public override string FormatErrorMessage(string name) => "addresses or networks such as 127.0.0.1 or 10.0.0.0/8, parted by commas";

    /// <summary>The networks of a setting that is valid; an address is a network of its own.</summary>
    public static IEnumerable<IPNetwork> Read(string? setting)
    {
        foreach (string part in Parts(setting ?? ""))
            if (TryRead(part, out IPNetwork network)) yield return network;
    }

    private static string[] Parts(string setting) => setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool TryRead(string part, out IPNetwork network)
    {
        if (IPNetwork.TryParse(part, out network)) return true;
        if (!IPAddress.TryParse(part, out IPAddress? address)) return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
