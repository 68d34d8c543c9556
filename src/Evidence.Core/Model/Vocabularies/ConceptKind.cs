namespace Evidence.Core.Model;

/// <summary>What sort of thing a concept is.</summary>
public enum ConceptKind
{
    /// <summary>A molecule or ion that is not a gene product.</summary>
    [Meaning("A molecule or ion that is not a gene product.", "caffeine")]
    Chemical,

    /// <summary>One taxon of microbes, at any rank.</summary>
    [Meaning("One taxon of microbes, at any rank.", "Escherichia coli")]
    Microbe,

    /// <summary>Microbes living together in a place, or a group defined by function.</summary>
    [Meaning("Microbes living together in a place, or a group defined by function.", "skin flora")]
    MicrobialCommunity,

    /// <summary>A gene, its product or a family of them.</summary>
    [Meaning("A gene, its product or a family of them.", "insulin")]
    GeneOrProtein,

    /// <summary>A cell type.</summary>
    [Meaning("A cell type.", "macrophage")]
    Cell,

    /// <summary>Something that happens in a body or a culture.</summary>
    [Meaning("Something that happens in a body or a culture.", "blood clotting")]
    Process,

    /// <summary>A part of a body.</summary>
    [Meaning("A part of a body.", "retina")]
    Anatomical,

    /// <summary>A disease, a sign or a complaint, also its laboratory model.</summary>
    [Meaning("A disease, a sign or a complaint, also its laboratory model.", "asthma")]
    DiseaseOrSymptom,

    /// <summary>Food, a diet, a nutrient or a supplement.</summary>
    [Meaning("Food, a diet, a nutrient or a supplement.", "table salt")]
    DietOrSupplement,

    /// <summary>A medicine or an experimental drug.</summary>
    [Meaning("A medicine or an experimental drug.", "aspirin")]
    Drug,

    /// <summary>A device or a consumer product.</summary>
    [Meaning("A device or a consumer product.", "hearing aid")]
    DeviceOrProduct,

    /// <summary>A test, score or reading.</summary>
    [Meaning("A test, score or reading.", "blood pressure")]
    Measurement,

    /// <summary>A species or strain in which something was studied.</summary>
    [Meaning("A species or strain in which something was studied.", "mouse")]
    Organism,
}
