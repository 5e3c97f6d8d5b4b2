// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Folds the name columns of several tables into one table of names.
struct NameColumns {
    private let tables: [RecordTable]
    private var index = ValueIndex(minimumCapacity: 1 << 14)
    private var folded: [UInt8] = []
    private var wholeNames: WholeNames

    /// - Parameter wholeNames: Columns of whole names that have been read already.
    init(tables: [RecordTable], wholeNames: WholeNames = WholeNames()) {
        self.tables = tables
        self.wholeNames = wholeNames
    }

    /// Gives the collected names away.
    consuming func takeIndex() -> ValueIndex { index }

    /// Codes of one name field over all tables.
    mutating func column(_ field: AlignedField) -> [UInt32] {
        var codes: [UInt32] = []
        codes.reserveCapacity(tables.reduce(0) { $0 + $1.rowCount })
        for (place, source) in field.sources.enumerated() {
            let table = tables[place]
            switch source {
            case .column(let column) where field.role != .fullName:
                let map = fold(table.columns[column].values, field.role)
                for code in table.columns[column].codes { codes.append(map[Int(code)]) }
            case .derived(.partOfFullName(let column, let part)):
                let names = wholeNames.parts(
                    table: place, column: column, table.columns[column].values, field)
                let map =
                    [0] + names.map { index.intern(FieldNormalizer.part(part, of: $0)) }
                for code in table.columns[column].codes { codes.append(map[Int(code)]) }
            case .derived(.partOfChain(let columns, let part)):
                appendChain(columns.map { table.columns[$0] }, part, table.rowCount, &codes)
            default:
                codes.append(contentsOf: repeatElement(0, count: table.rowCount))
            }
        }
        return codes
    }

    /// One part of the names that stand in several columns, each combination of cells joined once.
    private mutating func appendChain(
        _ links: [TableColumn], _ part: FieldDerivation.NamePart, _ rows: Int,
        _ codes: inout [UInt32]
    ) {
        let texts = links.map { link in
            [[]]
                + (0..<link.values.count).map { value -> [UInt8] in
                    FieldNormalizer.name(
                        link.values.bytes.span.extracting(link.values.range(value)), into: &folded)
                    return folded
                }
        }
        var known: [[UInt32]: UInt32] = [:]
        for row in 0..<rows {
            let cells = links.map { $0.codes[row] }
            if let code = known[cells] {
                codes.append(code)
                continue
            }
            let words = zip(texts, cells).map { $0[Int($1)] }
            let code = index.intern(FieldNormalizer.part(part, ofChain: words))
            known[cells] = code
            codes.append(code)
        }
    }

    private mutating func fold(_ values: ValueDictionary, _ role: FieldRole) -> [UInt32] {
        var map: [UInt32] = [0]
        map.reserveCapacity(values.count + 1)
        for value in 0..<values.count {
            FieldNormalizer.name(
                values.bytes.span.extracting(values.range(value)), of: role, into: &folded)
            map.append(index.intern(folded))
        }
        return map
    }
}
