// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The fields that an import has met: columns, with what is done to their values.
struct SplinkFields {
    private(set) var fields: [LinkageModel.Field] = []
    private var names: [Key: String] = [:]

    private struct Key: Hashable {
        var column: String
        var reading: [ReadingStep]
    }

    /// What stands on one side of a condition.
    struct Operand: Equatable {
        var isLeft: Bool
        var field: String
    }

    /// Where a column says which record it is of.
    enum Sides {
        /// In the end of its name, `_l` or `_r`: comparisons.
        case suffix
        /// In the name of its table, `l` or `r`: blocking rules.
        case table
    }

    /// The name of the field for a column; headers of different case are one column, as in DuckDB.
    mutating func name(_ column: String, _ reading: [ReadingStep] = []) -> String {
        let key = Key(column: column.asciiLowercased, reading: reading)
        if let name = names[key] { return name }
        // A plus and a colon have a meaning in the keys of blocking rules.
        let base = ([column] + reading.map(\.text)).joined(separator: " | ")
            .replacing("+", with: "-")
        var name = base
        var number = 2
        while fields.contains(where: { $0.name == name }) {
            name = "\(base) (\(number))"
            number += 1
        }
        names[key] = name
        fields.append(
            LinkageModel.Field(name: name, role: .text, columns: [column], reading: reading))
        return name
    }

    /// The column of a field that is taken as written, in lower case; nil for other fields.
    func plainColumn(_ name: String) -> String? {
        guard let field = fields.first(where: { $0.name == name }), field.reading == [] else {
            return nil
        }
        return field.columns.first.flatMap { $0 }.map(\.asciiLowercased)
    }

    /// Drops fields that nothing uses.
    func used(by used: Set<String>) -> [LinkageModel.Field] {
        fields.filter { used.contains($0.name) }
    }

    /// One side of a condition; nil for anything but a column and the steps that are known.
    mutating func operand(
        _ expression: SplinkExpression, _ sides: Sides, then last: [ReadingStep] = []
    ) -> Operand? {
        guard let (isLeft, column, reading) = Self.reading(expression, sides) else { return nil }
        // A date that has been read already is not read again.
        if case .date? = reading.last, !last.isEmpty {
            return Operand(isLeft: isLeft, field: name(column, reading))
        }
        return Operand(isLeft: isLeft, field: name(column, reading + last))
    }

    private static func reading(
        _ expression: SplinkExpression, _ sides: Sides
    ) -> (isLeft: Bool, column: String, reading: [ReadingStep])? {
        switch expression {
        case .column(let table, let name):
            switch sides {
            case .table:
                guard let table = table?.lowercased(), table == "l" || table == "r" else {
                    return nil
                }
                return (table == "l", name, [])
            case .suffix:
                let end = name.suffix(2).lowercased()
                guard table == nil, end == "_l" || end == "_r", name.count > 2 else { return nil }
                return (end == "_l", String(name.dropLast(2)), [])
            }
        case .call("nullif", let arguments):
            // An empty value is missing here anyway.
            guard arguments.count == 2, arguments[1] == .text("") else { return nil }
            if case .call("regexp_extract", let arguments) = arguments[0] {
                guard arguments.count == 3 && arguments[2] == .number(0) || arguments.count == 2,
                    case .text(let pattern) = arguments[1], let step = step(pattern: pattern),
                    let inner = reading(arguments[0], sides)
                else { return nil }
                return (inner.isLeft, inner.column, inner.reading + [step])
            }
            return reading(arguments[0], sides)
        case .call("trim", let arguments) where arguments.count == 1:
            // Cells are trimmed when they are read.
            return reading(arguments[0], sides)
        case .call(let name, let arguments):
            guard let first = arguments.first, let inner = reading(first, sides),
                let step = step(function: name, Array(arguments.dropFirst()))
            else { return nil }
            return (inner.isLeft, inner.column, inner.reading + [step])
        default: return nil
        }
    }

    private static func step(
        function: String, _ arguments: [SplinkExpression]
    ) -> ReadingStep? {
        switch function {
        case "lower", "lcase": return arguments.isEmpty ? .lower : nil
        case "upper", "ucase": return arguments.isEmpty ? .upper : nil
        case "substr", "substring":
            guard arguments.count == 2, case .number(let start) = arguments[0],
                case .number(let length) = arguments[1]
            else { return nil }
            return substring(start, length)
        case "left":
            guard arguments.count == 1, case .number(let length) = arguments[0] else { return nil }
            return substring(1, length)
        case "try_strptime", "strptime":
            guard arguments.count == 1, case .text(let format) = arguments[0] else { return nil }
            return ReadingStep(text: "date:" + format)
        default: return nil
        }
    }

    private static func substring(_ start: Double, _ length: Double) -> ReadingStep? {
        guard let start = Int(exactly: start), let length = Int(exactly: length) else { return nil }
        return ReadingStep(text: "substring:\(start):\(length)")
    }

    /// The patterns that Splink's own comparisons extract.
    private static func step(pattern: String) -> ReadingStep? {
        switch pattern {
        case "^[^@]+": .beforeAt
        case "^[A-Za-z]{1,2}": .postcodeArea
        case "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?": .postcodeDistrict
        case "^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]": .postcodeSector
        default: nil
        }
    }
}
