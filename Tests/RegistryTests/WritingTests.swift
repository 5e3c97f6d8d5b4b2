// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios
import Testing

@Suite struct WritingTests {
    @Test func `what was written is there after opening again`() async throws {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        let done = try await registry.register(1, "Ana Tzoc", number: "A123-456-789").accepted
        #expect(done?.first == 1)
        let first = try await registry.observe { $0.casework.records }
        try await registry.close()
        let opened = try await Opening.open(journal)
        #expect(try await opened.observe { $0.casework.records } == first)
        let read = try await opened.read(
            PersonID(1), [.identity, .links], by: World.intake, for: .registration)
        #expect(read.accepted?.identity?.first?.identity.names.first?.asTyped == "Ana Tzoc")
        #expect(read.accepted?.entry == 2)
        #expect(read.accepted?.links == [])
        #expect(read.accepted?.custody == nil)
        let found = try await opened.find(
            number: "a 123456789", by: World.intake, for: .registration)
        #expect(found.map(\.person) == [PersonID(1)])
    }
}
