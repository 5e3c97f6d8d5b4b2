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
            FieldNormalizer.name(values.bytes.span.extracting(values.range(value)), into: &folded)
            map.append(index.intern(folded))
        }
        return map
    }

    private mutating func parts(_ values: ValueDictionary, _ part: FieldDerivation.NamePart)
        -> [UInt32]
    {
        var map: [UInt32] = [0]
        map.reserveCapacity(values.count + 1)
        for value in 0..<values.count {
            let bytes = values.bytes.span.extracting(values.range(value))
            map.append(index.intern(FieldNormalizer.part(part, ofFullName: bytes)))
        }
        return map
    }
}

/// A whole name taken apart into folded parts; empty where it does not have one.
struct NameParts: Sendable, Hashable {
    var given = ""
    var middle = ""
    var surname = ""
    var secondSurname = ""

    /// Takes the likeliest reading of a name.
    init(fullName: String) {
        let comma = fullName.split(separator: ",", maxSplits: 1)
        if comma.count == 2 {
            let front = NameFolding.fold(String(comma[0]))
            let back = NameFolding.fold(String(comma[1])).split(separator: " ").map(String.init)
            surname = front
            given = back.first ?? ""
            middle = back.dropFirst().joined(separator: " ")
            return
        }
        let tokens = NameFolding.fold(fullName).split(separator: " ").map(String.init)
            .filter { !NullWords.isNull($0) }
        switch tokens.count {
        case 0: return
        case 1: given = tokens[0]
        case 2:
            given = tokens[0]
            surname = tokens[1]
        default:
            given = tokens[0]
            surname = tokens[tokens.count - 1]
            middle = tokens[1..<tokens.count - 1].joined(separator: " ")
        }
    }
}
