// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tells which columns of a table write one thing twice: the number of an employer and its name, the code of a
/// camp and what it is called.
///
/// Each value of one goes with one value of the other, but for slips. Agreement in both is one piece of
/// evidence; counted as two, four, six, it outweighs the names.
struct OneThingTwice {
    private let table: RecordTable

    /// Share of the rows in which a value goes with the one it usually goes with, from which it tells it.
    private static let telling = 0.93
    /// Share of rows with both whose value others have too: of a value that stands once nothing can be told.
    private static let leastShared = 0.5
    private static let leastRows = 50
    /// What may be left untold, as a share of what is untold where only the usual value is known.
    private static let leastGain = 0.2

    init(_ table: RecordTable) { self.table = table }

    /// Whether each of two columns tells the other.
    func isOne(_ first: Int, _ second: Int) -> Bool {
        tells(first, second) && tells(second, first)
    }

    /// Whether the value of one column tells that of another.
    ///
    /// - Complexity: O(rows + distinct values)
    private func tells(_ teller: Int, _ told: Int) -> Bool {
        let (one, other) = (table.columns[teller].codes, table.columns[told].codes)
        var starts = [Int](repeating: 0, count: table.columns[teller].values.count + 2)
        var both = 0
        for row in one.indices where one[row] != 0 && other[row] != 0 {
            starts[Int(one[row]) + 1] += 1
            both += 1
        }
        guard both >= Self.leastRows else { return false }
        for code in 1..<starts.count { starts[code] += starts[code - 1] }
        var ordered = [UInt32](repeating: 0, count: both)
        var next = starts
        for row in one.indices where one[row] != 0 && other[row] != 0 {
            ordered[next[Int(one[row])]] = other[row]
            next[Int(one[row])] += 1
        }
        var counts = [Int](repeating: 0, count: table.columns[told].values.count + 1)
        var all = counts
        var shared = 0
        var usual = 0
        for code in 1..<(starts.count - 1) {
            let group = starts[code]..<starts[code + 1]
            guard group.count > 1 else { continue }
            var most = 0
            for place in group {
                let value = Int(ordered[place])
                counts[value] += 1
                all[value] += 1
                most = max(most, counts[value])
            }
            for place in group { counts[Int(ordered[place])] = 0 }
            shared += group.count
            usual += most
        }
        guard Double(shared) >= Self.leastShared * Double(both) else { return false }
        let left = shared - usual
        let leftAnyway = shared - (all.max() ?? 0)
        return Double(usual) >= Self.telling * Double(shared)
            && Double(left) <= Self.leastGain * Double(leftAnyway)
    }
}
