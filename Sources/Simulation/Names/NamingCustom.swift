// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How names are made up, and handed on, where a family comes from.
///
/// The rules are those of public descriptions of naming practice; they are deliberately not shared with
/// the libraries that read names, so that these are not tested with their own knowledge.
package enum NamingCustom: String, Sendable, CaseIterable {
    /// Given names, father's first surname, mother's first surname.
    case hispanic
    /// Given names, mother's last surname, father's last surname.
    case portuguese
    /// Own name, father's, grandfather's; a family name or nisba on the father's side.
    case arabic
    /// Own name, father's, grandfather's; nothing else.
    case fatherChain = "father-chain"
    /// One or two given names; a tribal name now and then; the father's name on papers only.
    case afghan
    /// Given name, patronymic, surname with male and female forms.
    case slavic
    /// Names of one's own; nothing is handed on.
    case individual
    /// Given names and the father's surname.
    case paternal
    /// Given names, mother's surname as middle name, father's surname.
    case filipino
}

/// The name of one person.
struct FamilyName: Sendable {
    var given: [NameWord] = []
    /// In the order in which they are said.
    var surnames: [NameWord] = []
    /// Names of the father, his father and his.
    var chain: [NameWord] = []
    /// Mother's surname where it stands as a middle name.
    var middle: NameWord?
    /// Family name, nisba or tribe behind a chain of names.
    var byname: NameWord?
    /// Husband's surname, where a wife adds it.
    var husband: NameWord?
}

extension NamingCustom {
    /// Who was there when the child was registered.
    enum Registration: Sendable {
        case bothParents
        /// The mother alone: the father's names are not handed on.
        case motherAlone
    }

    /// What a child's name takes over from its parents.
    ///
    /// - Parameters:
    ///   - given: The child's own names.
    func inherited(
        given: [NameWord], father: FamilyName, mother: FamilyName,
        registration: Registration = .bothParents
    ) -> FamilyName {
        var name = FamilyName(given: given)
        let isAlone = registration == .motherAlone
        switch self {
        case .hispanic:
            name.surnames =
                isAlone
                ? mother.surnames
                : Array(father.surnames.prefix(1)) + mother.surnames.prefix(1)
        case .portuguese:
            name.surnames =
                isAlone
                ? mother.surnames
                : Array(mother.surnames.suffix(1)) + father.surnames.suffix(1)
        case .arabic:
            // Registered alone, a child stands in its mother's father's line.
            name.chain =
                isAlone
                ? mother.chain : Array((father.given.prefix(1) + father.chain).prefix(3))
            name.byname = isAlone ? mother.byname : father.byname
        case .fatherChain, .afghan:
            name.chain =
                isAlone
                ? mother.chain : Array((father.given.prefix(1) + father.chain).prefix(3))
            name.byname = isAlone ? mother.byname : father.byname
        case .slavic:
            name.chain = isAlone ? mother.chain.prefix(1).map { $0 } : Array(father.given.prefix(1))
            name.surnames = isAlone ? mother.surnames : father.surnames
        case .individual:
            // Known to the family and to forms that ask for it, but no part of the name.
            name.chain = isAlone ? [] : Array(father.given.prefix(2))
        case .paternal:
            name.surnames = isAlone ? mother.surnames : father.surnames
        case .filipino:
            name.surnames = isAlone ? mother.surnames : father.surnames
            name.middle = isAlone ? mother.middle : mother.surnames.first
        }
        return name
    }
}
