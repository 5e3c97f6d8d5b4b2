// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Share of a column's values that must have two parts.
    private static var leastSplit: Double { 0.5 }
    /// The same where the header does not say it, and the values alone have to.
    private static var leastTold: Double { 0.85 }
    /// Values of a column that are looked at.
    private static var sampledCells: Int { 1_000 }

    /// Takes columns apart in which one list has what another has in two: both parents, postcode and
    /// place, an address and its parts.
    ///
    /// The parts get columns of their own, behind those of the source.
    mutating func splitCells() {
        guard tables.count > 1 else { return }
        for table in tables.indices {
            if let column = parentsColumn(table) { split(column, .parents, table) }
            if let column = addressColumn(table) { split(column, .address, table) }
            if let column = placesColumn(table) { split(column, .postcodeAndPlace, table) }
        }
    }

    private func haveAny(_ roles: Set<FieldRole>, _ table: Int) -> Bool {
        columns[table].contains { roles.contains($0.role) }
    }

    /// The column of both parents where another list names one of them in a column of its own.
    private func parentsColumn(_ table: Int) -> RecognizedColumn? {
        let parents: Set<FieldRole> = [.motherName, .fatherName]
        guard !haveAny(parents, table),
            tables.indices.contains(where: { $0 != table && haveAny(parents, $0) })
        else { return nil }
        return columns[table].first { column in
            guard Self.mayBeParents.contains(column.role) else { return false }
            let values = tables[table].columns[column.index].values
            let sample = values.sampled(Self.sampledCells)
            let cells = sample.map { ParentsCell(values[$0]) }
            func share(_ isSo: (ParentsCell) -> Bool) -> Double {
                Double(cells.count(where: isSo)) / Double(max(1, cells.count))
            }
            return ParentsCell.isNamed(column.name) && share(\.isTelling) >= Self.leastSplit
                || share(\.isMarked) >= Self.leastTold
        }
    }

    private static var mayBeParents: Set<FieldRole> {
        [.relativeName, .text, .fullName, .country, .streetAddress, .category, .locality, .region]
    }

    /// The column of whole addresses where another list has their parts in columns of their own.
    private func addressColumn(_ table: Int) -> RecognizedColumn? {
        guard !haveAny([.postcode, .locality], table),
            tables.indices.contains(where: {
                $0 != table && haveAny([.postcode], $0) && haveAny([.locality], $0)
            })
        else { return nil }
        let streets = columns[table].filter { $0.role == .streetAddress }
        guard streets.count == 1 else { return nil }
        let values = tables[table].columns[streets[0].index].values
        let sample = values.sampled(Self.sampledCells)
        let read = sample.count { AddressCell(values[$0]) != nil }
        return Double(read) >= Self.leastSplit * Double(sample.count) ? streets[0] : nil
    }

    /// The column of postcodes and places where another list has the same places in a column of their own.
    private func placesColumn(_ table: Int) -> RecognizedColumn? {
        guard !haveAny([.postcode], table) else { return nil }
        let places = tables.indices.filter { $0 != table && haveAny([.postcode], $0) }
            .flatMap { other in
                columns[other].filter { $0.role == .locality }
                    .map { tables[other].columns[$0.index].values }
            }
        guard !places.isEmpty else { return nil }
        return columns[table].first { column in
            guard column.role != .recordID, column.role != .ignored else { return false }
            let values = tables[table].columns[column.index].values
            let sample = values.sampled(Self.sampledCells)
            var own = ValueDictionary()
            var read = 0
            for value in sample {
                guard let cell = PostcodeAndPlace(values[value]) else { continue }
                own.append(cell.place.utf8)
                read += 1
            }
            guard Double(read) >= Self.leastTold * Double(sample.count) else { return false }
            // House numbers in front of streets look the same, and no town is called like a street.
            return places.contains { place in
                let (common, shorter) = ValueOverlap.common(own, place)
                return common >= 3 && common * 4 >= shorter
            }
        }
    }

    private mutating func split(_ column: RecognizedColumn, _ split: CellSplit, _ table: Int) {
        let cells = tables[table].columns[column.index]
        let parts = (0..<cells.values.count).map { split.parts(of: cells.values[$0]) }
        var made: [String] = []
        for (place, role) in split.roles.enumerated() {
            var part = TableColumn(name: cells.name, codes: [], values: ValueDictionary())
            var known: [String: UInt32] = [:]
            let codes =
                [0]
                + parts.map { parts -> UInt32 in
                    guard let text = parts[place], !text.isEmpty else { return 0 }
                    let code = known[text] ?? UInt32(part.values.append(text.utf8) + 1)
                    known[text] = code
                    return code
                }
            part.codes = cells.codes.map { codes[Int($0)] }
            made.append(CellPreparation.made(tables[table].columns.count))
            append(
                part, role, to: table, "A part of what stands in “\(cells.name)”.",
                confidence: 0.9)
        }
        note(.split(column: key(table, column.index), split, into: made), of: table)
        setRole(.ignored, table: table, column: column.index)
        guard let place = columns[table].firstIndex(where: { $0.index == column.index }) else {
            return
        }
        let roles = split.roles.map(\.rawValue).joined(separator: " and ")
        columns[table][place].reasons.append("It is taken apart into \(roles).")
    }
}
