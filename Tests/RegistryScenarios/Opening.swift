// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import FamilyLinkage
@testable import CaseworkScenarios
package import Registry
import Synchronization

/// SplitMix64 (Steele, Lea and Flood, 2014).
package struct SeededChance: RandomNumberGenerator, Sendable {
    package var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// A clock that a test moves.
package final class TestClock: Sendable {
    private let seconds = Mutex(1_528_632_000)

    package init() {}

    package var moment: Moment { World.moment(seconds.withLock { $0 }) }

    package func set(_ value: Int) { seconds.withLock { $0 = value } }
    package func advance(_ by: Int = 60) { seconds.withLock { $0 += by } }
}

/// What tests open registries with.
package enum Opening {
    package static let origin = "registry.example/audit"

    package static func rootKey(_ byte: UInt8 = 7) -> RootKeyInMemory {
        guard let key = RootKeyInMemory(Array(repeating: byte, count: 32)) else {
            preconditionFailure("32 bytes are a key")
        }
        return key
    }

    /// - Parameter small: People up to whom everybody is looked at by the matching whenever anything changed.
    package static func environment(
        _ seed: UInt64 = 1, clock: TestClock = TestClock(), small: Int = 0
    ) -> Environment {
        Environment(
            now: { clock.moment }, randomness: SeededChance(state: seed), looksAtAllUpTo: small)
    }

    package static func create(
        _ journal: any Journal, seed: UInt64 = 1, clock: TestClock = TestClock(), small: Int = 0
    )
        async throws -> Registry
    {
        try await Registry.create(
            in: journal, origin: origin, rootKey: rootKey(),
            environment: environment(seed, clock: clock, small: small))
    }

    package static func open(
        _ journal: any Journal, seed: UInt64 = 2, clock: TestClock = TestClock(),
        kept: [[UInt8]] = []
    ) async throws -> Registry {
        try await Registry.open(
            journal, rootKey: rootKey(), environment: environment(seed, clock: clock), kept: kept)
    }

    package static func key(_ number: Int) -> IdempotencyKey {
        guard let key = IdempotencyKey("request \(1_000_000_000 + number)") else {
            preconditionFailure("long enough")
        }
        return key
    }
}

extension Registry {
    /// Registers somebody at the border.
    @discardableResult
    package func register(
        _ person: UInt64, _ name: String, number: String? = nil, key: Int? = nil
    ) async throws -> Outcome<Acknowledgement> {
        let identity = Identity(
            names: [RecordedName(kind: .typed, asTyped: name)], sex: .female,
            dateOfBirth: Day(1988, 3, 4).flatMap {
                RecordedDate(earliest: $0, latest: $0, precision: .day, asWritten: "March 4, 1988")
            }, placeOfBirth: "Nebaj", languages: [Language("ixl"), Language("es")],
            numbers: number.map { [IssuedNumber(kind: "A-number", number: $0)] } ?? [])
        let record = SourceRecord(
            id: SourceRecordID(person), agency: World.border, identity: identity,
            received: World.moment(1_528_632_000))
        return try await submit(
            .people(.register(PersonID(person), record)), by: World.intake, for: .registration,
            key: Opening.key(key ?? Int(person)))
    }
}

extension Registry {
    /// Registers people one after the other, so that each has a checkpoint.
    package func registerMany(_ count: Int) async throws {
        for person in 1...count {
            try await register(UInt64(person), "Ana \(person)", number: "555 000\(person)")
        }
    }
}
