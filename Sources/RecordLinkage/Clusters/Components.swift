// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Connected components of records under positive links.
///
/// Not yet persons: one component may hold several.
struct Components {
    private var parent: [UInt32]
    private var size: [UInt32]
    /// Per root of a component of three or more, its place among those; else -1.
    private var large: [Int32] = []

    /// Starts with every record alone.
    init(recordCount: Int) {
        parent = (0..<recordCount).map { UInt32(truncatingIfNeeded: $0) }
        size = [UInt32](repeating: 1, count: recordCount)
    }

    /// The smallest record of a component.
    private mutating func root(_ node: UInt32) -> UInt32 {
        var node = node
        while parent[Int(node)] != node {
            parent[Int(node)] = parent[Int(parent[Int(node)])]
            node = parent[Int(node)]
        }
        return node
    }

    /// Puts two records into one component.
    mutating func join(_ a: UInt32, _ b: UInt32) {
        let x = root(a)
        let y = root(b)
        if x == y { return }
        let (keep, other) = x < y ? (x, y) : (y, x)
        parent[Int(other)] = keep
        size[Int(keep)] += size[Int(other)]
    }

    /// Numbers the components of three records and more, in the order of their smallest record.
    mutating func indexOfLargeComponents() -> [UInt32] {
        large = [Int32](repeating: -1, count: parent.count)
        var roots: [UInt32] = []
        for node in parent.indices where parent[node] == UInt32(node) && size[node] > 2 {
            large[node] = Int32(truncatingIfNeeded: roots.count)
            roots.append(UInt32(node))
        }
        return roots
    }

    /// The number of the component of three or more that holds both records, if there is one.
    mutating func largeIndex(_ a: UInt32, _ b: UInt32) -> Int? {
        let x = root(a)
        guard large[Int(x)] >= 0, root(b) == x else { return nil }
        return Int(large[Int(x)])
    }

    /// Members of the components of three or more, in ascending order, end to end.
    mutating func membersOfLarge() -> Members {
        var starts: [Int] = [0]
        for node in large.indices where large[node] >= 0 {
            starts.append(starts[starts.count - 1] + Int(size[node]))
        }
        var members = [UInt32](repeating: 0, count: starts[starts.count - 1])
        var next = starts
        for node in 0..<UInt32(truncatingIfNeeded: parent.count) {
            let place = Int(large[Int(root(node))])
            if place >= 0 {
                members[next[place]] = node
                next[place] += 1
            }
        }
        return Members(members: members, starts: starts)
    }

    /// The members of some components.
    struct Members: Sendable {
        fileprivate let members: [UInt32]
        fileprivate let starts: [Int]

        /// Number of components.
        var count: Int { starts.count - 1 }

        /// The members of a component.
        subscript(component: Int) -> [UInt32] {
            Array(members[starts[component]..<starts[component + 1]])
        }
    }

    /// Calls a function with each record that is alone, and with each two that are a component, in the
    /// order of the smaller.
    func forEachSmall(_ body: (UInt32, UInt32?) -> Void) {
        var partner = [UInt32](repeating: .max, count: parent.count)
        for node in parent.indices {
            // The root of two is the smaller, and the other's parent.
            let top = parent[node]
            if Int(top) != node && size[Int(top)] == 2 && parent[Int(top)] == top {
                partner[Int(top)] = UInt32(truncatingIfNeeded: node)
            }
        }
        for node in parent.indices where Int(parent[node]) == node && size[node] <= 2 {
            body(UInt32(truncatingIfNeeded: node), size[node] == 1 ? nil : partner[node])
        }
    }
}
