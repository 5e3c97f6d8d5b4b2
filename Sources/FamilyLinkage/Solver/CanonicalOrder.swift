// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An order of records that depends on what is known of them and not on how they are numbered.
///
/// Colour refinement: each record starts with a colour made of its own facts, and again and again takes a
/// colour made of its own and those of its neighbours, until no more records are told apart. Records
/// that still share a colour are alike for all that matters here; one of them is marked and the
/// refinement goes on, so that whatever depends on it follows (B. D. McKay, “Practical graph
/// isomorphism”, Congressus Numerantium 30, 1981, §2).
struct CanonicalOrder {
    /// What joins two records; the sum over its ends does not depend on their order.
    struct Edge {
        var first: Int
        var second: Int
        /// Hash of the evidence.
        var hash: UInt64
        /// Whether the ends play different parts.
        var isDirected: Bool
    }

    private var colours: [UInt64]
    private let edges: [Edge]

    /// Positions of the records in canonical order.
    ///
    /// Takes time linear in the edges for each round; few rounds, unless many records are alike.
    static func order(facts: [UInt64], edges: [Edge]) -> [Int] {
        var order = CanonicalOrder(colours: facts, edges: edges)
        var distinct = order.refine()
        var mark: UInt64 = 1
        while distinct < facts.count, let tied = order.firstTied() {
            order.colours[tied] = mixed(order.colours[tied] ^ 0x6a09_e667_f3bc_c908, mark)
            mark += 1
            distinct = order.refine()
        }
        return order.sorted()
    }

    /// Colours after a fixed number of rounds, for groups too large to be told apart wholly.
    static func colours(facts: [UInt64], edges: [Edge], rounds: Int) -> [UInt64] {
        var order = CanonicalOrder(colours: facts, edges: edges)
        for _ in 0..<rounds { order.step() }
        return order.colours
    }

    private init(colours: [UInt64], edges: [Edge]) {
        self.colours = colours
        self.edges = edges
    }

    private mutating func step() {
        var sums = [UInt64](repeating: 0, count: colours.count)
        for edge in edges {
            let second = edge.isDirected ? edge.hash ^ 0xbb67_ae85_84ca_a73b : edge.hash
            sums[edge.first] &+= Self.mixed(edge.hash, colours[edge.second])
            sums[edge.second] &+= Self.mixed(second, colours[edge.first])
        }
        for place in colours.indices { colours[place] = Self.mixed(colours[place], sums[place]) }
    }

    /// Refines until the number of colours grows no more, and returns it.
    private mutating func refine() -> Int {
        var before = Set(colours).count
        while before < colours.count {
            step()
            let now = Set(colours).count
            if now <= before { return now }
            before = now
        }
        return before
    }

    /// A record of the smallest colour that more than one record has.
    private func firstTied() -> Int? {
        let order = sorted()
        for (a, b) in zip(order, order.dropFirst()) where colours[a] == colours[b] { return a }
        return nil
    }

    private func sorted() -> [Int] {
        colours.indices.sorted { (colours[$0], $0) < (colours[$1], $1) }
    }

    /// The finalizer of SplitMix64 over both values.
    ///
    /// Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014, figure 16.
    static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var z = (a &* 0x9e37_79b9_7f4a_7c15) ^ (b &+ 0x9e37_79b9_7f4a_7c15)
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
