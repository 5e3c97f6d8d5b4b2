// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// A camp in which names are not handed down, so that only what is said tells who belongs together.
@Suite("What two people say of their own parents")
struct StatedParentsTests {
    /// Children of whom each list says who their parents are; the first two are the ones in question.
    private static func evidence(
        _ mothers: (String, String), _ fathers: (String, String)
    ) async throws -> EvidenceLedger {
        let given = [
            "Laila", "Nasir", "Zahra", "Omid", "Farid", "Shukria", "Habib", "Storay", "Zalmai",
        ]
        var lines = ["id,name,sex,date of birth,nationality,village,mother,father"]
        func add(_ name: String, _ born: Int, _ mother: String, _ father: String) {
            lines.append(
                "C\(lines.count),\(name),\(lines.count % 2 == 0 ? "M" : "F"),\(born)-03-11,Afghanistan,"
                    + "Guzara,\(mother),\(father)")
        }
        add("Rahima", 2012, mothers.0, fathers.0)
        add("Qasim", 2009, mothers.1, fathers.1)
        for row in 0..<90 {
            add(
                given[row % 9], 2004 + row % 14, given[(row + 3) % 9] + " " + given[row / 9 % 9],
                given[(row + 5) % 9] + " " + given[row / 3 % 9])
        }
        let people = try await AssessedPeople(lines: lines, source: "camp")
        var memo = WordMemo(capacity: 64)
        return people.assessor.evidence(
            people.profiles[0], people.profiles[1], keepsReasons: true, &memo)
    }

    private static func line(_ ledger: EvidenceLedger) -> KinEvidence? {
        ledger.lines.first { $0.reason.code == .sameParents || $0.reason.code == .otherParents }
    }

    @Test
    func `where no name is handed down, brothers and sisters are known by the parents they name`()
        async throws
    {
        let ledger = try await Self.evidence(
            ("Gulalai Barakzai", "Gulalai Barakzai"), ("Esmatullah", "Esmatullah"))
        let line = try #require(Self.line(ledger))
        #expect(line.reason.code == .sameParents && line.kind == .statement)
        #expect(line.weights[.sibling] > 6)
        #expect(line.weights[.sibling] >= line.weights[.halfSibling])
        // It says nothing of who is whose parent.
        #expect(line.weights[.mother] == 0 && line.weights[.auntOrUncle] == 0)
    }

    @Test func `whoever names one parent alike and the other not is likelier a half-brother`()
        async throws
    {
        let ledger = try await Self.evidence(
            ("Gulalai Barakzai", "Storay Omid"), ("Esmatullah Noor", "Esmatullah Noor"))
        let line = try #require(Self.line(ledger))
        #expect(line.weights[.halfSibling] > line.weights[.sibling])
    }

    @Test func `other parents speak against brothers and sisters`() async throws {
        let ledger = try await Self.evidence(
            ("Gulalai Barakzai", "Storay Omid"), ("Esmatullah Noor", "Farid Zalmai"))
        let line = try #require(Self.line(ledger))
        #expect(line.reason.code == .otherParents)
        #expect(line.weights[.sibling] < -2)
    }

    @Test func `what both say of parents is capped, as names are`() async throws {
        let ledger = try await Self.evidence(
            ("Gulalai Barakzai Wardak", "Gulalai Barakzai Wardak"),
            ("Esmatullah Noor Jan", "Esmatullah Noor Jan"))
        let line = try #require(Self.line(ledger))
        #expect(line.weights.largest <= 10)
    }

    @Test func `a parent whom only one of two names says nothing`() async throws {
        let ledger = try await Self.evidence(("Gulalai Barakzai", ""), ("", "Esmatullah Noor"))
        #expect(Self.line(ledger) == nil)
    }
}
