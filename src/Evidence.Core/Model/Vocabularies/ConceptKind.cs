namespace Evidence.Core.Model;

/// <summary>What sort of thing a concept is.</summary>
public enum ConceptKind
{
    /// <summary>A molecule or ion that is not a gene product.</summary>
    [Meaning("A molecule or ion that is not a gene product.", "butyrate")]
    Chemical,

    /// <summary>One taxon of microbes, at any rank.</summary>
    [Meaning("One taxon of microbes, at any rank.", "Lactobacillus casei")]
    Microbe,

    /// <summary>Microbes living together in a place, or a group defined by function.</summary>
    [Meaning("Microbes living together in a place, or a group defined by function.", "gut microbiome")]
    MicrobialCommunity,

    /// <summary>A gene, its product or a family of them.</summary>
    [Meaning("A gene, its product or a family of them.", "TNF")]
    GeneOrProtein,

    /// <summary>A cell type.</summary>
    [Meaning("A cell type.", "macrophage")]
    Cell,

    /// <summary>Something that happens in a body or a culture.</summary>
    [Meaning("Something that happens in a body or a culture.", "intestinal permeability")]
    Process,

    /// <summary>A part of a body.</summary>
    [Meaning("A part of a body.", "synovium")]
    Anatomical,

    /// <summary>A disease, a sign or a complaint, also its laboratory model.</summary>
    [Meaning("A disease, a sign or a complaint, also its laboratory model.", "rheumatoid arthritis")]
    DiseaseOrSymptom,

    /// <summary>Food, a diet, a nutrient or a supplement.</summary>
    [Meaning("Food, a diet, a nutrient or a supplement.", "dietary fibre")]
    DietOrSupplement,

    /// <summary>A medicine or an experimental drug.</summary>
    [Meaning("A medicine or an experimental drug.", "indomethacin")]
    Drug,

    /// <summary>A device or a consumer product.</summary>
    [Meaning("A device or a consumer product.", "pain patch")]
    DeviceOrProduct,

    /// <summary>A test, score or reading.</summary>
    [Meaning("A test, score or reading.", "Kellgren-Lawrence grade")]
    Measurement,

    /// <summary>A species or strain in which something was studied.</summary>
    [Meaning("A species or strain in which something was studied.", "mouse")]
    Organism,
}
