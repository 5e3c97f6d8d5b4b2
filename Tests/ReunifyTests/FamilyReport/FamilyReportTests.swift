// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@testable import reunify

@Suite("The report of families")
struct FamilyReportTests {
    private static let languages = ReportLanguage.all.indices

    @Test(arguments: languages)
    func `a language has every sentence, noun, reason and relation`(index: Int) {
        let language = ReportLanguage.all[index]
        for text in ReportText.allCases { #expect(language.texts[text] != nil, "\(text)") }
        for noun in CountedNoun.allCases { #expect(language.counts[noun] != nil, "\(noun)") }
        for code in ReasonCode.allCases {
            #expect(language.reasons[code.rawValue] != nil, "\(code)")
        }
        for relation in KinRelation.allCases {
            #expect(language.relations[relation.rawValue] != nil, "\(relation)")
        }
        for need in UnfoundChild.Need.allCases {
            #expect(language.needs[need.rawValue] != nil, "\(need)")
        }
    }

    @Test(arguments: languages)
    func `tags are balanced and ids are unique in every language`(index: Int) {
        let reader = TagReader(
            FamilyReportPage(InventedFamilies.content, language: ReportLanguage.all[index]).html)
        #expect(reader.faults == [])
        var ids: Set<String> = []
        for match in reader.attributes.flatMap({ $0.matches(of: /\bid="([^"]*)"/) }) {
            #expect(ids.insert(String(match.1)).inserted, "\(match.1) stands twice")
        }
        #expect(!reader.names.contains("script"))
    }

    @Test func `a country stands under its name in each language, a place as it is written`() {
        let origin = EvidenceReason(.samePlace, ["GT"])
        #expect(origin.sentence.contains("Guatemala"))
        #expect(
            ReportLanguage.spanish.reason(EvidenceReason(.samePlace, ["SY"])).html.contains("Siria")
        )
        #expect(
            ReportLanguage.arabic.reason(EvidenceReason(.samePlace, ["SY"])).html.contains("سوريا"))
        #expect(
            ReportLanguage.english.reason(EvidenceReason(.samePlace, ["Chisec"])).html
                .contains("Chisec"))
    }

    @Test func `an infant is under one year, not of no years`() {
        #expect(ReportLanguage.english.count(0, .years) == "under 1\u{A0}year")
        #expect(ReportLanguage.spanish.count(0, .years) == "menos de 1\u{A0}año")
        #expect(ReportLanguage.arabic.count(0, .years) == "أقل من سنة")
        #expect(ReportLanguage.english.count(1, .years) == "1\u{A0}year")
        #expect(ReportLanguage.english.count(0, .children) == "0 children")
    }

    @Test func `a father who is somebody's brother as well stands with those who care`() {
        var content = InventedFamilies.content
        // Pedro is Luisa's brother, and the father of Mateo.
        content.proposals = [
            .init(child: 1, relative: 9, relation: .father, probability: 0.8, band: .review),
            .init(child: 8, relative: 9, relation: .sibling, probability: 0.7, band: .review),
        ]
        content.conflicts = []
        let family = ReportedFamilies(content).families[0]
        #expect(Set(family.children) == [1, 8])
        #expect(family.relatives == [9])
        #expect(family.siblings.isEmpty)
        let html = FamilyReportPage(content, language: .english).html
        #expect(html.ranges(of: "<polyline class=\"review\"").count == 2)
    }
}
