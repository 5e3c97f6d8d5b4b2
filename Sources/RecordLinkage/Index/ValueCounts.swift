// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How often each value of a field occurs, kept up to date while records come and go.
///
/// All sums are whole numbers, so that they are those of a count from scratch, whatever came between.
struct ValueCounts: Sendable {
    let slot: Int
    private let firstCode: UInt32
    private var counts: [UInt32]
    /// Counts of values that came later.
    private var later: [UInt32: UInt32] = [:]
    private var total = 0
    private var squares = 0

    /// Starts from the counts of a population.
    init(slot: Int, firstCode: UInt32, counts: [UInt32]) {
        self.slot = slot
        self.firstCode = firstCode
        self.counts = counts
        for count in counts {
            total += Int(count)
            squares += Int(count) * Int(count)
        }
    }

    private func count(_ code: UInt32) -> UInt32 {
        if code >= firstCode, Int(code - firstCode) < counts.count {
            return counts[Int(code - firstCode)]
        }
        return later[code] ?? 0
    }

    private mutating func set(_ code: UInt32, _ count: UInt32) {
        if code >= firstCode, Int(code - firstCode) < counts.count {
            counts[Int(code - firstCode)] = count
        } else {
            later[code] = count == 0 ? nil : count
        }
    }

    /// Counts a record's value; the missing one does not count.
    mutating func add(_ code: UInt32) {
        guard code != 0 else { return }
        let before = count(code)
        set(code, before + 1)
        total += 1
        squares += 2 * Int(before) + 1
    }

    /// Takes a record's value out of the count.
    mutating func remove(_ code: UInt32) {
        let before = count(code)
        guard code != 0, before > 0 else { return }
        set(code, before - 1)
        total -= 1
        squares -= 2 * Int(before) - 1
    }

    /// The surprise of a value as it would be with one more record that has it.
    func surprise(adding code: UInt32) -> Float {
        guard code != 0 else { return 0 }
        let before = count(code)
        let average = Double(squares + 2 * Int(before) + 1) / Double(total + 1)
        return PairScorer.surprise(count: before + 1, average: average)
    }
}
