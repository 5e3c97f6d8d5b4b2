// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// All ways to partition each of several blocks, combined.
struct LabelProduct: Sequence {
    /// Blocks of places that may share labels; all other places are alone.
    struct Blocks {
        /// Number of places.
        var count: Int
        var blocks: [[Int]]
    }

    private let blocks: Blocks
    /// All partitions of each block.
    private let partitions: [[[Int]]]

    /// Makes the sequence; nil if it would have more than `limit` elements.
    init?(_ blocks: Blocks, limit: Int) {
        var size = 1
        for block in blocks.blocks {
            // Bell numbers: 1, 2, 5, 15, 52, 203, 877, 4140, 21147.
            let bell = [1, 1, 2, 5, 15, 52, 203, 877, 4_140, 21_147]
            guard block.count < bell.count else { return nil }
            size *= bell[block.count]
            if size > limit { return nil }
        }
        self.blocks = blocks
        partitions = blocks.blocks.map { Self.partitions(of: $0.count) }
    }

    /// Restricted growth strings of a length.
    ///
    /// D. E. Knuth, The Art of Computer Programming 4A, §7.2.1.5, algorithm H.
    private static func partitions(of count: Int) -> [[Int]] {
        var all: [[Int]] = []
        var string = [Int](repeating: 0, count: count)
        while true {
            all.append(string)
            var place = count - 1
            while place > 0, string[place] > string[..<place].max() ?? 0 { place -= 1 }
            if place <= 0 { return all }
            string[place] += 1
            for later in (place + 1)..<count { string[later] = 0 }
        }
    }

    /// Labels place by place.
    func makeIterator() -> Iterator { Iterator(product: self) }

    struct Iterator: IteratorProtocol {
        private let product: LabelProduct
        private var wheel: [Int]
        private var isDone = false

        init(product: LabelProduct) {
            self.product = product
            wheel = [Int](repeating: 0, count: product.partitions.count)
        }

        mutating func next() -> [Int]? {
            if isDone { return nil }
            var labels = Array(0..<product.blocks.count)
            for (number, block) in product.blocks.blocks.enumerated() {
                let partition = product.partitions[number][wheel[number]]
                var leader = [Int](repeating: -1, count: block.count)
                for (at, place) in block.enumerated() {
                    if leader[partition[at]] < 0 { leader[partition[at]] = place }
                    labels[place] = leader[partition[at]]
                }
            }
            var at = 0
            while at < wheel.count {
                wheel[at] += 1
                if wheel[at] < product.partitions[at].count { break }
                wheel[at] = 0
                at += 1
            }
            isDone = at == wheel.count
            return labels
        }
    }
}
