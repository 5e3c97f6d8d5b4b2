// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ReviewTests {
    private static func candidates(_ count: Int, seed: UInt64) -> [ReviewQueue.Candidate] {
        var random = TableTesting.Generator(seed: seed)
        return (0..<count).map { index in
            ReviewQueue.Candidate(
                probability: Double.random(in: 0.01...1, using: &random),
                bits: Double.random(in: -6...40, using: &random), pattern: random.next() % 12,
                lot: ReviewQueue.lot("L\(index)", "R\(index)"))
        }
    }

    @Test(arguments: ReviewQueue.Order.allCases)
    func `every pair is asked about once, in the same order wherever it stood`(
        order: ReviewQueue.Order
    ) {
        let all = Self.candidates(500, seed: 8)
        let queue = ReviewQueue.order(all, by: order)
        #expect(queue.sorted() == Array(all.indices))
        var random = TableTesting.Generator(seed: 1)
        let shuffled = all.shuffled(using: &random)
        let again = ReviewQueue.order(shuffled, by: order)
        #expect(again.map { shuffled[$0] } == queue.map { all[$0] })
    }

    @Test func `doubtful pairs come first, patterns take turns, and all probabilities occur`() {
        let all = Self.candidates(3000, seed: 4)
        let first = ReviewQueue.order(all, by: .doubtful).prefix(120)
        let near = first.enumerated().filter { $0.offset % 4 != 3 }.map { all[$0.element] }
        #expect(near.allSatisfy { $0.probability > 0.15 && $0.probability < 0.85 })
        let perPattern = Dictionary(grouping: near) { $0.pattern }.mapValues(\.count)
        #expect(perPattern.count == 12)
        #expect((perPattern.values.max() ?? 0) <= 2 * (perPattern.values.min() ?? 0))
        let sampled = first.enumerated().filter { $0.offset % 4 == 3 }
            .map { ReviewQueue.stratum(all[$0.element].probability) }
        for stratum in 0..<10 {
            #expect(sampled.count { $0 == stratum } >= 2, "stratum \(stratum)")
        }
    }

    @Test func `the threshold is where doubt is`() {
        let all = Self.candidates(2000, seed: 6)
        let first = ReviewQueue.order(all, by: .doubtful, threshold: 0.9)[0]
        #expect(abs(all[first].probability - 0.9) < 0.02)
    }

    @Test func `strong takes the strongest first`() {
        let all = Self.candidates(200, seed: 2)
        let bits = ReviewQueue.order(all, by: .strong).map { all[$0].bits }
        #expect(bits == bits.sorted(by: >))
    }

    @Test func `weights speak for their stratum, within bounds`() {
        let weights = SampleWeights.weights(
            population: [100, 10, 100_000], labelled: [0, 0, 1, 2])
        #expect(weights == [50, 50, 10, 100])
        #expect(SampleWeights.weights(population: [], labelled: [3]) == [1])
    }

    @Test func `undo takes back answers and skips in turn`() {
        var session = ReviewSession(count: 3)
        #expect(session.apply(.undo) == .nothingToUndo)
        #expect(session.apply(.label(.match)) == .write(item: 0, label: .match))
        #expect(session.apply(.skip) == .show)
        #expect(session.apply(.label(.not)) == .write(item: 2, label: .not))
        #expect(session.isDone)
        #expect(session.apply(.label(.unsure)) == .end)
        #expect(session.apply(.undo) == .takeBack(item: 2))
        #expect(session.apply(.undo) == .show)
        #expect(session.place == 1)
        #expect(session.apply(.undo) == .takeBack(item: 0))
        #expect(session.given.isEmpty)
        #expect(session.apply(.help) == .showHelp)
        #expect(session.apply(.quit) == .end)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `whatever is pressed, what is written is what was given`(seed: UInt64) {
        var random = TableTesting.Generator(seed: seed)
        var session = ReviewSession(count: 30)
        var written: [Int] = []
        for _ in 0..<400 {
            let actions: [ReviewSession.Action] = [
                .label(.match), .label(.not), .skip, .undo, .undo, .help,
            ]
            switch session.apply(actions[Int(random.next() % 6)]) {
            case .write(let item, _): written.append(item)
            case .takeBack(let item): #expect(written.popLast() == item, "seed \(seed)")
            default: break
            }
            #expect(written == session.given.map(\.item), "seed \(seed)")
            #expect((0...30).contains(session.place), "seed \(seed)")
        }
    }
}
