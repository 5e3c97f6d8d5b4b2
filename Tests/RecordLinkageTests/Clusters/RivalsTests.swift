// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Rivals for one record")
struct RivalsTests {
    /// Links between groups: those of whom one record has a partner, and the others.
    private static func linksBetweenGroups(_ result: LinkageResult) -> (
        rivals: [LinkageResult.Link], alone: [LinkageResult.Link]
    ) {
        var groupOf: [String: (number: Int, size: Int)] = [:]
        for (number, group) in result.clusters.enumerated() {
            for record in group.records {
                groupOf[result.id(of: record)] = (number, group.records.count)
            }
        }
        var found: (rivals: [LinkageResult.Link], alone: [LinkageResult.Link]) = ([], [])
        for link in result.links {
            guard let left = groupOf[result.id(of: link.left)],
                let right = groupOf[result.id(of: link.right)], left.number != right.number
            else { continue }
            if max(left.size, right.size) > 1 {
                found.rivals.append(link)
            } else {
                found.alone.append(link)
            }
        }
        return found
    }

    @Test(arguments: [1, 2])
    func `who has somebody already is believed less to be a second one`(sources: Int)
        async throws
    {
        let seed: UInt64 = 79
        let people = SyntheticPeople.make(
            people: 1_500, sources: sources, seed: seed, errorsIn100: 15)
        var options = EngineParts.options()
        options.scope = sources == 1 ? .all : .acrossSources
        let result = try await Linkage.run(people.tables, options: options)
        let truth = people.truth
        let wrong = Self.linksBetweenGroups(result).rivals.filter {
            !truth.contains(result.ids($0))
        }
        let claimed = wrong.reduce(0) { $0 + $1.probability }
        let alone = wrong.reduce(0) { $0 + PairScorer.probability(bits: $1.bits) }
        #expect(wrong.count > 20, "seed \(seed)")
        // Of those who are twice on one list some are on it three times.
        let most = sources == 1 ? 0.75 : 0.5
        #expect(claimed < alone * most, "\(claimed) of \(alone) in \(wrong.count), seed \(seed)")
    }

    @Test(arguments: [1, 2])
    func `a link comes down and never rises, and only where somebody has a partner`(sources: Int)
        async throws
    {
        let seed: UInt64 = 73
        let people = SyntheticPeople.make(
            people: 600, sources: sources, seed: seed, errorsIn100: 25)
        var options = EngineParts.options()
        options.scope = sources == 1 ? .all : .acrossSources
        let result = try await Linkage.run(people.tables, options: options)
        let found = Self.linksBetweenGroups(result)
        #expect(!found.rivals.isEmpty && !found.alone.isEmpty, "seed \(seed)")
        for link in found.rivals {
            let direct = PairScorer.probability(bits: link.bits)
            #expect(link.probability <= direct, "seed \(seed)")
        }
        for link in found.alone {
            #expect(link.probability == PairScorer.probability(bits: link.bits), "seed \(seed)")
        }
    }

    @Test func `within one list a partner counts as far as people are on it twice and no more`() {
        // Everybody alone; pairs; a pair and three; three and a single.
        #expect(Resolution.shareOfLarger([0, 1, 2]) == 1)
        #expect(Resolution.shareOfLarger([0, 0, 1, 1]) == 0)
        #expect(Resolution.shareOfLarger([0, 0, 1, 1, 1]) == 0.6)
        #expect(Resolution.shareOfLarger([0, 0, 0, 1]) == 1)
        #expect(Resolution.shareOfLarger([]) == 1)
    }

    @Test func `evidence that rounds to certainty has finite odds`() {
        let certain = PairScorer.probability(bits: 200)
        #expect(certain == 1)
        let odds = Resolution.odds(certain)
        #expect(odds.isFinite && odds / (1 + odds) > 0.999)
    }
}
