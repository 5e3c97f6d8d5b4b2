// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Groups of records that are taken to be one person, by their places in the record order.
///
/// Most are of one record or two; those are held without an array of their own.
struct RecordGroups: Sendable {
    private var large: [[UInt32]] = []
    /// Groups of two: the smaller place in the upper half.
    private var pairs: [UInt64] = []
    private var singles: [UInt32] = []

    /// The components of one record and of two.
    init(_ components: Components) {
        components.forEachSmall { first, second in
            if let second { appendPair(first, second) } else { singles.append(first) }
        }
    }

    /// Adds a group, its members in ascending order.
    mutating func append(_ group: [UInt32]) {
        switch group.count {
        case 0: break
        case 1: singles.append(group[0])
        case 2: appendPair(group[0], group[1])
        default: large.append(group)
        }
    }

    private mutating func appendPair(_ first: UInt32, _ second: UInt32) {
        pairs.append(UInt64(first) << 32 | UInt64(second))
    }

    /// Brings them into order: the largest first, then by their first record.
    mutating func sort() {
        large.sort { a, b in a.count != b.count ? a.count > b.count : a[0] < b[0] }
        pairs.sort()
        singles.sort()
    }

    /// The group of each place, by a number that it alone has.
    func groupOfPlace(count: Int) -> [UInt32] {
        var groupOf = [UInt32](repeating: .max, count: count)
        var next: UInt32 = 0
        for group in large {
            for place in group { groupOf[Int(place)] = next }
            next += 1
        }
        for pair in pairs {
            groupOf[Int(pair >> 32)] = next
            groupOf[Int(UInt32(truncatingIfNeeded: pair))] = next
            next += 1
        }
        for single in singles {
            groupOf[Int(single)] = next
            next += 1
        }
        return groupOf
    }

    /// The groups in their order.
    func clusters(
        _ record: (UInt32) -> LinkageResult.Record
    ) -> LinkageResult.Clusters {
        var clusters = LinkageResult.Clusters()
        clusters.reserveCapacity(
            groups: large.count + pairs.count + singles.count,
            records: large.reduce(2 * pairs.count + singles.count) { $0 + $1.count })
        for group in large {
            for place in group { clusters.append(record(place)) }
            clusters.endGroup()
        }
        for pair in pairs {
            clusters.append(record(UInt32(truncatingIfNeeded: pair >> 32)))
            clusters.append(record(UInt32(truncatingIfNeeded: pair)))
            clusters.endGroup()
        }
        for single in singles {
            clusters.append(record(single))
            clusters.endGroup()
        }
        return clusters
    }
}
