// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// How names pass from parents to children, by naming tradition, as data.
///
/// A rule says: between people so related, this word of the younger is that word of the elder, so
/// often. Shares are from public descriptions of the traditions (Interpol, *A Guide to Names and
/// Naming Practices*, 2006) less what registers spoil; where a custom hands nothing down, there is no
/// rule, and no shared word is no evidence. Every rule's chance is what it competes with: how many
/// people of the same place bear the word anyhow.
enum InheritanceRules {
    /// One way in which a word is handed down.
    struct Rule: Sendable {
        var relation: KinRelation
        /// The word in the name of the younger.
        var younger: NameRole
        /// The word in the name of the elder.
        var elder: NameRole
        /// Share of people so related among whom it holds, 0 to 1; the shares of one relation add up
        /// to less than 1.
        var share: Double
        /// ``younger`` and ``elder``, as they are looked for among the roles of a name.
        let youngerRole: NameRoles
        let elderRole: NameRoles

        init(relation: KinRelation, younger: NameRole, elder: NameRole, share: Double) {
            self.relation = relation
            self.younger = younger
            self.elder = elder
            self.share = share
            youngerRole = NameRoles(younger)
            elderRole = NameRoles(elder)
        }
    }

    /// The rules of a tradition, and what follows from them for each relation.
    struct Custom: Sendable {
        var rules: [Rule]
        /// Share of people so related to whom no rule applies.
        var unexplained = KinWeights(all: 1)
        /// Bits of names in which none of the rules that could be looked at holds.
        var bitsOfNone = KinWeights()
        /// Least bits: a missing name speaks against a relation where a rule holds for most.
        var least = KinWeights()

        init(_ rules: [Rule]) {
            self.rules = rules
            for rule in rules { unexplained[rule.relation] -= rule.share }
            for relation in KinRelation.allCases {
                let isExpected = rules.contains { $0.relation == relation && $0.share >= 0.5 }
                least[relation] = isExpected ? -2 : -0.5
                bitsOfNone[relation] = bits(relation, likelihood: 0)
            }
        }

        /// Bits of names that are so likely between people so related.
        func bits(_ relation: KinRelation, likelihood: Double) -> Double {
            max(least[relation], log2(likelihood + max(0.04, unexplained[relation])))
        }
    }

    /// The custom of a tradition.
    static func custom(_ tradition: NamingTradition) -> Custom { customs[ordinal(tradition)] }

    /// The rules of a tradition.
    static func rules(_ tradition: NamingTradition) -> [Rule] { custom(tradition).rules }

    /// Whether a missing shared name speaks against a relation at all under the tradition.
    static func expectsSharedName(_ tradition: NamingTradition, _ relation: KinRelation) -> Bool {
        custom(tradition).least[relation] <= -2
    }

    private static let customs: [Custom] = {
        var customs = [Custom](repeating: Custom([]), count: NamingTradition.allCases.count)
        for tradition in NamingTradition.allCases {
            customs[ordinal(tradition)] = Custom(made(tradition))
        }
        return customs
    }()

    private static func ordinal(_ tradition: NamingTradition) -> Int {
        switch tradition {
        case .western: 0
        case .hispanic: 1
        case .portuguese: 2
        case .mayan: 3
        case .arabic: 4
        case .afghan: 5
        case .hornOfAfrica: 6
        case .burmeseRohingya: 7
        case .vietnamese: 8
        case .eastSlavic: 9
        case .haitian: 10
        }
    }

    private static func made(_ tradition: NamingTradition) -> [Rule] {
        func rule(_ relation: KinRelation, _ younger: NameRole, _ elder: NameRole, _ share: Double)
            -> Rule
        {
            Rule(relation: relation, younger: younger, elder: elder, share: share)
        }
        switch tradition {
        case .hispanic, .mayan:
            // Father’s first surname, then mother’s first; a child registered by its mother alone has
            // hers.
            return [
                rule(.father, .surname, .surname, 0.8),
                rule(.mother, .maternalSurname, .surname, 0.6),
                rule(.mother, .surname, .surname, 0.2),
                rule(.parent, .surname, .surname, 0.5),
                rule(.parent, .maternalSurname, .surname, 0.3),
                rule(.grandparent, .surname, .surname, 0.3),
                rule(.grandparent, .maternalSurname, .surname, 0.3),
                rule(.auntOrUncle, .surname, .surname, 0.35),
                rule(.auntOrUncle, .maternalSurname, .surname, 0.35),
                rule(.sibling, .surname, .surname, 0.85),
                rule(.halfSibling, .surname, .surname, 0.4),
                rule(.halfSibling, .maternalSurname, .maternalSurname, 0.4),
            ]
        case .portuguese:
            // The mother’s surname stands before the father’s.
            return [
                rule(.father, .surname, .surname, 0.8),
                rule(.mother, .maternalSurname, .surname, 0.45),
                rule(.mother, .surname, .surname, 0.3),
                rule(.parent, .surname, .surname, 0.5),
                rule(.parent, .maternalSurname, .surname, 0.25),
                rule(.grandparent, .surname, .surname, 0.35),
                rule(.grandparent, .maternalSurname, .surname, 0.2),
                rule(.auntOrUncle, .surname, .surname, 0.35),
                rule(.auntOrUncle, .maternalSurname, .surname, 0.25),
                rule(.sibling, .surname, .surname, 0.85),
                rule(.halfSibling, .surname, .surname, 0.4),
            ]
        case .arabic:
            // Own name, father, grandfather; a mother keeps her own chain.
            return [
                rule(.father, .father, .given, 0.75), rule(.father, .nisba, .nisba, 0.1),
                rule(.parent, .father, .given, 0.4), rule(.grandparent, .grandfather, .given, 0.3),
                rule(.sibling, .father, .father, 0.7), rule(.sibling, .nisba, .nisba, 0.15),
                rule(.halfSibling, .father, .father, 0.4), rule(.auntOrUncle, .nisba, .nisba, 0.25),
                rule(.mother, .nisba, .nisba, 0.15),
            ]
        case .hornOfAfrica:
            return [
                rule(.father, .father, .given, 0.85), rule(.parent, .father, .given, 0.4),
                rule(.grandparent, .grandfather, .given, 0.35),
                rule(.sibling, .father, .father, 0.8),
                rule(.halfSibling, .father, .father, 0.45),
                rule(.auntOrUncle, .grandfather, .father, 0.25),
            ]
        case .afghan:
            return [
                rule(.father, .nisba, .nisba, 0.3), rule(.sibling, .nisba, .nisba, 0.4),
                rule(.father, .surname, .surname, 0.2), rule(.sibling, .surname, .surname, 0.3),
            ]
        case .burmeseRohingya: return []
        case .vietnamese:
            return [
                rule(.father, .surname, .surname, 0.9), rule(.parent, .surname, .surname, 0.5),
                rule(.sibling, .surname, .surname, 0.9),
                rule(.grandparent, .surname, .surname, 0.4),
                rule(.auntOrUncle, .surname, .surname, 0.4),
            ]
        case .eastSlavic:
            return [
                rule(.father, .surname, .surname, 0.6), rule(.father, .father, .given, 0.25),
                rule(.mother, .surname, .surname, 0.75), rule(.parent, .surname, .surname, 0.7),
                rule(.sibling, .surname, .surname, 0.6), rule(.sibling, .father, .father, 0.25),
                rule(.grandparent, .surname, .surname, 0.45),
                rule(.auntOrUncle, .surname, .surname, 0.35),
                rule(.halfSibling, .surname, .surname, 0.45),
            ]
        case .haitian:
            return [
                rule(.father, .surname, .surname, 0.8), rule(.mother, .surname, .surname, 0.45),
                rule(.parent, .surname, .surname, 0.6), rule(.sibling, .surname, .surname, 0.85),
                rule(.grandparent, .surname, .surname, 0.4),
                rule(.auntOrUncle, .surname, .surname, 0.4),
                rule(.halfSibling, .surname, .surname, 0.4),
            ]
        case .western:
            return [
                rule(.father, .surname, .surname, 0.8), rule(.mother, .surname, .surname, 0.5),
                rule(.mother, .middle, .surname, 0.1), rule(.parent, .surname, .surname, 0.6),
                rule(.sibling, .surname, .surname, 0.85),
                rule(.grandparent, .surname, .surname, 0.4),
                rule(.auntOrUncle, .surname, .surname, 0.35),
                rule(.halfSibling, .surname, .surname, 0.4),
            ]
        }
    }
}
