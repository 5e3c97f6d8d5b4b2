// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Which pairs are worth weighing")
struct KinBoundTests {
    private static func assessor(
        _ tables: [RecordTable]
    ) async throws -> (KinAssessor, [PersonProfile]) {
        let roster = try #require(await FamilyReading.read(tables))
        let lexicon = try #require(await NameLexicon(roster, threads: 1))
        var builder = ProfileBuilder(roster)
        let profiles = roster.records.indices.map { builder.profile([$0]) }
        let frequencies = RosterFrequencies(
            profiles, lexicon: lexicon, places: builder.places.texts.count,
            languages: builder.languages.texts.count, countries: builder.countries.texts.count,
            groups: builder.groups.texts.count)
        let assessor = KinAssessor(
            roster: roster, lexicon: lexicon, frequencies: frequencies,
            places: builder.places.texts, countries: builder.countries.texts,
            identifiers: builder.identifiers.texts,
            encounterRates: KinAssessor.encounterRates(profiles))
        return (assessor, profiles)
    }

    /// Every pair of a crisis, in both directions.
    @Test(arguments: ["whole", "without what is shared", "without what is said"])
    func `no pair is dropped unweighed that evidence speaks for`(crisis: String) async throws {
        let small =
            switch crisis {
            case "whole": SmallCrisis()
            case "without what is shared": SmallCrisis().withoutWhatIsShared()
            default: SmallCrisis().withoutWhatIsSaid()
            }
        var tables: [RecordTable] = []
        for list in small.lists where !list.rows.isEmpty {
            tables.append(
                try await TableReader.read(Array(list.text.utf8), source: list.name))
        }
        let (assessor, profiles) = try await Self.assessor(tables)
        var memo = WordMemo(capacity: 1 << 12)
        var spokenFor = 0
        for (number, one) in profiles.enumerated() {
            for (other, two) in profiles.enumerated() where number != other {
                let weights = assessor.evidence(one, two, keepsReasons: false, &memo).total
                guard weights.largest > 0 else { continue }
                spokenFor += 1
                #expect(
                    assessor.mayTell(one, two, &memo),
                    "\(one.records) and \(two.records): \(weights.largest) bits")
            }
        }
        #expect(spokenFor > 20)
    }
}
