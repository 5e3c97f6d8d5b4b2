// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import FamilyLinkage

@Suite("Names as they are handed down")
struct InheritanceRulesTests {
    /// A family of each tradition, as its custom names it (names.md §4).
    static let families: [(NamingTradition, child: String, relation: KinRelation, elder: String)] =
        [
            (.hispanic, "Juan López Tzoc", .father, "Pedro López García"),
            (.hispanic, "Juan López Tzoc", .mother, "María Tzoc Caal"),
            (.hispanic, "Ana Tzoc Caal", .mother, "María Tzoc Caal"),
            (.mayan, "Diego Caal Tzoc", .father, "Mateo Caal Pop"),
            (.portuguese, "João Silva Santos", .father, "Carlos Pereira Santos"),
            (.portuguese, "João Silva Santos", .mother, "Maria Costa Silva"),
            (.arabic, "Omar Khaled Hassan", .father, "Khaled Hassan Ali"),
            (.hornOfAfrica, "Yonas Tesfay Kidane", .father, "Tesfay Kidane Haile"),
            (.vietnamese, "Nguyễn Thị Lan", .father, "Nguyễn Văn Minh"),
            (.haitian, "Marie Baptiste", .father, "Jean Baptiste"),
            (.western, "Emma Miller", .father, "Paul Miller"),
        ]

    @Test(arguments: families.indices)
    func `a relative whose name was handed down shares the word a rule names`(index: Int) {
        let family = Self.families[index]
        let child = NameReader.readings(fullName: family.child, tradition: family.0)[0]
        let elder = NameReader.readings(fullName: family.elder, tradition: family.0)[0]
        let held = InheritanceRules.rules(family.0).contains { rule in
            rule.relation == family.relation
                && child.words(rule.younger).contains { elder.words(rule.elder).contains($0) }
        }
        #expect(held, "\(family.child) and \(family.elder)")
    }

    @Test(arguments: NamingTradition.allCases)
    func `the shares of a relation leave room for names that are not handed down`(
        tradition: NamingTradition
    ) {
        for relation in KinRelation.allCases {
            let shares = InheritanceRules.rules(tradition).filter { $0.relation == relation }
                .map(\.share)
            #expect(shares.reduce(0, +) < 1)
        }
    }

    @Test(arguments: [NamingTradition.burmeseRohingya, .hornOfAfrica, .arabic, .afghan])
    func `where custom hands no name from the mother, its absence is no evidence`(
        tradition: NamingTradition
    ) {
        #expect(!InheritanceRules.expectsSharedName(tradition, .mother))
    }
}
