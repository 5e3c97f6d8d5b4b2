// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry
import Synchronization
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import reunify

/// A clock that a test moves, for what passes between two rounds.
private final class ManualClock: _Concurrency.Clock, Sendable {
    struct Instant: InstantProtocol {
        var seconds: Int
        func advanced(by duration: Duration) -> Instant {
            Instant(seconds: seconds + Int(duration.components.seconds))
        }
        func duration(to other: Instant) -> Duration { .seconds(other.seconds - seconds) }
        static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
    }

    private let seconds = Mutex(0)
    var now: Instant { Instant(seconds: seconds.withLock { $0 }) }
    var minimumResolution: Duration { .seconds(1) }
    func advance(_ by: Int) { seconds.withLock { $0 += by } }
    func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}

/// Nobody is sent anything.
private struct NoSender: WebhookSender {
    func send(_ message: WebhookMessage) async -> Int? { nil }
}

@Suite struct ServiceRoundsTests {
    private static func copy(_ number: Int, expires day: String) -> String {
        "<person><person_record_id>a.org/\(number)</person_record_id>"
            + "<entry_date>2018-06-01T00:00:00Z</entry_date>"
            + "<source_date>2018-06-01T00:00:00Z</source_date>"
            + "<expiry_date>\(day)T00:00:00Z</expiry_date><full_name>Copy \(number)</full_name></person>"
    }

    /// A copy that expires is erased by the next round that is due, ten minutes after the last at the earliest;
    /// what others said of the same person stays, and is still found.
    @Test func `a copy is erased by itself once its time has come`() async throws {
        let clock = TestClock()
        let registry = try await Opening.create(JournalInMemory(), clock: clock)
        try await registry.register(1, "Berta Known", number: "A201334599")
        let document =
            "<pfif xmlns=\"http://zesty.ca/pfif/1.4\">"
            + Self.copy(1, expires: "2018-06-20") + Self.copy(2, expires: "2018-06-20")
            + Self.copy(3, expires: "2019-06-20") + "</pfif>"
        let list = try PFIFList.read(
            Array(document.utf8), name: "people.xml",
            terms: PFIFList.Terms(now: clock.moment.seconds))
        _ = try await ListImport(
            list, of: World.border, into: registry, by: World.steward, for: .registration,
            received: clock.moment
        ).run { _ in }
        func person(_ name: String) async throws -> PersonID? {
            try await registry.observe { state in
                state.casework.persons.values.first { person in
                    person.records.contains {
                        state.casework.records[$0]?.identity.names.first?.asTyped == name
                    }
                }?.id
            }
        }
        let known = PersonID(1)
        let first = try #require(try await person("Copy 1"))
        let second = try #require(try await person("Copy 2"))
        _ = try await registry.submit(
            .people(.merge(ResolutionID(700), first, into: known, reason: "same")),
            by: World.steward, for: .registration, key: Opening.key(900))
        let time = ManualClock()
        let rounds = ServiceRounds(
            of: registry, sender: NoSender(), clock: time, now: { clock.moment }, wall: { 0 })
        #expect(await rounds.round().isEmpty)
        // Its time comes; nobody looks before ten minutes are over.
        clock.set(1_529_452_800)
        time.advance(599)
        #expect(await rounds.round().isEmpty)
        #expect(try await person("Copy 2") == second)
        time.advance(1)
        let told = await rounds.round()
        #expect(told == ["The time of 2 copies of other registries has ended; they are erased."])
        #expect(try await person("Copy 1") == nil)
        #expect(try await person("Copy 2") == nil)
        #expect(try await person("Copy 3") != nil)
        #expect(try await person("Berta Known") == known)
        let stones = try await registry.observe { Set($0.tombstones.keys) }
        #expect(stones == ["a.org/1", "a.org/2"])
        let found = try await registry.find(
            number: "A201334599", by: World.intake, for: .registration)
        #expect(found.map(\.person).contains(known))
        // Once is enough, however often it is due.
        time.advance(10_000)
        #expect(await rounds.round().isEmpty)
        try await registry.close()
    }
}
