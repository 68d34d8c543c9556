using System.Globalization;
using System.Text;
using System.Xml;
using Evidence.Core.Model;

namespace Evidence.Core.Auditing;

/// <summary>
/// JUnit's XML: a suite a rule; a failed case a finding of level error or warning, a passed one with output a note; what
/// could not be checked is a skipped case.
/// </summary>
internal sealed class JUnitReport : IAuditWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    public void Write(Stream stream, AuditReport report)
    {
        using XmlWriter xml = XmlWriter.Create(stream, Settings);
        ILookup<string, Finding> byRule = report.Findings.Where(f => f.Waiver is null).ToLookup(f => f.RuleId);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "evidence audit");
        foreach (RuleCoverage rule in report.Coverage.Rules) WriteSuite(xml, rule.RuleId, byRule[rule.RuleId], rule.CouldNot);
        foreach (IGrouping<string, Finding> others in byRule.Where(g => report.Coverage.Rules.All(r => r.RuleId != g.Key)).OrderBy(g => g.Key, StringComparer.Ordinal))
            WriteSuite(xml, others.Key, others, new Dictionary<string, int>());
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, string rule, IEnumerable<Finding> findings, IReadOnlyDictionary<string, int> couldNot)
    {
        Finding[] found = [.. findings];
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", rule);
        xml.WriteAttributeString("tests", Number(Math.Max(1, found.Length + couldNot.Count)));
        xml.WriteAttributeString("failures", Number(found.Count(f => f.Severity > Severity.Note)));
        xml.WriteAttributeString("skipped", Number(couldNot.Count));
        foreach (Finding f in found)
        {
            StartCase(xml, rule, f.Entry ?? f.Position.ToString());
            if (f.Severity > Severity.Note)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", f.Severity.Word());
                xml.WriteAttributeString("message", Plain(f.Message));
                xml.WriteString(Plain($"{f.Position}: {ReportText.Full(f)}"));
                xml.WriteEndElement();
            }
            else xml.WriteElementString("system-out", Plain($"{f.Position}: {ReportText.Full(f)}"));

            xml.WriteEndElement();
        }

        foreach ((string reason, int count) in couldNot)
        {
            StartCase(xml, rule, $"could not check {count}");
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", reason);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (found.Length + couldNot.Count == 0)
        {
            StartCase(xml, rule, "clean");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartCase(XmlWriter xml, string rule, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", rule);
        xml.WriteAttributeString("name", Plain(name));
    }

    // XML 1.0 has no place for some characters.
    private static string Plain(string text) => string.Concat(text.Select((c, i) => XmlConvert.IsXmlChar(c) || (char.IsSurrogate(c) && IsPair(text, i)) ? c : '\uFFFD'));

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
