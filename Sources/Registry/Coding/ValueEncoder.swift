// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Lets the compiler's `encode(to:)` write into an ``EntryWriter``.
struct ValueEncoder: Encoder {
    let writer: EntryWriter
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writer.begin(Tag.fields)
        return KeyedEncodingContainer(Fields<Key>(writer: writer))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.begin(Tag.list)
        return Elements(writer: writer)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: writer) }
}

extension ValueEncoder {
    private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let writer: EntryWriter
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) throws { write(key) { $0.put(none: ()) } }
        func encode(_ value: Bool, forKey key: Key) throws { write(key) { $0.put(value) } }
        func encode(_ value: String, forKey key: Key) throws { write(key) { $0.put(text: value) } }
        func encode(_ value: Double, forKey key: Key) throws {
            write(key) { $0.put(fraction: value) }
        }
        func encode(_ value: Float, forKey key: Key) throws {
            write(key) { $0.put(fraction: Double(value)) }
        }
        func encode(_ value: Int, forKey key: Key) throws { write(key) { $0.put(signed: value) } }
        func encode(_ value: Int8, forKey key: Key) throws { try encode(Int(value), forKey: key) }
        func encode(_ value: Int16, forKey key: Key) throws { try encode(Int(value), forKey: key) }
        func encode(_ value: Int32, forKey key: Key) throws { try encode(Int(value), forKey: key) }
        func encode(_ value: Int64, forKey key: Key) throws { try encode(Int(value), forKey: key) }
        func encode(_ value: UInt, forKey key: Key) throws {
            try encode(UInt64(value), forKey: key)
        }
        func encode(_ value: UInt8, forKey key: Key) throws {
            try encode(UInt64(value), forKey: key)
        }
        func encode(_ value: UInt16, forKey key: Key) throws {
            try encode(UInt64(value), forKey: key)
        }
        func encode(_ value: UInt32, forKey key: Key) throws {
            try encode(UInt64(value), forKey: key)
        }
        func encode(_ value: UInt64, forKey key: Key) throws {
            write(key) { $0.put(number: value) }
        }
        func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
            writer.put(name: key.stringValue)
            try writer.put(value: value)
        }

        func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type, forKey key: Key)
            -> KeyedEncodingContainer<NestedKey>
        {
            writer.put(name: key.stringValue)
            writer.begin(Tag.fields)
            return KeyedEncodingContainer(Fields<NestedKey>(writer: writer))
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            writer.put(name: key.stringValue)
            writer.begin(Tag.list)
            return Elements(writer: writer)
        }

        func superEncoder() -> any Encoder { ValueEncoder(writer: writer) }
        func superEncoder(forKey key: Key) -> any Encoder { ValueEncoder(writer: writer) }

        private func write(_ key: Key, _ value: (EntryWriter) -> Void) {
            writer.put(name: key.stringValue)
            value(writer)
        }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let writer: EntryWriter
        var codingPath: [any CodingKey] { [] }
        private(set) var count = 0

        init(writer: EntryWriter) { self.writer = writer }

        mutating func encodeNil() throws { writer.put(none: ()) }
        mutating func encode(_ value: String) throws { writer.put(text: value) }
        mutating func encode(_ value: Int) throws { writer.put(signed: value) }
        mutating func encode<T: Encodable>(_ value: T) throws {
            count += 1
            try writer.put(value: value)
        }

        mutating func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type)
            -> KeyedEncodingContainer<NestedKey>
        {
            writer.begin(Tag.fields)
            return KeyedEncodingContainer(Fields<NestedKey>(writer: writer))
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            writer.begin(Tag.list)
            return Elements(writer: writer)
        }

        mutating func superEncoder() -> any Encoder { ValueEncoder(writer: writer) }
    }

    private struct Single: SingleValueEncodingContainer {
        let writer: EntryWriter
        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil() throws { writer.put(none: ()) }
        mutating func encode(_ value: Bool) throws { writer.put(value) }
        mutating func encode(_ value: String) throws { writer.put(text: value) }
        mutating func encode(_ value: Double) throws { writer.put(fraction: value) }
        mutating func encode(_ value: Float) throws { writer.put(fraction: Double(value)) }
        mutating func encode(_ value: Int) throws { writer.put(signed: value) }
        mutating func encode(_ value: Int8) throws { writer.put(signed: Int(value)) }
        mutating func encode(_ value: Int16) throws { writer.put(signed: Int(value)) }
        mutating func encode(_ value: Int32) throws { writer.put(signed: Int(value)) }
        mutating func encode(_ value: Int64) throws { writer.put(signed: Int(value)) }
        mutating func encode(_ value: UInt) throws { writer.put(number: UInt64(value)) }
        mutating func encode(_ value: UInt8) throws { writer.put(number: UInt64(value)) }
        mutating func encode(_ value: UInt16) throws { writer.put(number: UInt64(value)) }
        mutating func encode(_ value: UInt32) throws { writer.put(number: UInt64(value)) }
        mutating func encode(_ value: UInt64) throws { writer.put(number: value) }
        mutating func encode<T: Encodable>(_ value: T) throws { try writer.put(value: value) }
    }
}
