// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// Names are read in turns after a start, and no search misses anybody for that.
@Suite struct NameSearchTests {
    private static let given = ["María", "Pedro", "Juana", "Mateo", "Rosa", "Luis", "Ana"]

    private static func names(_ registry: Registry, _ name: String) async throws -> [UInt64] {
        try await registry.find(name: name, limit: 800, by: World.intake, for: .registration)
            .map(\.person.number).sorted()
    }

    @Test func `a search after a start finds who is on record, and who comes while names are read`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        // More than are read in two turns; the one who is looked for is at each end and in the middle.
        let people: ClosedRange<UInt64> = 1...1_100
        let ours: Set<UInt64> = [1, 512, 513, 1_100]
        for number in people {
            let given = Self.given[Int(number) % Self.given.count]
            try await registry.register(
                number, ours.contains(number) ? "Catarina Xol" : "\(given) Raymundo",
                key: Int(number))
        }
        let opened = try await Opening.open(JournalInMemory(journal.contents))
        await opened.prepareSearch()
        async let early = Self.names(opened, "Xol Catarina")
        async let other = Self.names(opened, "Catarina")
        try await opened.register(2_000, "Catarina Xol", key: 5_000)
        let late = try await Self.names(opened, "Catarina Xol")
        #expect(late == ours.sorted() + [2_000])
        #expect(Set(try await early).subtracting([2_000]) == ours)
        #expect(Set(try await other).subtracting([2_000]) == ours)
        #expect(try await Self.names(opened, "Raymundo").count == 800)
    }
}
