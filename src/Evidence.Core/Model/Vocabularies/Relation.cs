namespace Evidence.Core.Model;

/// <summary>How the subject of a claim bears on its object.</summary>
public enum Relation
{
    /// <summary>The subject brings the object about.</summary>
    [Meaning("The subject brings the object about.", "a virus causes a cold")]
    Causes,

    /// <summary>The subject raises or worsens the object without being the whole cause.</summary>
    [Meaning("The subject raises or worsens the object without being the whole cause.", "salt adds to high blood pressure")]
    ContributesTo,

    /// <summary>The subject lowers, prevents or relieves the object.</summary>
    [Meaning("The subject lowers, prevents or relieves the object.", "a drug lowers fever")]
    PreventsOrReduces,

    /// <summary>Both go together; no direction of cause is stated.</summary>
    [Meaning("Both go together; no direction of cause is stated.", "a gene is more common in patients")]
    AssociatedWith,

    /// <summary>The subject is a measurement that stands for the object.</summary>
    [Meaning("The subject is a measurement that stands for the object.", "a blood sugar reading marks diabetes")]
    MarkerOf,

    /// <summary>The subject comes before the object or forecasts it.</summary>
    [Meaning("The subject comes before the object or forecasts it.", "a marker rises before onset")]
    PrecedesOrPredicts,

    /// <summary>The subject leaves the object as it is.</summary>
    [Meaning("The subject leaves the object as it is.", "a supplement does not change a score")]
    DoesNotAffect,

    /// <summary>Without the subject the object does not occur.</summary>
    [Meaning("Without the subject the object does not occur.", "a receptor is needed for the effect")]
    NeededFor,
}
