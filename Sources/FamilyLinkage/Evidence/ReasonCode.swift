// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names the sentences in which evidence is told.
///
/// The raw value is the key under which a language keeps its sentence; `%1`, `%2` … stand for the
/// arguments. Words for relations are arguments too, as raw values, and are put into the language
/// with the sentence.
public enum ReasonCode: String, Sendable, Codable, CaseIterable, Hashable {
    /// The child's statement fits the relative: relation stated, name stated, name on record.
    case childNamesRelative = "child-names-relative"
    /// The relative's statement fits the child: relation stated, name stated, name on record.
    case relativeNamesChild = "relative-names-child"
    /// The child names somebody else in this place: relation, name stated, name on record.
    case childNamesAnother = "child-names-another"
    /// A document of the child names the relative: relation, name in the document, name on record.
    case documentNamesRelative = "document-names-relative"
    /// A document of the relative names the child: relation, name in the document, name on record.
    case documentNamesChild = "document-names-child"
    /// The relative names children, and this one is not among them: number named.
    case relativeNamesOthers = "relative-names-others"
    /// Both are said to have a parent of one name: the name.
    case sameParents = "same-parents"
    /// They are said to have parents of different names: no arguments.
    case otherParents = "other-parents"
    /// One record has the other's personal number.
    case statedNumber = "stated-number"
    /// Names are handed down as usual: the shared word.
    case nameHandedDown = "name-handed-down"
    /// A name that is usually handed down is not: no arguments.
    case nameNotHandedDown = "name-not-handed-down"
    /// Age difference in years.
    case ageGapUsual = "age-gap-usual"
    /// Age difference in years.
    case ageGapUnusual = "age-gap-unusual"
    case sexFits = "sex-fits"
    case sexDoesNotFit = "sex-does-not-fit"
    /// The place both come from.
    case samePlace = "same-place"
    case otherPlace = "other-place"
    /// The house both lived in.
    case sameHouse = "same-house"
    case otherHouse = "other-house"
    /// Met at one place within so many minutes.
    case metTogether = "met-together"
    /// Met on days so many days apart.
    case metApart = "met-apart"
    /// The same group number.
    case sameGroupNumber = "same-group-number"
    case otherGroupNumber = "other-group-number"
    /// Personal numbers that differ by so much.
    case neighbouringNumbers = "neighbouring-numbers"
    /// Name, age and sex agree as those of one person do: no arguments.
    case mayBeOnePerson = "may-be-one-person"
    case samePhone = "same-phone"
    /// The language both speak.
    case sameLanguage = "same-language"
    case otherLanguage = "other-language"
    /// How common such a relation is among all pairs of these lists.
    case prior = "prior"
    /// Both name the husband or wife, or the brothers and sisters, of one family.
    case sameHousehold = "same-household"
    /// What the rest of the family adds or takes away.
    case familyContext = "family-context"
    /// What the same records would say of another relation between the two.
    case otherRelation = "other-relation"

    /// The sentence in English.
    public var english: String {
        switch self {
        case .childNamesRelative: "The child’s record names “%2” as %1; this record says “%3”."
        case .relativeNamesChild: "The adult’s record names “%2” as %1; the child’s says “%3”."
        case .childNamesAnother: "The child’s record names “%2” as %1; this record says “%3”."
        case .documentNamesRelative:
            "A document in the child’s record names “%2” as %1; this record says “%3”."
        case .documentNamesChild:
            "A document in the adult’s record names “%2” as %1; the child’s says “%3”."
        case .relativeNamesOthers: "The adult’s record names %1 others as children, not this child."
        case .sameParents: "Both records name “%1” as a parent."
        case .otherParents: "Their records name different parents."
        case .statedNumber: "One record holds the personal number of the other."
        case .nameHandedDown: "“%1” is handed down as is usual."
        case .nameNotHandedDown: "No name is shared that is usually handed down."
        case .ageGapUsual: "They are %1 years apart, as is usual."
        case .ageGapUnusual: "They are %1 years apart, which is unusual."
        case .sexFits: "The sex fits."
        case .sexDoesNotFit: "The sex on record does not fit."
        case .samePlace: "Both come from “%1”."
        case .sameHouse: "Both lived at “%1”."
        case .otherHouse: "They lived in different houses."
        case .otherPlace: "They come from different places."
        case .metTogether: "They were met at the same place, %1 minutes apart."
        case .metApart: "They were met %1 days apart."
        case .sameGroupNumber: "They had the same group number."
        case .otherGroupNumber: "Their group numbers differ."
        case .neighbouringNumbers: "Their personal numbers lie next to each other (%1 apart)."
        case .mayBeOnePerson: "They are so alike that both records may be of one person."
        case .samePhone: "The same telephone number stands in both records."
        case .sameLanguage: "Both speak %1."
        case .otherLanguage: "They speak different languages."
        case .prior:
            "Before any evidence: how rare such a relation is among all pairs of these lists."
        case .sameHousehold:
            "Both records name the same family: a husband or wife, brothers or sisters."
        case .familyContext: "What the rest of the family says."
        case .otherRelation: "The same records would also fit another relation between the two."
        }
    }
}
