// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import FamilyLinkage
@testable import CaseworkScenarios
package import Registry

/// A registry with invented people who are found by matching: families, and a crowd around them.
package final class Village {
    package let registry: Registry
    private var requests = 0

    /// Somebody who is registered.
    package struct Somebody: Sendable {
        package var name: String
        package var born: (Int, Int, Int)
        package var sex: Sex
        package var place: String
        package var number: String?

        package init(
            _ name: String, _ born: (Int, Int, Int), _ sex: Sex, of place: String,
            number: String? = nil
        ) {
            self.name = name
            self.born = born
            self.sex = sex
            self.place = place
            self.number = number
        }
    }

    package init(_ registry: Registry) { self.registry = registry }

    private func key() -> IdempotencyKey {
        requests += 1
        return Opening.key(1_000_000 + requests)
    }

    package static func identity(_ somebody: Somebody) -> Identity {
        let (year, month, day) = somebody.born
        return Identity(
            names: somebody.name.isEmpty
                ? [] : [RecordedName(kind: .typed, asTyped: somebody.name)],
            sex: somebody.sex,
            dateOfBirth: Day(year, month, day).flatMap {
                RecordedDate(earliest: $0, latest: $0, precision: .day)
            }, placeOfBirth: somebody.place, nationality: ["GT"],
            languages: [Language("kek"), Language("es")],
            numbers: somebody.number.map { [IssuedNumber(kind: "A-number", number: $0)] } ?? [],
            belongings: somebody.name.isEmpty ? "a red scarf" : "")
    }

    /// Does a command that has to be done.
    package func must<ID: CaseworkIdentifier>(
        _ actor: Actor, _ make: @escaping @Sendable (inout IdentifierSource) -> (Command, ID)
    ) async throws -> ID {
        var purpose = Purpose.registration
        if case .user(_, .tracingOfficer, _) = actor { purpose = .tracing }
        let outcome = try await registry.submit(by: actor, for: purpose, key: key(), make)
        switch outcome {
        case .accepted(let done): return done.1
        case .refused(let refusal): throw refusal
        }
    }

    /// Registers somebody at the border.
    package func register(_ somebody: Somebody) async throws -> PersonID {
        let identity = Self.identity(somebody)
        return try await must(World.intake) { ids in
            let person = ids.next(PersonID.self)
            let record = SourceRecord(
                id: ids.next(SourceRecordID.self), agency: World.border, identity: identity,
                received: World.moment(1_528_632_000))
            return (.people(.register(person, record)), person)
        }
    }

    /// Records what somebody says of a relative.
    @discardableResult
    package func state(
        _ person: PersonID, _ relation: FamilyRelation, _ name: String,
        corrects: StatementID? = nil
    ) async throws -> StatementID {
        try await must(World.intake) { ids in
            let statement = Statement(
                id: ids.next(StatementID.self), by: person, relation: relation,
                nameOfRelative: name, words: "my \(relation.rawValue) is \(name)",
                interpretation: World.spanish, taken: World.moment(1_528_632_000),
                corrects: corrects)
            return (.link(.takeStatement(statement)), statement.id)
        }
    }

    /// People of other villages, so that names are as common as they are.
    package func crowd(_ count: Int) async throws {
        let given = [
            "Miguel", "Catarina", "Domingo", "Juana", "Tomás", "Isabel", "Pascual", "Magdalena",
            "Diego", "Candelaria", "Gaspar", "Eulalia",
        ]
        let family = [
            "Brito", "Cobo", "Raymundo", "Ceto", "Matom", "Laynez", "Chávez", "Guzaro", "Solís",
            "Velasco", "Marcos",
        ]
        let places = ["Chajul", "Cotzal", "Soloma", "Barillas", "Aguacatán", "Cunén", "Sacapulas"]
        _ = try await registry.submit(
            importing: count, by: World.steward, for: .registration, key: key()
        ) { ids in
            (0..<count).map { number in
                let row = ImportedRow(
                    id: ids.next(RowID.self), agency: World.border, list: "crowd", line: number + 1,
                    raw: "\(number)")
                let identity = Self.identity(
                    Somebody(
                        given[number % 12] + " " + family[number % 11] + " "
                            + family[(number / 11 + number + 3) % 11],
                        (1950 + number * 7 % 65, 1 + number % 12, 2 + number % 26),
                        number % 2 == 0 ? .male : .female, of: places[number % 7]))
                return .receive(
                    row,
                    .record(
                        ids.next(PersonID.self),
                        SourceRecord(
                            id: ids.next(SourceRecordID.self), agency: World.border,
                            identity: identity, row: row.id,
                            received: World.moment(1_528_632_000))))
            }
        }
    }

    /// Proposals of relatives that wait, as pairs of child and relative.
    package func pending() async throws -> [Proposal] {
        try await registry.observe { state in
            state.casework.proposals.values.filter(\.stage.isPending).sorted { $0.id < $1.id }
        }
    }

    /// Open proposals that two persons are one.
    package func alike() async throws -> [ResolutionProposal] {
        try await registry.observe { state in
            state.casework.resolutionProposals.values.filter { $0.stage == .open }
                .sorted { $0.id < $1.id }
        }
    }
}
