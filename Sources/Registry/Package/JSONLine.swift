// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation

/// Writes values as JSON that is the same in every run: names of fields ascending, elements of sets in
/// the order of their texts.
struct JSONLine {
    /// How days and times are written.
    enum Form {
        /// As they are read back.
        case exact
        /// `2018-06-10`, and `2018-06-10T14:30:00-05:00[America/Chicago]` (RFC 9557).
        case readable
    }

    let form: Form

    /// A value on one line, with its end.
    func bytes<Value: Encodable>(of value: Value) throws -> [UInt8] {
        var text: [UInt8] = []
        try tree(of: value).write(to: &text)
        text.append(UInt8(ascii: "\n"))
        return text
    }

    fileprivate func tree<Value: Encodable>(of value: Value) throws -> JSONTree {
        switch value {
        case let text as String: return .text(text)
        case let number as Int: return .literal(String(number))
        case let number as UInt64: return .literal(String(number))
        case let flag as Bool: return .literal(flag ? "true" : "false")
        case let number as Double: return try .number(number)
        case let day as Day where form == .readable: return .text(ReadableTime.text(day))
        case let moment as Moment where form == .readable: return .text(ReadableTime.text(moment))
        case let elements as any UnorderedElements:
            var pieces: [(text: [UInt8], tree: JSONTree)] = []
            try elements.eachElement { element in
                let tree = try tree(of: element)
                var text: [UInt8] = []
                tree.write(to: &text)
                pieces.append((text, tree))
            }
            pieces.sort { $0.text.lexicographicallyPrecedes($1.text) }
            return .list(pieces.map(\.tree))
        default:
            let node = Node()
            try value.encode(to: TreeEncoder(line: self, node: node))
            return node.settle()
        }
    }
}

/// A JSON value before it is written.
private indirect enum JSONTree {
    case literal(String)
    case text(String)
    case list([JSONTree])
    case fields([(name: String, value: JSONTree)])

    static func number(_ number: Double) throws -> JSONTree {
        guard number.isFinite else { throw CodingFault(expected: "a finite number", position: 0) }
        return .literal("\(number)")
    }

    func write(to text: inout [UInt8]) {
        switch self {
        case .literal(let literal): text += literal.utf8
        case .text(let value): Self.write(value, to: &text)
        case .list(let elements):
            text.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { text.append(UInt8(ascii: ",")) }
                element.write(to: &text)
            }
            text.append(UInt8(ascii: "]"))
        case .fields(let fields):
            text.append(UInt8(ascii: "{"))
            for (place, field) in fields.sorted(by: { $0.name < $1.name }).enumerated() {
                if place > 0 { text.append(UInt8(ascii: ",")) }
                Self.write(field.name, to: &text)
                text.append(UInt8(ascii: ":"))
                field.value.write(to: &text)
            }
            text.append(UInt8(ascii: "}"))
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func write(_ value: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                text += Array("\\u00".utf8)
                text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}

/// Where a value is put together.
private final class Node {
    var tree = JSONTree.literal("null")
    /// Containers whose elements are added to, in the order of their opening.
    var fields: [(name: String, node: Node)]?
    var elements: [Node]?

    func settle() -> JSONTree {
        if let fields { return .fields(fields.map { ($0.name, $0.node.settle()) }) }
        if let elements { return .list(elements.map { $0.settle() }) }
        return tree
    }
}

private struct TreeEncoder: Encoder {
    let line: JSONLine
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.fields = node.fields ?? []
        return KeyedEncodingContainer(Fields<Key>(line: line, node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.elements = node.elements ?? []
        return Elements(line: line, node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(line: line, node: node)
    }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let line: JSONLine
    let node: Node
    var codingPath: [any CodingKey] { [] }

    private func add(_ key: Key, _ tree: JSONTree) {
        let child = Node()
        child.tree = tree
        node.fields?.append((key.stringValue, child))
    }

    private func child(_ key: Key) -> Node {
        let child = Node()
        node.fields?.append((key.stringValue, child))
        return child
    }

    func encodeNil(forKey key: Key) throws { add(key, .literal("null")) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        add(key, try line.tree(of: value))
    }

    func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type, forKey key: Key)
        -> KeyedEncodingContainer<NestedKey>
    {
        TreeEncoder(line: line, node: child(key)).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        TreeEncoder(line: line, node: child(key)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { TreeEncoder(line: line, node: node) }
    func superEncoder(forKey key: Key) -> any Encoder {
        TreeEncoder(line: line, node: child(key))
    }
}

private struct Elements: UnkeyedEncodingContainer {
    let line: JSONLine
    let node: Node
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.elements?.count ?? 0 }

    private func child(_ tree: JSONTree = .literal("null")) -> Node {
        let child = Node()
        child.tree = tree
        node.elements?.append(child)
        return child
    }

    func encodeNil() throws { _ = child() }
    func encode<T: Encodable>(_ value: T) throws { _ = child(try line.tree(of: value)) }

    func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type)
        -> KeyedEncodingContainer<NestedKey>
    {
        TreeEncoder(line: line, node: child()).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        TreeEncoder(line: line, node: child()).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { TreeEncoder(line: line, node: child()) }
}

private struct Single: SingleValueEncodingContainer {
    let line: JSONLine
    let node: Node
    var codingPath: [any CodingKey] { [] }

    func encodeNil() throws { node.tree = .literal("null") }
    func encode<T: Encodable>(_ value: T) throws { node.tree = try line.tree(of: value) }
}

/// Days and times as people and other programs read them.
private enum ReadableTime {
    static func text(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(number, 2))"
    }

    static func text(_ moment: Moment) -> String {
        let local = moment.seconds + moment.offsetMinutes * 60
        let second = ((local % 86_400) + 86_400) % 86_400
        let offset = moment.offsetMinutes.magnitude
        let zone = "\(padded(Int(offset) / 60, 2)):\(padded(Int(offset) % 60, 2))"
        return text(moment.day)
            + "T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
            + "\(moment.offsetMinutes < 0 ? "-" : "+")\(zone)[\(moment.zone)]"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}
