// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A condition in SQL as Splink's comparison library writes them for DuckDB, as a tree.
indirect enum SplinkExpression: Sendable, Hashable {
    case number(Double)
    case text(String)
    /// A column, with the table it is said to be of: `l`, `r` or none.
    case column(table: String?, name: String)
    /// A function, its name in lower case.
    case call(String, [SplinkExpression])
    /// A comparison or an arithmetic operation.
    case binary(String, SplinkExpression, SplinkExpression)
    case and([SplinkExpression])
    case or([SplinkExpression])
    case not(SplinkExpression)
    case isNull(SplinkExpression)

    /// Parses a condition; nil for SQL that has other parts than these.
    init?(sql: String) {
        guard let tokens = SplinkToken.tokens(sql) else { return nil }
        var parser = SplinkParser(tokens: tokens)
        guard let expression = parser.disjunction(depth: 0), parser.isAtEnd else { return nil }
        self = expression
    }
}

/// A word of SQL.
enum SplinkToken: Hashable {
    case name(String)
    /// A name in double quotes or backticks: never a keyword.
    case quoted(String)
    case text(String)
    case number(Double)
    case symbol(String)

    /// Most bytes of SQL that are looked at.
    static let lengthLimit = 20_000

    /// Takes SQL apart; nil where something does not belong there.
    static func tokens(_ sql: String) -> [SplinkToken]? {
        let bytes = Array(sql.utf8)
        guard bytes.count <= lengthLimit else { return nil }
        var tokens: [SplinkToken] = []
        var position = 0
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        while position < bytes.count {
            let byte = bytes[position]
            let start = position
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case 39, 34, 96:
                position += 1
                var content: [UInt8] = []
                var closed = false
                while position < bytes.count {
                    if bytes[position] == byte {
                        // A quote within quotes is written twice.
                        guard position + 1 < bytes.count && bytes[position + 1] == byte else {
                            closed = true
                            break
                        }
                        position += 1
                    }
                    content.append(bytes[position])
                    position += 1
                }
                guard closed else { return nil }
                position += 1
                let value = String(decoding: content, as: UTF8.self)
                tokens.append(byte == 39 ? .text(value) : .quoted(value))
            case 48...57:
                while position < bytes.count,
                    isNameByte(bytes[position]) || bytes[position] == 46
                        || (bytes[position] == 45 || bytes[position] == 43)
                            && bytes[position - 1] | 32 == 101
                {
                    position += 1
                }
                guard let number = Double(text(start..<position)), number.isFinite else {
                    return nil
                }
                tokens.append(.number(number))
            case _ where isNameByte(byte):
                while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
                tokens.append(.name(text(start..<position)))
            default:
                let two = text(start..<min(start + 2, bytes.count))
                if [">=", "<=", "<>", "!=", "=="].contains(two) {
                    tokens.append(.symbol(two))
                    position += 2
                } else if "=<>(),.+-*/".utf8.contains(byte) {
                    tokens.append(.symbol(text(start..<start + 1)))
                    position += 1
                } else {
                    return nil
                }
            }
        }
        return tokens
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122 || byte == 95 || byte >= 128
    }
}

/// A parser by recursive descent, with the precedence of SQL.
private struct SplinkParser {
    let tokens: [SplinkToken]
    var position = 0
    /// Parentheses nested deeper than this are not followed.
    static let depthLimit = 40

    init(tokens: [SplinkToken]) { self.tokens = tokens }

    var isAtEnd: Bool { position == tokens.count }

    private var next: SplinkToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func take(_ symbol: String) -> Bool {
        guard next == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard case .name(let name)? = next, name.uppercased() == word else { return false }
        position += 1
        return true
    }

    mutating func disjunction(depth: Int) -> SplinkExpression? {
        guard depth < Self.depthLimit, let first = conjunction(depth: depth + 1) else { return nil }
        var parts = [first]
        while takeWord("OR") {
            guard let part = conjunction(depth: depth + 1) else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .or(parts)
    }

    private mutating func conjunction(depth: Int) -> SplinkExpression? {
        guard let first = negation(depth: depth) else { return nil }
        var parts = [first]
        while takeWord("AND") {
            guard let part = negation(depth: depth) else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .and(parts)
    }

    private mutating func negation(depth: Int) -> SplinkExpression? {
        var isNegated = false
        while takeWord("NOT") { isNegated.toggle() }
        guard let part = comparison(depth: depth) else { return nil }
        return isNegated ? .not(part) : part
    }

    private mutating func comparison(depth: Int) -> SplinkExpression? {
        guard let left = sum(depth: depth) else { return nil }
        if takeWord("IS") {
            let isNegated = takeWord("NOT")
            guard takeWord("NULL") else { return nil }
            return isNegated ? .not(.isNull(left)) : .isNull(left)
        }
        guard case .symbol(let symbol)? = next,
            ["=", "==", "<>", "!=", ">=", "<=", ">", "<"].contains(symbol)
        else { return left }
        position += 1
        guard let right = sum(depth: depth) else { return nil }
        switch symbol {
        case "==": return .binary("=", left, right)
        case "!=", "<>": return .not(.binary("=", left, right))
        default: return .binary(symbol, left, right)
        }
    }

    private mutating func sum(depth: Int) -> SplinkExpression? {
        guard var left = primary(depth: depth) else { return nil }
        while case .symbol(let symbol)? = next, ["+", "-", "*", "/"].contains(symbol) {
            position += 1
            guard let right = primary(depth: depth) else { return nil }
            left = .binary(symbol, left, right)
        }
        return left
    }

    private mutating func primary(depth: Int) -> SplinkExpression? {
        guard let token = next else { return nil }
        position += 1
        switch token {
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .quoted(let name): return column(name)
        case .name(let name):
            if take("(") { return call(name, depth: depth) }
            let keywords: Set<String> = ["AND", "OR", "NOT", "IS", "NULL", "CASE", "WHEN", "CAST"]
            return keywords.contains(name.uppercased()) ? nil : column(name)
        case .symbol("("):
            guard let inner = disjunction(depth: depth + 1), take(")") else { return nil }
            return inner
        case .symbol("-"):
            guard case .number(let number)? = next else { return nil }
            position += 1
            return .number(-number)
        case .symbol: return nil
        }
    }

    /// A column whose first name has been read.
    private mutating func column(_ name: String) -> SplinkExpression? {
        guard take(".") else { return .column(table: nil, name: name) }
        defer { position += 1 }
        switch next {
        case .name(let column)?, .quoted(let column)?: return .column(table: name, name: column)
        default: return nil
        }
    }

    private mutating func call(_ name: String, depth: Int) -> SplinkExpression? {
        var arguments: [SplinkExpression] = []
        if take(")") { return .call(name.lowercased(), arguments) }
        while true {
            guard let argument = disjunction(depth: depth + 1) else { return nil }
            arguments.append(argument)
            if take(")") { return .call(name.lowercased(), arguments) }
            guard take(",") else { return nil }
        }
    }
}
