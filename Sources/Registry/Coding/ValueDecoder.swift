// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Lets the compiler's `init(from:)` read from an ``EntryReader``.
struct ValueDecoder: Decoder {
    let reader: EntryReader
    let position: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(try Fields<Key>(reader: reader, position: position))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try Elements(reader: reader, position: position)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        Scalar(reader: reader, position: position)
    }
}

/// The word of a case of a list, where the case is read by its raw value.
struct WordDecoder: Decoder, SingleValueDecodingContainer {
    let word: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw CodingFault(expected: "a word", position: 0)
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw CodingFault(expected: "a word", position: 0)
    }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
    func decodeNil() -> Bool { false }
    func decode(_ type: String.Type) throws -> String { word }
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        guard let word = word as? T else { throw CodingFault(expected: "a word", position: 0) }
        return word
    }
}

/// A single value at a place.
private struct Scalar: SingleValueDecodingContainer {
    let reader: EntryReader
    let position: Int
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool {
        position < reader.kept.count && reader.kept[position] == Tag.none
    }

    func decode(_ type: String.Type) throws -> String {
        var bytes = ByteReader(reader.kept, at: position)
        return try reader.text(&bytes)
    }

    func decode(_ type: Bool.Type) throws -> Bool {
        var bytes = ByteReader(reader.kept, at: position)
        return try bytes.byte() == Tag.yes
    }

    func decode(_ type: Double.Type) throws -> Double {
        var bytes = ByteReader(reader.kept, at: position)
        try reader.expect(Tag.fraction, &bytes)
        return try bytes.double()
    }

    func decode(_ type: Int.Type) throws -> Int {
        var bytes = ByteReader(reader.kept, at: position)
        try reader.expect(Tag.signed, &bytes)
        return try bytes.signed()
    }

    func decode(_ type: UInt64.Type) throws -> UInt64 {
        var bytes = ByteReader(reader.kept, at: position)
        try reader.expect(Tag.number, &bytes)
        return try bytes.number()
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        switch type {
        case is String.Type: return try cast(try decode(String.self))
        case is Bool.Type: return try cast(try decode(Bool.self))
        case is Double.Type: return try cast(try decode(Double.self))
        case is Int.Type: return try cast(try decode(Int.self))
        case is UInt64.Type: return try cast(try decode(UInt64.self))
        default:
            var position = position
            return try reader.value(type, at: &position)
        }
    }

    private func cast<T>(_ value: Any) throws -> T {
        guard let value = value as? T else {
            throw CodingFault(expected: "another type", position: position)
        }
        return value
    }
}

/// The fields of a value, found by their names.
private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: EntryReader
    private var places: [(name: String, position: Int)] = []
    var codingPath: [any CodingKey] { [] }

    init(reader: EntryReader, position: Int) throws {
        self.reader = reader
        var bytes = ByteReader(reader.kept, at: position)
        try reader.expect(Tag.fields, &bytes)
        while let name = try reader.name(&bytes) {
            places.append((name, bytes.position))
            try reader.skip(&bytes)
        }
    }

    var allKeys: [Key] { places.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { places.contains { $0.name == key.stringValue } }

    func decodeNil(forKey key: Key) throws -> Bool {
        guard contains(key) else { return true }
        return try scalar(key).decodeNil()
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try scalar(key).decode(type)
    }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try scalar(key).decode(type)
    }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        try scalar(key).decode(type)
    }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(key).decode(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
        try scalar(key).decode(type)
    }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try scalar(key).decode(type)
    }

    func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key)
        throws -> KeyedDecodingContainer<NestedKey>
    {
        KeyedDecodingContainer(
            try Fields<NestedKey>(reader: reader, position: try scalar(key).position))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try Elements(reader: reader, position: try scalar(key).position)
    }

    func superDecoder() throws -> any Decoder { ValueDecoder(reader: reader, position: 0) }
    func superDecoder(forKey key: Key) throws -> any Decoder {
        ValueDecoder(reader: reader, position: try scalar(key).position)
    }

    private func scalar(_ key: Key) throws -> Scalar {
        let name = key.stringValue
        guard let place = places.first(where: { $0.name == name }) else {
            throw CodingFault(expected: "a field", position: 0)
        }
        return Scalar(reader: reader, position: place.position)
    }
}

/// The elements of a list, in their order.
private struct Elements: UnkeyedDecodingContainer {
    let reader: EntryReader
    private let places: [Int]
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { places.count }
    var isAtEnd: Bool { currentIndex >= places.count }

    init(reader: EntryReader, position: Int) throws {
        self.reader = reader
        var bytes = ByteReader(reader.kept, at: position)
        try reader.expect(Tag.list, &bytes)
        var places: [Int] = []
        while try !reader.isEnd(&bytes) {
            places.append(bytes.position)
            try reader.skip(&bytes)
        }
        self.places = places
    }

    mutating func decodeNil() throws -> Bool {
        guard try next().decodeNil() else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let value = try next().decode(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) throws
        -> KeyedDecodingContainer<NestedKey>
    {
        defer { currentIndex += 1 }
        return KeyedDecodingContainer(
            try Fields<NestedKey>(reader: reader, position: try next().position))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        defer { currentIndex += 1 }
        return try Elements(reader: reader, position: try next().position)
    }

    mutating func superDecoder() throws -> any Decoder {
        ValueDecoder(reader: reader, position: try next().position)
    }

    private func next() throws -> Scalar {
        guard currentIndex < places.count else {
            throw CodingFault(expected: "an element", position: 0)
        }
        return Scalar(reader: reader, position: places[currentIndex])
    }
}
