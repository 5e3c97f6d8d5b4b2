// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which records an index holds: the source, id and life of each row.
struct Roster: Sendable {
    /// The sources with the rows that the index was built with.
    let sources: [SourceRows]
    /// Number of rows the index was built with; later rows follow.
    let baseCount: Int
    /// Whether a row's record has not been removed.
    private(set) var isAlive: [Bool]
    /// Number of records that have not been removed.
    private(set) var liveCount: Int
    private var laterSources: [UInt32] = []
    private var laterIDs = ValueDictionary()
    /// Open addressing by id: a row + 1, or 0 where free.
    ///
    /// Rows of removed records stay until it grows.
    private var places: [UInt32] = []
    private var used = 0

    init(sources: [SourceRows]) {
        self.sources = sources
        baseCount = sources.last?.rows.upperBound ?? 0
        isAlive = [Bool](repeating: true, count: baseCount)
        liveCount = baseCount
        rebuild()
    }

    /// Number of rows, those of removed records included.
    var count: Int { isAlive.count }

    /// Index of the source a row is from.
    func source(_ row: Int) -> Int {
        if row >= baseCount { return Int(laterSources[row - baseCount]) }
        for (index, source) in sources.enumerated() where source.rows.upperBound > row {
            return index
        }
        return 0
    }

    /// The id of a row's record.
    func id(_ row: Int) -> String {
        row >= baseCount ? laterIDs[row - baseCount] : sources[source(row)].id(row)
    }

    /// The bytes of a row's id.
    private func idBytes(_ row: Int) -> [UInt8] {
        if row >= baseCount { return Array(laterIDs.bytes[laterIDs.range(row - baseCount)]) }
        let source = sources[source(row)]
        let local = row - source.rows.lowerBound
        if let ids = source.ids, ids.codes[local] != 0 {
            return Array(ids.values.bytes[ids.values.range(Int(ids.codes[local]) - 1)])
        }
        return Array(String(source.recordNumbers[local]).utf8)
    }

    /// The row of the record with an id, unless it has been removed.
    func row(id: String, source: Int) -> Int? {
        let wanted = Array(id.utf8)
        let mask = places.count - 1
        var place = Self.hash(wanted, source) & mask
        while places[place] != 0 {
            let row = Int(places[place]) - 1
            if isAlive[row], self.source(row) == source, idBytes(row) == wanted { return row }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Whether another record can be taken in.
    var hasRoom: Bool { count < 4_000_000_000 && laterIDs.bytes.count < 4_000_000_000 }

    /// Takes in a record that is not there yet; its row is the next one.
    mutating func append(id: String, source: Int) {
        laterIDs.append(id.utf8)
        laterSources.append(UInt32(source))
        isAlive.append(true)
        liveCount += 1
        used += 1
        if used * 4 > places.count * 3 { rebuild() } else { insert(count - 1) }
    }

    /// Marks a row's record as removed.
    mutating func remove(_ row: Int) {
        guard isAlive[row] else { return }
        isAlive[row] = false
        liveCount -= 1
    }

    private mutating func rebuild() {
        var size = 64
        while size < liveCount * 2 { size *= 2 }
        places = [UInt32](repeating: 0, count: size)
        used = liveCount
        for row in 0..<count where isAlive[row] { insert(row) }
    }

    private mutating func insert(_ row: Int) {
        let mask = places.count - 1
        var place = Self.hash(idBytes(row), source(row)) & mask
        while places[place] != 0 { place = (place + 1) & mask }
        places[place] = UInt32(row + 1)
    }

    private static func hash(_ id: [UInt8], _ source: Int) -> Int {
        Int(ValueIndex.hash(id.span) ^ UInt32(truncatingIfNeeded: source) &* 0x9E37_79B9)
    }
}

extension Roster {
    /// A record's place in the order in which ``RecordOrder`` puts records.
    struct Place {
        var source: Int
        /// Nil where the source's records are known by their number, and for a record of no id.
        var id: [UInt8]?
        var row: Int

        /// Whether this place comes before another: by source, then by id, shorter ids first.
        func precedes(_ other: Place) -> Bool {
            if source != other.source { return source < other.source }
            guard let id, let otherID = other.id, id != otherID else { return row < other.row }
            let a = min(id.count, 255)
            let b = min(otherID.count, 255)
            if a != b { return a < b }
            let front = id.prefix(7)
            let otherFront = otherID.prefix(7)
            if front != otherFront { return front.lexicographicallyPrecedes(otherFront) }
            if id.count != otherID.count { return id.count < otherID.count }
            return id.lexicographicallyPrecedes(otherID)
        }
    }

    /// The place of a row's record.
    func place(_ row: Int) -> Place {
        let source = source(row)
        return Place(source: source, id: sources[source].ids == nil ? nil : idBytes(row), row: row)
    }

    /// The place of a record that is not there: the last of its source, unless an id says otherwise.
    func place(id: String?, source: Int?) -> Place {
        guard let source else { return Place(source: .max, id: nil, row: .max) }
        let bytes = sources[source].ids == nil ? nil : id.map { Array($0.utf8) }
        return Place(source: source, id: bytes, row: .max)
    }
}
