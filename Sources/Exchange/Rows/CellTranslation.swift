// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What a mapping makes of the cells of a column before they are read: codes by their tables, numbers
/// with their zeros, A-numbers in one form.
///
/// It is worked out once for each distinct value.
struct CellTranslation: Sendable {
    /// What becomes of a value.
    enum Outcome: Hashable, Sendable {
        /// It is read as it stands.
        case same
        /// It is read as if this stood there; nothing where that is empty.
        case value(String)
        /// Somebody has to say what it is.
        case ask(question: String, readings: [String])
        /// It cannot be read.
        case unreadable(String)
    }

    private let column: ListMapping.Column
    /// What codes stand for, by the code as it is compared.
    private let table: [String: String]?

    init(_ column: ListMapping.Column, _ mapping: ListMapping) {
        self.column = column
        table = column.table.flatMap { mapping.tables?[$0] }.map { table in
            Dictionary(
                table.map { (Self.compared($0.key), $0.value) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// Whether anything is to be done.
    var isNeeded: Bool { table != nil || column.width != nil || isANumber }

    private var isANumber: Bool {
        guard column.is == FieldRole.identifier.rawValue, let kind = column.kind else {
            return false
        }
        return ["a-number", "anumber", "a number"].contains(kind.lowercased())
    }

    /// What becomes of a value, which is not empty.
    func outcome(_ value: String) -> Outcome {
        if let table {
            if let found = table[Self.compared(value)] { return .value(found) }
            if column.unlisted != .keep {
                return .unreadable(
                    QuarantineReason(.notInTable, column.column, column.table ?? "").sentence)
            }
        }
        if isANumber {
            // What is no A-number is kept as it was written: a wrong number is a trace too.
            return ANumber(value).map { .value($0.description) } ?? .same
        }
        guard let width = column.width, value.utf8.count < width,
            value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return .same }
        let padded = String(repeating: "0", count: width - value.utf8.count) + value
        switch column.zeros ?? .ask {
        case .keep: return .same
        case .pad: return .value(padded)
        case .ask:
            return .ask(
                question: QuarantineReason(.lostZeros, column.column, "\(width)").sentence,
                readings: [padded, value])
        }
    }

    /// Codes are compared without regard to case and spaces around them.
    private static func compared(_ code: String) -> String {
        let folded = NameFolding.fold(code)
        // Codes may be signs that folding leaves nothing of.
        return folded.isEmpty ? code.lowercased() : folded
    }
}

extension CellTranslation {
    /// A table as the mapping says it has to be read.
    struct Result: Sendable {
        var table: RecordTable
        /// For each column, what is in the way of a value, by its code in the table as it came.
        var obstacles: [[UInt32: Outcome]]
    }

    /// Translates all columns of a table.
    static func translate(_ table: RecordTable, _ mapping: ListMapping) -> Result {
        var result = Result(
            table: table, obstacles: [[UInt32: Outcome]](repeating: [:], count: table.columns.count)
        )
        for (place, column) in table.columns.enumerated() {
            guard let described = mapping.column(column.name) else { continue }
            let translation = CellTranslation(described, mapping)
            guard translation.isNeeded else { continue }
            var codes: [UInt32] = [0]
            codes.reserveCapacity(column.values.count + 1)
            var values = ValueDictionary()
            var known: [String: UInt32] = [:]
            for index in 0..<column.values.count {
                let value = column.values[index]
                var text = value
                switch translation.outcome(value) {
                case .same: break
                case .value(let other): text = other
                case let obstacle: result.obstacles[place][UInt32(index + 1)] = obstacle
                }
                if text.isEmpty {
                    codes.append(0)
                } else if let code = known[text] {
                    codes.append(code)
                } else {
                    let code = UInt32(values.append(text.utf8) + 1)
                    known[text] = code
                    codes.append(code)
                }
            }
            result.table.columns[place].values = values
            result.table.columns[place].codes = column.codes.map { code in
                Int(code) < codes.count ? codes[Int(code)] : 0
            }
        }
        return result
    }
}
