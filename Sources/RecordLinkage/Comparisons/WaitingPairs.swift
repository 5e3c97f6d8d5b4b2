// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Pairs that are compared a few dozen at a time, after their values have been fetched.
///
/// Two records taken at random are not in the processor's caches, and neither are the values they refer
/// to: comparing one pair after another means waiting for memory ten times a pair. Reading the first
/// bytes of all values of a batch beforehand, with nothing that waits for the answers, lets the waits
/// overlap.
struct WaitingPairs {
    private static let batch = 32
    private var pairs: [(UInt32, UInt32)] = []
    /// What was read beforehand, so that the reads are not optimised away.
    private(set) var touched: UInt64 = 0

    init() { pairs.reserveCapacity(Self.batch) }

    /// Adds a pair, and compares all that wait once there are enough of them.
    @inline(__always)
    mutating func add(
        _ a: UInt32, _ b: UInt32, _ comparator: Comparator,
        _ compared: (UInt32, UInt32, UInt64) -> Void
    ) {
        pairs.append((a, b))
        if pairs.count == Self.batch { finish(comparator, compared) }
    }

    /// Compares all pairs that wait.
    mutating func finish(
        _ comparator: Comparator, _ compared: (UInt32, UInt32, UInt64) -> Void
    ) {
        let population = comparator.population
        let stride = population.stride
        var sum: UInt64 = 0
        for (a, b) in pairs {
            sum &+= UInt64(population.codes[Int(a) * stride])
            sum &+= UInt64(population.codes[Int(b) * stride])
            sum &+= UInt64(population.codes[Int(a) * stride + stride - 1])
            sum &+= UInt64(population.codes[Int(b) * stride + stride - 1])
        }
        for (a, b) in pairs {
            let left = Int(a) * stride
            let right = Int(b) * stride
            for slot in comparator.fetchedSlots {
                let x = population.codes[left + slot]
                let y = population.codes[right + slot]
                if x == y { continue }
                sum &+= population.store.digests[Int(x)].letters
                sum &+= population.store.digests[Int(y)].letters
            }
        }
        touched &+= sum
        for (a, b) in pairs { compared(a, b, comparator.pattern(Int(a), Int(b))) }
        pairs.removeAll(keepingCapacity: true)
    }
}

extension Comparator {
    /// Reads a record's first and last code beforehand; see ``BlockKeys/touch(_:limit:)``.
    @inline(__always)
    func touchCodes(_ row: UInt32) -> UInt32 {
        let first = Int(row) * population.stride
        return population.codes[first] &+ population.codes[first + population.stride - 1]
    }

    /// Reads the digests of a record's values beforehand.
    @inline(__always)
    func touchValues(_ row: UInt32) -> UInt32 {
        let first = Int(row) * population.stride
        var sum: UInt32 = 0
        for slot in fetchedSlots {
            sum &+= population.store.digests[Int(population.codes[first + slot])].start
        }
        return sum
    }
}
