namespace Evidence.Core.Model;

/// <summary>How strongly a sentence speaks, in rising order.</summary>
public enum ClaimStrength
{
    /// <summary>States no relation.</summary>
    [Meaning("States no relation.", "asthma is common")]
    None,

    /// <summary>Leaves it open.</summary>
    [Meaning("Leaves it open.", "may play a role")]
    Consistent,

    /// <summary>States that two things go together.</summary>
    [Meaning("States that two things go together.", "is linked to")]
    Association,

    /// <summary>States that one forecasts the other.</summary>
    [Meaning("States that one forecasts the other.", "raises the risk of")]
    Prediction,

    /// <summary>States a cause with a hedge.</summary>
    [Meaning("States a cause with a hedge.", "may contribute to")]
    ConditionalCause,

    /// <summary>States a cause.</summary>
    [Meaning("States a cause.", "triggers, drives")]
    Cause,

    /// <summary>Tells the reader what to do or what will heal.</summary>
    [Meaning("Tells the reader what to do or what will heal.", "take this, it heals")]
    Advice,
}
