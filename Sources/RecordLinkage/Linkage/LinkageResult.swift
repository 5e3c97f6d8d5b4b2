// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a linkage found.
///
/// Everything a report needs can be asked of it.
public struct LinkageResult: Sendable {
    /// The model that was trained or applied.
    public let model: LinkageModel
    /// What was recognised in each table.
    public let columns: [[RecognizedColumn]]
    /// Which columns were put together.
    public let fields: [AlignedField]
    /// Records that were not linked because their id stands in the table twice, per table.
    public let quarantine: [[QuarantinedRecord]]
    /// Pairs at or above the floor, strongest evidence first; ties in the order of ids.
    public let links: [Link]
    /// Groups of records that are taken to be one person, records alone included; the largest first,
    /// ties in the order of their first record.
    public let clusters: Clusters
    /// Links that were not followed because the groups they would have joined speak against it.
    public let refusedLinks: [RefusedLink]
    /// Pairs that were compared.
    public let pairsCompared: Int
    /// Of the links expected among the pairs that all rules tried would yield, the share that the
    /// chosen rules keep, in [0, 1]; 1 where every pair was compared.
    public let blockingRecall: Double

    package let population: Population
    let scoring: Scoring

    /// A record of a linkage.
    public struct Record: Sendable, Hashable {
        /// Row in the linkage as a whole.
        public var row: UInt32

        init(row: UInt32) { self.row = row }
    }

    /// A pair of records with its evidence.
    public struct Link: Sendable, Hashable {
        /// The record of the earlier table.
        public var left: Record
        /// The record of the later table.
        public var right: Record
        /// Probability that both are one person, what is known of other records included.
        public var probability: Double
        /// Evidence of the pair, in bits: log2 of the odds; with what other members of their households
        /// say, where two lists know households.
        public var bits: Double
        /// Index of the blocking rule in the model that brought the pair together; nil where it was
        /// compared because both belong to one group.
        public var rule: Int?
        /// Levels of agreement, four bits a comparison.
        package var pattern: UInt64
    }

    /// Records that are taken to be one person.
    public struct Cluster: Sendable, Hashable {
        /// The records, in the order of the tables.
        public var records: [Record]
    }

    /// All groups of a linkage, laid out end to end: most hold one record, and a million arrays of
    /// one would cost more than all records together.
    public struct Clusters: Sendable, RandomAccessCollection {
        private var records: [Record] = []
        private var ends: [UInt32] = []

        /// No groups.
        init() {}

        /// Makes room for so many groups and records.
        mutating func reserveCapacity(groups: Int, records: Int) {
            self.records.reserveCapacity(records)
            ends.reserveCapacity(groups)
        }

        /// Adds a record to the last group.
        mutating func append(_ record: Record) { records.append(record) }

        /// Ends the last group: what is added from here on is another one's.
        mutating func endGroup() { ends.append(UInt32(truncatingIfNeeded: records.count)) }

        /// The first position, 0.
        public var startIndex: Int { 0 }
        /// Number of groups.
        public var endIndex: Int { ends.count }

        /// The group at a position in `[0, count)`.
        public subscript(position: Int) -> Cluster {
            Cluster(records: Array(records(at: position)))
        }

        /// The records of the group at a position, without making an array of them.
        package func records(at position: Int) -> ArraySlice<Record> {
            let start = position == 0 ? 0 : Int(ends[position - 1])
            return records[start..<Int(ends[position])]
        }
    }

    /// A link whose groups speak against it.
    public struct RefusedLink: Sendable, Hashable {
        /// The records that the link would have joined.
        public var left: Record
        /// The other record.
        public var right: Record
        /// Evidence of the pair alone, in bits.
        public var bits: Double
        /// Average evidence between members of the two groups, in bits a pair; nil where a one-to-one linkage
        /// refused it because of its sources.
        public var evidenceBetweenGroups: Double?
    }

    /// Names of the tables, in order.
    public var sourceNames: [String] { population.sources.map(\.name) }

    /// Number of records of a table that took part.
    public func recordCount(source: Int) -> Int { population.sources[source].rows.count }

    /// Number of records in all.
    public var recordCount: Int { population.recordCount }

    /// Index of the table a record is from.
    public func source(of record: Record) -> Int { population.sourceIndex(ofRow: Int(record.row)) }

    /// A record's id as its table writes it, or its record number where the table has none.
    public func id(of record: Record) -> String {
        population.sources[source(of: record)].id(Int(record.row))
    }

    /// Finds records by id, in one table or in all.
    public func records(id: String, source: Int? = nil) -> [Record] {
        var found: [Record] = []
        for (index, rows) in population.sources.enumerated() where source == nil || source == index
        {
            for row in rows.rows(id: id) { found.append(Record(row: UInt32(row))) }
        }
        return found
    }

    /// Normalised values of a record, by field name; missing fields are left out.
    public func values(of record: Record) -> [(field: String, value: String)] {
        population.fields.indices.compactMap { slot in
            population.value(Int(record.row), slot).map { (population.fields[slot].name, $0) }
        }
    }

    /// Share of records that have a value, per field of the population, in [0, 1].
    public func completeness() -> [(field: String, share: Double)] {
        let stride = population.stride
        var present = [Int](repeating: 0, count: stride)
        for row in 0..<population.recordCount {
            for slot in 0..<stride where population.codes[row * stride + slot] != 0 {
                present[slot] += 1
            }
        }
        return population.fields.enumerated().map {
            ($1.name, Double(present[$0]) / Double(max(1, population.recordCount)))
        }
    }

    /// Names of the levels at which a link's records agree, per comparison of the model; nil where a
    /// comparison had nothing to compare.
    public func levels(of link: Link) -> [String?] {
        model.comparisons.indices.map { index in
            let level = Int(link.pattern >> UInt64(index * 4) & 15)
            return level == 0 ? nil : model.comparisons[index].levelDefinitions[level].name
        }
    }
}

extension SourceRows {
    /// Rows whose id is as given.
    func rows(id: String) -> [Int] {
        guard let ids else {
            guard let number = UInt32(id), let place = recordNumbers.firstIndex(of: number) else {
                return []
            }
            return [rows.lowerBound + place]
        }
        let wanted = Array(id.utf8)
        for value in 0..<ids.values.count
        where ids.values.range(value).count == wanted.count
            && ids.values.bytes[ids.values.range(value)].elementsEqual(wanted)
        {
            return ids.codes.indices.filter { ids.codes[$0] == UInt32(value + 1) }
                .map { rows.lowerBound + $0 }
        }
        return []
    }
}
