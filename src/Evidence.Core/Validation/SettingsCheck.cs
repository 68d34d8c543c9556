using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Evidence.Core.Model;

namespace Evidence.Core.Validation;

/// <summary>Compares the settings that somebody gave with a class of options, so that a typing mistake stops the start instead of being ignored.</summary>
public static class SettingsCheck
{
    /// <summary>What is wrong with some settings: one sentence each with name, place and remedy; empty when all can be taken.</summary>
    /// <param name="section">Name of the section, such as <c>Evidence</c>.</param>
    /// <param name="options">The class of options: public properties of type text, whole number or switch, with data annotations.</param>
    /// <param name="settings">The settings that were given in this section.</param>
    public static IReadOnlyList<string> Faults(string section, Type options, IEnumerable<Setting> settings)
    {
        PropertyInfo[] known = [.. options.GetProperties(BindingFlags.Public | BindingFlags.Instance)];
        var faults = new List<string>();
        foreach (Setting setting in settings)
        {
            string said = $"{section}:{setting.Key} ({setting.Place})";
            if (known.FirstOrDefault(p => string.Equals(p.Name, setting.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
                faults.Add($"{said}: there is no such setting. {NearestWords.DidYouMean(setting.Key, known.Select(p => p.Name)) ?? $"There are: {string.Join(", ", known.Select(p => p.Name))}."}");
            else if (!IsGood(property, setting.Value))
                faults.Add($"{said} is '{setting.Value}': it wants {WantedBy(property)}.");
        }

        return faults;
    }

    /// <summary>What a setting takes, in words such as <c>a whole number from 1 to 64</c>.</summary>
    public static string WantedBy(PropertyInfo property)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is { } range) return string.Create(CultureInfo.InvariantCulture, $"a whole number from {range.Minimum} to {range.Maximum}");
        if (property.PropertyType == typeof(bool)) return "true or false";
        return property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault()?.FormatErrorMessage(property.Name) ?? "a text";
    }

    private static bool IsGood(PropertyInfo property, string? given)
    {
        if (property.PropertyType == typeof(string) && string.IsNullOrEmpty(given)) return true;
        object? value;
        try
        {
            value = TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(given ?? "");
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }

        return property.GetCustomAttributes<ValidationAttribute>().All(a => a.IsValid(value));
    }
}
