// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Every record of a roster as a person, with who judges how they may be related.
struct AssessedPeople {
    let profiles: [PersonProfile]
    let assessor: KinAssessor

    /// - Parameter heedingEncounters: Whether it counts when and where people were met.
    init(_ roster: FamilyRoster, heedingEncounters: Bool = false) async throws {
        let lexicon = try #require(await NameLexicon(roster, threads: 1))
        var builder = ProfileBuilder(roster)
        let profiles = roster.records.indices.map { builder.profile([$0]) }
        self.profiles = profiles
        assessor = KinAssessor(
            roster: roster, lexicon: lexicon,
            frequencies: RosterFrequencies(
                profiles, lexicon: lexicon, places: builder.places.texts.count,
                languages: builder.languages.texts.count,
                countries: builder.countries.texts.count, groups: builder.groups.texts.count),
            places: builder.places.texts, countries: builder.countries.texts,
            identifiers: builder.identifiers.texts,
            encounterRates: heedingEncounters ? KinAssessor.encounterRates(profiles) : [:],
            encounterTimes: heedingEncounters ? KinAssessor.encounterTimes(profiles) : [:])
    }

    /// People of one list, given as lines with commas.
    init(lines: [String], source: String = "list", heedingEncounters: Bool = false) async throws {
        let table = try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: source)
        try await self.init(
            try #require(await FamilyReading.read([table])), heedingEncounters: heedingEncounters)
    }
}
