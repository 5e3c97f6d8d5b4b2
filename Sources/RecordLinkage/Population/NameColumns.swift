// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Folds the name columns of several tables into one table of names.
struct NameColumns {
    private let tables: [RecordTable]
    private var index = ValueIndex(minimumCapacity: 1 << 14)
    private var folded: [UInt8] = []

    init(tables: [RecordTable]) { self.tables = tables }

    /// Gives the collected names away.
    consuming func takeIndex() -> ValueIndex { index }

    /// Codes of one name field over all tables.
    mutating func column(_ field: AlignedField) -> [UInt32] {
        var codes: [UInt32] = []
        codes.reserveCapacity(tables.reduce(0) { $0 + $1.rowCount })
        for (table, source) in zip(tables, field.sources) {
            switch source {
            case .column(let column) where field.role != .fullName:
                let map = fold(table.columns[column].values)
                for code in table.columns[column].codes { codes.append(map[Int(code)]) }
            case .derived(.partOfFullName(let column, let part)):
                let map = parts(table.columns[column].values, part)
                for code in table.columns[column].codes { codes.append(map[Int(code)]) }
            default:
                codes.append(contentsOf: repeatElement(0, count: table.rowCount))
            }
        }
        return codes
    }

    private mutating func fold(_ values: ValueDictionary) -> [UInt32] {
        var map: [UInt32] = [0]
        map.reserveCapacity(values.count + 1)
        for value in 0..<values.count {
            folded.removeAll(keepingCapacity: true)
            NameFolding.fold(values.bytes.span.extracting(values.range(value)), into: &folded)
            if folded.count <= 12, NullWords.isNull(String(decoding: folded, as: UTF8.self)) {
                map.append(0)
            } else {
                map.append(index.intern(folded))
            }
        }
        return map
    }

    private mutating func parts(_ values: ValueDictionary, _ part: FieldDerivation.NamePart) -> [UInt32] {
        var map: [UInt32] = [0]
        map.reserveCapacity(values.count + 1)
        for value in 0..<values.count {
            let parts = NameParts(fullName: values[value])
            let text =
                switch part {
                case .given: parts.given
                case .middle: parts.middle
                case .surname: parts.surname
                case .secondSurname: parts.secondSurname
                }
            map.append(index.intern(text.utf8Span.span))
        }
        return map
    }
}
