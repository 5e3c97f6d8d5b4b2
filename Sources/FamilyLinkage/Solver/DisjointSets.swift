// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Union–find: which elements belong together.
///
/// By size with path halving, so that a sequence of operations takes nearly linear time (R. E. Tarjan, J. van
/// Leeuwen, “Worst-case analysis of set union algorithms”, JACM 31, 1984).
struct DisjointSets {
    private var parent: [Int32]
    private var sizes: [Int32]

    init(count: Int) {
        parent = (0..<Int32(clamping: count)).map { $0 }
        sizes = [Int32](repeating: 1, count: parent.count)
    }

    /// The element that stands for the set of another.
    mutating func root(_ element: Int) -> Int {
        var at = element
        while Int(parent[at]) != at {
            parent[at] = parent[Int(parent[at])]
            at = Int(parent[at])
        }
        return at
    }

    /// Number of elements in the set of an element.
    mutating func size(_ element: Int) -> Int { Int(sizes[root(element)]) }

    /// Makes one set of two; returns whether they were two.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        var large = root(a)
        var small = root(b)
        if large == small { return false }
        if sizes[large] < sizes[small] { swap(&large, &small) }
        parent[small] = Int32(truncatingIfNeeded: large)
        sizes[large] += sizes[small]
        return true
    }

    /// A number for the set of each element, in the order of the sets' first elements.
    mutating func numbers() -> (of: [Int], count: Int) {
        var numberOfRoot = [Int](repeating: -1, count: parent.count)
        var numbers = [Int](repeating: 0, count: parent.count)
        var count = 0
        for element in parent.indices {
            let root = root(element)
            if numberOfRoot[root] < 0 {
                numberOfRoot[root] = count
                count += 1
            }
            numbers[element] = numberOfRoot[root]
        }
        return (numbers, count)
    }
}
