// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Pairs of people who may be related")
struct CandidatePairTests {
    /// Whether the person of the first row is paired with that of the second, among others.
    private static func arePaired(_ first: String, _ second: String) async throws -> Bool {
        let lines = ["id,name,age,village,mother,looking for", first, second]
        let table = try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 17_700
        let roster = try #require(
            await FamilyReading.read([table], options: options))
        let lexicon = try #require(await NameLexicon(roster, threads: 1))
        var builder = ProfileBuilder(roster)
        let profiles = roster.records.indices.map { builder.profile([$0]) }
        return !KinCandidates(profiles, lexicon: lexicon).pairs.isEmpty
    }

    @Test func `a mother of whom only the given name is said is looked for in her child's family`()
        async throws
    {
        #expect(
            try await Self.arePaired(
                "C1,Ruslan Kushnir,5,,Larysa,", "A1,Larysa Kushnir,31,,,"))
        #expect(
            try await !Self.arePaired("C1,Ruslan Kushnir,5,,Larysa,", "A1,Larysa Shvets,31,,,"))
    }

    @Test func `a child whose given name was misheard is found by its surname and home`()
        async throws
    {
        #expect(
            try await Self.arePaired(
                "C1,Rulan Kushnir,5,Chernihiv,,", "A1,Larysa Shvets,31,Chernihiv,,Ruslan Kushnir")
        )
    }

    @Test func `a child is found whose surname was written first, or whose surname was misheard`()
        async throws
    {
        // Where a name is handed to nobody, no one can tell which of two is the surname.
        #expect(
            try await Self.arePaired(
                "C1,Manirambona Floride,,,,", "A1,Goreth Ciza,31,,,Floride Manirambona"))
        #expect(
            try await Self.arePaired(
                "C1,Solange Birombele,9,,,", "A1,Goreth Ciza,31,,,\"Solange Bilombele, 9\""))
    }

    @Test func `two words of a name are known together whatever stands behind them`() async throws {
        #expect(
            try await Self.arePaired(
                "C1,Hina,5,,,", "A1,Photo Khan Korai,31,,,Sakina Bibi")
                == false)
        #expect(
            try await Self.arePaired(
                "C1,Hina,5,,Noor Jahan,", "A1,Noor Jahan Korai,31,,,"))
    }
}
