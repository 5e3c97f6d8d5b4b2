// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FamilyLinkage

@Suite("Evidence that is added up")
struct EvidenceLedgerTests {
    /// A mother's statement that fits an aunt of that name nearly as well.
    private static func statement(_ other: KinRelation, _ bits: Double) -> EvidenceLedger {
        var weights = KinWeights()
        weights[.mother] = 20
        weights[other] = bits
        var ledger = EvidenceLedger(keepsReasons: true)
        ledger.add(.statement, weights, EvidenceReason(.childNamesRelative))
        return ledger
    }

    private static func told(_ lines: [KinEvidence], _ relation: KinRelation = .mother)
        -> [ReasonCode: Double]
    {
        Dictionary(uniqueKeysWithValues: lines.map { ($0.reason.code, $0.weights[relation]) })
    }

    @Test func `what another relation would explain is not put down to the rest of the family`() {
        let lines = Self.statement(.auntOrUncle, 15).lines(upTo: 4, of: .mother)
        #expect(Self.told(lines) == [.otherRelation: -15, .familyContext: -1])
    }

    @Test func `no more is put down to another relation than is missing`() {
        let lines = Self.statement(.auntOrUncle, 15).lines(upTo: 12, of: .mother)
        #expect(Self.told(lines) == [.otherRelation: -8])
    }

    @Test func `mother and father are one answer, and neither takes from the other`() {
        let lines = Self.statement(.father, 15).lines(upTo: 4, of: .mother)
        #expect(Self.told(lines) == [.familyContext: -16])
    }

    @Test func `what a family adds is the family’s`() {
        let lines = Self.statement(.auntOrUncle, 15).lines(upTo: 31, of: .mother)
        #expect(Self.told(lines) == [.familyContext: 11])
    }

    @Test func `where the group says no more than the two, nothing is told of it`() {
        #expect(Self.statement(.auntOrUncle, 15).lines(upTo: 20.4, of: .mother).isEmpty)
    }
}
