// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ClusteringTests {
    /// Bits between members of the same or of different triples.
    private static func evidence(_ a: UInt32, _ b: UInt32) -> Double {
        if a / 3 == b / 3 { return 15 }
        return a == 2 && b == 3 ? 4 : -9
    }

    @Test func `a weak bridge does not join two groups`() {
        var clustering = Clustering(recordCount: 6)
        let links: [(UInt32, UInt32, Double)] = [
            (0, 1, 15), (1, 2, 15), (3, 4, 15), (4, 5, 15), (2, 3, 4),
        ]
        clustering.join(links, sourceOf: { _ in 0 }, oneToOne: false, evidence: Self.evidence)
        #expect(clustering.groups() == [[0, 1, 2], [3, 4, 5]])
        #expect(clustering.refused.count == 1)
        #expect(clustering.refused.first?.left == 2)
        #expect((clustering.refused.first?.evidenceBetweenGroups ?? 0) < 0)
    }

    @Test func `groups that agree throughout are joined`() {
        var clustering = Clustering(recordCount: 6)
        let links: [(UInt32, UInt32, Double)] = [
            (0, 1, 15), (1, 2, 15), (3, 4, 15), (4, 5, 15), (2, 3, 4),
        ]
        clustering.join(links, sourceOf: { _ in 0 }, oneToOne: false, evidence: { _, _ in 3 })
        #expect(clustering.groups() == [[0, 1, 2, 3, 4, 5]])
        #expect(clustering.refused.isEmpty)
    }

    @Test func `one strong agreement does not outvote contradictions`() {
        var clustering = Clustering(recordCount: 4)
        clustering.join(
            [(0, 1, 20), (2, 3, 20), (1, 2, 80)], sourceOf: { _ in 0 }, oneToOne: false,
            evidence: { a, b in a == 1 && b == 2 ? 80 : (b - a == 1 ? 20 : -11) })
        #expect(clustering.groups() == [[0, 1], [2, 3]])
    }

    @Test func `one to one takes the strongest and refuses the rest`() {
        var clustering = Clustering(recordCount: 4)
        clustering.join(
            [(0, 2, 9), (0, 3, 8), (1, 3, 7)], sourceOf: { Int($0) / 2 }, oneToOne: true,
            evidence: { _, _ in 5 })
        #expect(clustering.groups() == [[0, 2], [1, 3]])
        #expect(clustering.refused.count == 1)
    }

    @Test func `a pair is as probable as its strongest chain`() {
        // 0 – 1 – 2: the ends agree little on their own.
        let direct = [0, 0.9, 0.1, 0.9, 0, 0.8, 0.1, 0.8, 0]
        let closed = TransitiveEvidence.closure(direct, count: 3)
        #expect(abs(closed[2] - 0.72) < 1e-12)
        #expect(abs(closed[6] - 0.72) < 1e-12)
        #expect(closed[1] == 0.9)
    }
}
