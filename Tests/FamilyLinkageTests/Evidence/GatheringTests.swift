// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("People who are met in a crowd")
struct GatheringTests {
    /// Children and women at one post, each pair an hour after the last; and `crowd` more strangers within the
    /// first pair’s quarter of an hour.
    private static func evidence(
        crowd: Int, families: (String, String) = ("", ""), event: String = ""
    ) async throws -> EvidenceLedger {
        var lines = ["id,family no,group no,name,sex,date of birth,registered at,post"]
        func add(_ born: Int, _ day: Int, _ minute: Int, _ family: String, _ event: String) {
            let clock = minute % 60 < 10 ? "0\(minute % 60)" : "\(minute % 60)"
            let hour = 10 + minute / 60
            lines.append(
                "B\(lines.count),\(family),\(event),Person\(lines.count) Name\(lines.count * 7),F,"
                    + "\(born)-03-11,2018-05-\(10 + day) \(hour):\(clock),North")
        }
        add(2_010, 0, 0, families.0, event)
        add(1_985, 0, 8, families.1, event)
        for person in 0..<crowd { add(1_970 + person, 0, person % 12, "", event) }
        for row in 0..<80 {
            add(
                row % 2 == 0 ? 2_010 : 1_985, 1 + row / 8, row / 2 % 4 * 60, "F\(900 + row / 2)",
                "E\(700 + row / 4)")
        }
        let people = try await AssessedPeople(
            lines: lines, source: "border", heedingEncounters: true)
        var memo = WordMemo(capacity: 64)
        return people.assessor.evidence(
            people.profiles[0], people.profiles[1], keepsReasons: true, &memo)
    }

    private static func bits(_ ledger: EvidenceLedger, _ code: ReasonCode) -> Double? {
        ledger.lines.first { $0.reason.code == code }?.weights[.mother]
    }

    @Test func `to be met at one minute says less the more strangers were met then`() async throws {
        let alone = try #require(Self.bits(try await Self.evidence(crowd: 0), .metTogether))
        let among = try #require(Self.bits(try await Self.evidence(crowd: 24), .metTogether))
        #expect(alone > among + 2)
    }

    @Test func `families in one event are told apart by their own numbers`() async throws {
        let apart = try await Self.evidence(crowd: 0, families: ("F1", "F2"), event: "E1")
        #expect(Self.bits(apart, .sameGroupNumber) == nil)
        #expect(try #require(Self.bits(apart, .otherGroupNumber)) < -1)
        let one = try await Self.evidence(crowd: 0, families: ("F1", "F1"), event: "E1")
        #expect(try #require(Self.bits(one, .sameGroupNumber)) > 1)
    }

    @Test func `of several numbers in common that of the fewest counts`() async throws {
        let few = try await Self.evidence(crowd: 24, families: ("F1", "F1"), event: "E1")
        let many = try await Self.evidence(crowd: 24, event: "E1")
        let ofFew = try #require(Self.bits(few, .sameGroupNumber))
        let ofMany = try #require(Self.bits(many, .sameGroupNumber))
        #expect(ofFew > ofMany + 1)
    }

    @Test func `what is said twice of one relative is told of one person`() throws {
        var roster = FamilyRoster()
        for name in ["Maha Hamwi", "Maha", "Samer"] {
            roster.names.append(FamilyName(written: name, readings: []))
        }
        func stated(_ name: Int, _ born: ClosedRange<Int>?) -> KinStatement {
            var statement = KinStatement(relation: .child, column: 0)
            statement.name = name
            statement.birth = born.map { BirthInterval(days: $0, source: .age) }
            return statement
        }
        var record = FamilyRecord(source: 0, row: 0, id: "1")
        record.statements = [stated(1, nil), stated(2, 12_000...12_365), stated(3, nil)]
        roster.records = [record]
        var builder = ProfileBuilder(roster)
        let births = builder.profile([0]).statements.map(\.birth)
        #expect(births == [12_000...12_365, 12_000...12_365, nil])
    }

    @Test func `whom a box for parents names may be another who came with the child`() {
        let shares = KinAssessor.meanings[KinStatement.Relation.parent.index]
        #expect(shares[KinRelation.grandparent.index] > 0)
        #expect(shares[KinRelation.mother.index] > 5 * shares[KinRelation.grandparent.index])
    }
}
