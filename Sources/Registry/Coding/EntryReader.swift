// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// Reads what an ``EntryWriter`` wrote, also where the second part has been erased.
final class EntryReader {
    let kept: [UInt8]
    /// Nil where it was erased: texts are then empty, identities what was left of them.
    let content: [UInt8]?
    private(set) var highest = HighestNumbers()
    private let forms: CodedForms

    /// - Parameter forms: Those that the entries read before have found out.
    init(kept: [UInt8], content: [UInt8]?, forms: CodedForms = CodedForms()) {
        self.kept = kept
        self.content = content
        self.forms = forms
    }

    /// The value that stands at `position`, which is left behind it.
    func value<Value: Decodable>(_ type: Value.Type, at position: inout Int) throws -> Value {
        var reader = ByteReader(kept, at: position)
        let read: Any?
        switch forms.form(of: type) {
        case .identifier(let kind):
            try expect(Tag.number, &reader)
            let number = try reader.number()
            let id = kind.init(number)
            highest.note(kind, number)
            read = id
        case .word:
            guard reader.position < kept.count, kept[reader.position] == Tag.word else {
                return try fields(type, at: &position)
            }
            try expect(Tag.word, &reader)
            let text = try reader.text()
            position = reader.position
            return try type.init(from: WordDecoder(word: text))
        case .moment:
            try open(&reader)
            read = try moment(&reader)
        case .day:
            try expect(Tag.signed, &reader)
            read = Day(number: try reader.signed())
        case .language: read = Language(try text(&reader))
        case .ground:
            try open(&reader)
            read = Ground(list: try reader.text(), code: try reader.text())
        case .identity:
            try open(&reader)
            read = try identity(&reader)
        case .record:
            try open(&reader)
            read = try record(&reader)
        case .row:
            try open(&reader)
            read = try row(&reader)
        case .evidence:
            try open(&reader)
            read = try evidence(&reader)
        case .relative:
            try open(&reader)
            read = try relative(&reader)
        case .set, .fields: return try fields(type, at: &position)
        }
        guard let value = read as? Value else { throw reader.fault("another type") }
        position = reader.position
        return value
    }

    private func fields<Value: Decodable>(_ type: Value.Type, at position: inout Int) throws
        -> Value
    {
        let value = try type.init(from: ValueDecoder(reader: self, position: position))
        var reader = ByteReader(kept, at: position)
        try skip(&reader)
        position = reader.position
        return value
    }

    // MARK: Parts of values

    func text(_ reader: inout ByteReader) throws -> String {
        switch try reader.byte() {
        case Tag.word: return try reader.text()
        case Tag.content:
            let place = try reader.number()
            guard var content = try contentReader(at: place, reader) else { return "" }
            return try content.text()
        default: throw reader.fault("a text")
        }
    }

    /// The content from a place on; nil where it was erased.
    func contentReader(at place: UInt64, _ reader: ByteReader) throws -> ByteReader? {
        guard let content else { return nil }
        guard place <= UInt64(content.count) else { throw reader.fault("a place in the content") }
        return ByteReader(content, at: Int(place))
    }

    func identifier<ID: CaseworkIdentifier>(_ type: ID.Type, _ reader: inout ByteReader) throws
        -> ID
    {
        let number = try reader.number()
        highest.note(ID.self, number)
        return ID(number)
    }

    func expect(_ tag: UInt8, _ reader: inout ByteReader) throws {
        guard try reader.byte() == tag else { throw reader.fault("another kind of value") }
    }

    private func open(_ reader: inout ByteReader) throws {
        try expect(Tag.block, &reader)
        _ = try reader.count()
    }

    /// Passes over one value.
    func skip(_ reader: inout ByteReader) throws {
        switch try reader.byte() {
        case Tag.none, Tag.no, Tag.yes: break
        case Tag.signed, Tag.number, Tag.content: _ = try reader.number()
        case Tag.fraction: try reader.skip(8)
        case Tag.word, Tag.block: _ = try reader.block()
        case Tag.list:
            while try !isEnd(&reader) { try skip(&reader) }
        case Tag.fields:
            while try name(&reader) != nil { try skip(&reader) }
        default: throw reader.fault("a value")
        }
    }

    func isEnd(_ reader: inout ByteReader) throws -> Bool {
        guard reader.position < kept.count else { throw reader.fault("an end") }
        guard kept[reader.position] == Tag.end else { return false }
        reader.position += 1
        return true
    }

    /// The name of the next field; nil after the last.
    func name(_ reader: inout ByteReader) throws -> String? {
        let number = try reader.number()
        if number == 0 { return nil }
        if number == FieldNames.writtenOut { return try reader.text() }
        guard number < FieldNames.writtenOut, let name = FieldNames.name(Int(number)) else {
            throw reader.fault("the name of a field")
        }
        return name
    }
}
