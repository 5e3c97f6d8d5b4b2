// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The records of a data set as groups that evidence connects, each to be solved on its own.
///
/// Groups are made when they are asked for, so that millions of records take no more than their evidence
/// and a few numbers each. They can be asked for from several threads.
public struct FamilyGroups: Sendable, RandomAccessCollection {
    /// A group, and where its members are in the data set.
    public struct Element: Sendable {
        /// Numbers of the records in the data set, ascending; a member's position is its number in the group.
        public var records: [Int]
        /// The members and the evidence among them.
        public var group: FamilyGroup
    }

    private let members: [FamilyGroup.Member]
    private let sameness: [FamilyGroup.Sameness]
    private let kinship: [FamilyGroup.Kinship]
    /// Records, sameness and kinship in the order of groups, and where each group begins.
    private let records: Slices
    private let samenessOf: Slices
    private let kinshipOf: Slices

    /// Finds the groups of a data set.
    ///
    /// Two records belong together if a chain of evidence leads from one to the other in which each piece is
    /// stronger than `weakest` for something. What is weaker asserts nothing on its own; within a
    /// group it still counts, between groups it is left out. So are pairs of a record with itself and of
    /// records that do not exist.
    ///
    /// Groups are in the order of their first records, single records included. Takes time linear in
    /// records and evidence, nearly.
    ///
    /// - Parameters:
    ///   - members: What is known of each record of the data set; at most 2³¹ − 1.
    ///   - sameness: Evidence for one person, by numbers of records; at most 2³¹ − 1.
    ///   - kinship: Evidence for relatives, by numbers of records; at most 2³¹ − 1.
    ///   - weakest: Bits above which evidence connects. Nothing with 0 bits or less is ever asserted.
    public init(
        members: [FamilyGroup.Member], sameness: [FamilyGroup.Sameness],
        kinship: [FamilyGroup.Kinship], weakest: Double = 0
    ) {
        self.members = members
        self.sameness = sameness
        self.kinship = kinship
        let count = members.count
        func joins(_ a: Int, _ b: Int) -> Bool {
            a != b && (0..<count).contains(a) && (0..<count).contains(b)
        }
        var sets = DisjointSets(count: count)
        for edge in sameness where edge.bits > weakest && joins(edge.first, edge.second) {
            sets.join(edge.first, edge.second)
        }
        for edge in kinship
        where edge.weights.largest > weakest && joins(edge.subject, edge.relative) {
            sets.join(edge.subject, edge.relative)
        }
        let (numbers, groupCount) = sets.numbers()
        records = Slices(numbers.lazy.map { $0 }, groupCount: groupCount)
        samenessOf = Slices(
            sameness.lazy.map { edge in
                joins(edge.first, edge.second) && numbers[edge.first] == numbers[edge.second]
                    ? numbers[edge.first] : -1
            }, groupCount: groupCount)
        kinshipOf = Slices(
            kinship.lazy.map { edge in
                joins(edge.subject, edge.relative)
                    && numbers[edge.subject] == numbers[edge.relative] ? numbers[edge.subject] : -1
            }, groupCount: groupCount)
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// Number of groups.
    public var endIndex: Int { records.count }

    /// Numbers of the records of a group, without making the group.
    public func records(at position: Int) -> [Int] { records[position].map { Int($0) } }

    /// Makes a group.
    public subscript(position: Int) -> Element {
        let numbers = records(at: position)
        // Ascending, so that a number is found by bisection; most groups are small.
        func place(_ record: Int) -> Int { numbers.sortedPlace(of: record) }
        let same = samenessOf[position].map { at in
            let edge = sameness[Int(at)]
            return FamilyGroup.Sameness(place(edge.first), place(edge.second), bits: edge.bits)
        }
        let kin = kinshipOf[position].map { at in
            let edge = kinship[Int(at)]
            return FamilyGroup.Kinship(
                subject: place(edge.subject), relative: place(edge.relative), weights: edge.weights)
        }
        return Element(
            records: numbers,
            group: FamilyGroup(members: numbers.map { members[$0] }, sameness: same, kinship: kin))
    }

    /// Numbers sorted by the group they belong to: a counting sort.
    private struct Slices: Sendable {
        private var starts: [Int32]
        private var items: [Int32] = []

        /// - Parameter groups: Group of each item; −1 for items that belong to none.
        init(_ groups: some Sequence<Int>, groupCount: Int) {
            starts = [Int32](repeating: 0, count: groupCount + 1)
            var all = 0
            for group in groups where group >= 0 {
                starts[group + 1] += 1
                all += 1
            }
            for group in 0..<groupCount { starts[group + 1] += starts[group] }
            items = [Int32](repeating: 0, count: all)
            var next = starts
            for (item, group) in groups.enumerated() where group >= 0 {
                items[Int(next[group])] = Int32(clamping: item)
                next[group] += 1
            }
        }

        var count: Int { starts.count - 1 }

        subscript(group: Int) -> ArraySlice<Int32> {
            items[Int(starts[group])..<Int(starts[group + 1])]
        }
    }
}
