// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How often two values stand in records of one name.
struct ValuePairs {
    private let width: Int
    private let height: Int
    private var counts: [Double]

    init(_ height: Int, _ width: Int) {
        (self.height, self.width) = (height, width)
        counts = [Double](repeating: 0, count: height * width)
    }

    /// Counts a pair of codes; code 0 is missing.
    mutating func add(_ left: UInt32, _ right: UInt32) {
        if left == 0 || right == 0 { return }
        counts[Int(left - 1) * width + Int(right - 1)] += 1
    }

    /// All pairs that were counted.
    var total: Double { counts.reduce(0, +) }

    /// How often two values stand together, counted from 0, and how often chance has it.
    func told(_ left: Int, _ right: Int) -> (count: Double, expected: Double) {
        let row = counts[left * width..<(left + 1) * width].reduce(0, +)
        let column = stride(from: right, to: counts.count, by: width).reduce(0) { $0 + counts[$1] }
        return (counts[left * width + right], row * column / max(1, total))
    }

    /// Pairs of values, counted from 0, each of which goes with the other far oftener than chance has it
    /// and more than with any third.
    func partners(least: Double) -> [(Int, Int)] {
        var rows = [Double](repeating: 0, count: height)
        var columns = [Double](repeating: 0, count: width)
        for left in 0..<height {
            for right in 0..<width {
                rows[left] += counts[left * width + right]
                columns[right] += counts[left * width + right]
            }
        }
        let total = rows.reduce(0, +)
        guard total > 0 else { return [] }
        func excess(_ left: Int, _ right: Int) -> Double {
            counts[left * width + right] - rows[left] * columns[right] / total
        }
        /// The place of the greatest; nil where two are, of which the order of rows would choose.
        func greatest(_ places: Range<Int>, _ value: (Int) -> Double) -> Int? {
            let best = places.reduce(-.infinity) { max($0, value($1)) }
            let found = places.filter { value($0) == best }
            return found.count == 1 ? found[0] : nil
        }
        return (0..<height).compactMap { left in
            guard let right = greatest(0..<width, { excess(left, $0) }),
                greatest(0..<height, { excess($0, right) }) == left
            else { return nil }
            return goTogether(left, right) ? (left, right) : nil
        } + spellings()

        /// Whether two values stand together four standard deviations beyond chance.
        func goTogether(_ left: Int, _ right: Int) -> Bool {
            let expected = rows[left] * columns[right] / total
            let count = counts[left * width + right]
            return count >= least && count >= expected + 4 * (expected + 1).squareRoot()
        }
        /// Of a list with far more values, those that are other spellings of one: it is a list of codes that they
        /// go with.
        func spellings() -> [(Int, Int)] {
            guard 2 * width >= 3 * height else { return [] }
            return (0..<width).compactMap { right in
                guard let left = greatest(0..<height, { excess($0, right) }),
                    goTogether(left, right),
                    greatest(0..<width, { excess(left, $0) }) != right
                else { return nil }
                return (left, right)
            }
        }
    }
}
