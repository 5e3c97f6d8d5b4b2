// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

/// The samples of the articles and doc comments, compiled and checked.
@Suite struct NameDocumentationTests {
    @Test func `samples of folding`() {
        #expect(
            NameFolding.fold("Müller-Lüdenscheidt, D'Angelo") == "muller ludenscheidt dangelo")
        #expect(NameFolding.fold("Олександр Шевченко") == "oleksandr shevchenko")
        #expect(NameFolding.fold("محمد الحسن") == "mhmd al hsn")
    }

    @Test func `samples of name groups`() {
        let groups = NicknameGroups.standard
        #expect(groups.relation("Peggy", "Margaret") == .nickname)
        #expect(groups.relation("Bob", "Robbie") == .sharedName)
        #expect(groups.relation("Mohamed", "محمد") == .sameName)
        #expect(groups.relation("José", "Yusuf") == .translation)
        #expect(groups.relation("Robertito", "Roberto") == .nickname)
        #expect(groups.relation("carmencita", "carmen") == .nickname)
    }

    @Test func `samples of reading`() {
        let readings = NameReader.readings(fullName: "PÉREZ GARCÍA, Juan Carlos", country: "GT")
        #expect(readings[0].words(.surname) == ["perez"])
        #expect(readings[0].words(.maternalSurname) == ["garcia"])
        let chain = NameReader.readings(fullName: "Faadumo Xasan Cali", country: "SO")
        #expect(chain[0].words(.father) == ["xasan"])
        #expect(chain[0].words(.grandfather) == ["cali"])
    }

    @Test func `samples of comparing`() {
        let agreement = NameComparison.compare(
            NameReader.readings(fullName: "Pepe Martínez Cruz", country: "GT"),
            NameReader.readings(fullName: "MARTINEZCRUZ, José", country: "GT"))
        #expect((0.84...0.85).contains(agreement.score))
        #expect(
            agreement.alignments.map(\.sentence) == [
                "One of “Pepe” and “José” is a short form of the other.",
                "“Martínez Cruz” and “MARTINEZCRUZ” differ only in a space.",
            ])
    }

    @Test func `samples of transliteration`() throws {
        let mohamed = TransliterationModel.arabic.evidence(native: "محمد", latin: "mohamed")
        let garcia = TransliterationModel.arabic.evidence(native: "محمد", latin: "garcia")
        let serguei = TransliterationModel.cyrillic.evidence(native: "Сергей", latin: "serguei")
        #expect(try #require(mohamed) > 5)
        #expect(try #require(garcia) < -10)
        #expect(try #require(serguei) > 5)
    }

    @Test func `samples of given-name variants`() {
        #expect(GivenNameVariants.similarity("katheryn", "cathrine") > 0.9)
        #expect(GivenNameVariants.similarity("robert", "margaret") < 0.5)
    }
}

@Suite struct GivenNameVariantsTests {
    @Test func `similarity is symmetric, in 0…1, and 1 only for equal names`() {
        var random = SeededGenerator(seed: 31)
        for round in 0..<500 {
            let first = word(&random)
            let second = word(&random)
            let forward = GivenNameVariants.similarity(first, second)
            #expect(
                forward == GivenNameVariants.similarity(second, first), "seed 31 round \(round)")
            #expect((0...1).contains(forward), "seed 31 round \(round)")
            #expect((forward == 1) == (first == second && !first.isEmpty), "seed 31 round \(round)")
        }
    }

    private func word(_ random: inout SeededGenerator) -> String {
        String(
            (0..<Int.random(in: 0...7, using: &random)).map { _ in
                "abekmnrty".randomElement(using: &random) ?? "a"
            })
    }
}

@Suite struct LongInputTests {
    @Test func `very long text is read and compared in bounded work`() {
        let long = String(repeating: "Juan de la Cruz, ", count: 5_000)
        let word = String(repeating: "a", count: 100_000)
        let first = PreparedName(fullName: long)
        let second = PreparedName(fullName: word + " " + word)
        #expect((0...1).contains(NameComparison.score(first, second)))
        #expect(GivenNameVariants.similarity(word, word + "b") == 0)
        #expect(NicknameGroups.standard.groups(of: word + "ito").isEmpty)
    }
}
