// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What one walk over all groups and links yields: who is in a group, and which groups contradict
/// themselves.
///
/// Time and memory O(records + links).
struct GroupTally: Sendable {
    /// Records of each table that are in a group of two or more.
    private(set) var linkedRecords: [Int]
    /// Groups of two records or more.
    private(set) var groups = 0
    /// Number of groups by size: 1, 2, 3, 4, 5 to 9, 10 and more.
    private(set) var sizes = [Int](repeating: 0, count: 6)
    /// Groups, in a linkage of several tables, in which one table has more than one record.
    private(set) var groupsWithRepeats = 0
    /// Links within a group whose dates of birth or numbers are altogether different, by their place in
    /// the list.
    private(set) var contradictions: [Int] = []

    static let sizeNames = [
        "1 record", "2 records", "3 records", "4 records", "5 to 9", "10 or more",
    ]

    init(_ result: LinkageResult) {
        linkedRecords = [Int](repeating: 0, count: result.sourceNames.count)
        var groupOfRow = [UInt32](repeating: .max, count: result.recordCount)
        var seen = linkedRecords
        for index in result.clusters.indices {
            let records = result.clusters.records(at: index)
            let size = records.count
            sizes[size < 5 ? max(0, size - 1) : size < 10 ? 4 : 5] += 1
            guard size > 1 else { continue }
            groups += 1
            var repeats = false
            for place in seen.indices { seen[place] = 0 }
            for record in records {
                let source = result.source(of: record)
                linkedRecords[source] += 1
                seen[source] += 1
                repeats = repeats || seen[source] > 1
                groupOfRow[Int(record.row)] = UInt32(truncatingIfNeeded: index)
            }
            if repeats && seen.count > 1 { groupsWithRepeats += 1 }
        }
        let telling = result.model.comparisons.enumerated().filter {
            $1.kind == .dateOfBirth || $1.kind == .identifier
        }.map { (shift: UInt64($0 * 4), last: UInt64($1.kind.levels.count - 1)) }
        guard !telling.isEmpty else { return }
        for (index, link) in result.links.enumerated()
        where telling.contains(where: { link.pattern >> $0.shift & 15 == $0.last }) {
            let group = groupOfRow[Int(link.left.row)]
            if group != .max && group == groupOfRow[Int(link.right.row)] {
                contradictions.append(index)
            }
        }
    }
}
