using System.Text;
using Evidence.Core.Model;

namespace Evidence.Core.Mechanisms;

public static partial class GraphExport
{
    private static readonly char[] NeedQuotes = ['"', ',', '\r', '\n'];

    /// <summary>An edge list as CSV (RFC 4180, first line names, lists with a semicolon between).</summary>
    public static string Csv(IReadOnlyList<MechanismStep> steps)
    {
        var text = new StringBuilder();
        Row("from", "fromLabel", "to", "toLabel", "relation", "sign", "certainty", "own", "ownCertainty", "basis", "shownIn", "organisms", "groups", "claim", "text");
        foreach (MechanismStep s in steps)
        {
            Row(s.From, s.FromLabel, s.To, s.ToLabel, s.Relation.Word(), s.Sign.Word(), s.Certainty.Word(), s.Own.Word(), s.OwnCertainty.Word(), s.Basis.Word() ?? "",
                string.Join(';', s.ShownIn.Select(i => i.Word())), string.Join(';', s.Organisms.Select(o => o.Word())), s.Groups.ToString(System.Globalization.CultureInfo.InvariantCulture), s.Claim, s.Text);
        }

        return text.ToString();

        void Row(params string[] fields) => text.AppendJoin(',', fields.Select(Field)).Append("\r\n");
    }

    // A spreadsheet would run a field that begins like a formula.
    private static string Field(string value)
    {
        string safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + value : value;
        return safe.IndexOfAny(NeedQuotes) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
