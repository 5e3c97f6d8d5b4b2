// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// Writes what happened in two parts: what has to stay, and what a person's key can erase.
///
/// The first part has identifiers, relations, times, stages, numbers and words of fixed lists: all
/// that counts, links and permissions depend on. The second has every free text and all that says
/// who somebody is. Without the second the first can still be read; texts are then empty and an
/// identity is what ``Identity/residue`` leaves of it.
///
/// Not thread-safe; one writer is used for one entry after another.
final class EntryWriter {
    var kept = ByteWriter()
    var content = ByteWriter()
    /// The highest number of each kind of identifier that was written.
    private(set) var highest = HighestNumbers()
    /// Writes what stays alone: the same bytes whether the content is there or was erased.
    let keepsContent: Bool
    private let forms = CodedForms()
    /// How many lists and objects each value under way has begun.
    private var begun: [Int] = []

    init(keepsContent: Bool = true) { self.keepsContent = keepsContent }

    func removeAll() {
        kept.removeAll()
        content.removeAll()
        highest = HighestNumbers()
    }

    // MARK: Values of any type

    func put<Value: Encodable>(value: Value) throws {
        switch forms.form(of: Value.self) {
        case .identifier(_):
            if let id = value as? any CaseworkIdentifier { put(tagged: id) }
        case .word:
            if let text = (value as? any RawRepresentable)?.rawValue as? String {
                kept.put(Tag.word)
                kept.put(text)
            } else {
                try putFields(of: value)
            }
        case .moment: if let moment = value as? Moment { block { put(moment) } }
        case .day:
            if let day = value as? Day {
                kept.put(Tag.signed)
                kept.put(signed: day.number)
            }
        case .language: if let language = value as? Language { put(text: language.tag) }
        case .ground:
            if let ground = value as? Ground {
                block {
                    kept.put(ground.list)
                    kept.put(ground.code)
                }
            }
        case .identity: if let identity = value as? Identity { block { put(identity) } }
        case .record: if let record = value as? SourceRecord { block { put(record) } }
        case .row: if let row = value as? ImportedRow { block { put(row) } }
        case .relative:
            if let relative = value as? RelativeDescription { block { put(relative) } }
        case .evidence: if let evidence = value as? ProposalEvidence { block { put(evidence) } }
        case .set:
            guard let elements = value as? any UnorderedElements else { return }
            kept.put(Tag.list)
            try put(unordered: elements)
            kept.put(Tag.end)
        case .fields: try putFields(of: value)
        }
    }

    private func putFields<Value: Encodable>(of value: Value) throws {
        begun.append(0)
        try value.encode(to: ValueEncoder(writer: self))
        for _ in 0..<(begun.popLast() ?? 0) { kept.put(Tag.end) }
    }

    /// Elements are written one by one into parts of their own, to be put into order.
    ///
    /// The order is that of their texts and numbers together, so that it is the same in every run.
    private func put(unordered elements: any UnorderedElements) throws {
        var pieces: [(kept: [UInt8], content: [UInt8])] = []
        let before = (kept, content)
        try elements.eachElement { element in
            kept = ByteWriter()
            content = ByteWriter()
            try put(value: element)
            pieces.append((kept.bytes, content.bytes))
        }
        (kept, content) = before
        pieces.sort {
            $0.content == $1.content
                ? $0.kept.lexicographicallyPrecedes($1.kept)
                : $0.content.lexicographicallyPrecedes($1.content)
        }
        for piece in pieces {
            if piece.content.isEmpty {
                kept.put(raw: piece.kept)
            } else {
                // An element with a text is one text: sets are of identifiers and of languages.
                kept.put(Tag.content)
                putContent { $0.put(raw: piece.content) }
            }
        }
    }

    // MARK: Parts of values

    func begin(_ tag: UInt8) {
        kept.put(tag)
        if let last = begun.indices.last { begun[last] += 1 }
    }

    func put(name: String) {
        if let number = FieldNames.number(of: name) {
            kept.put(count: number)
        } else {
            kept.put(number: FieldNames.writtenOut)
            kept.put(name)
        }
    }

    func put(none: Void) { kept.put(Tag.none) }
    func put(_ value: Bool) { kept.put(value ? Tag.yes : Tag.no) }

    func put(signed value: Int) {
        kept.put(Tag.signed)
        kept.put(signed: value)
    }

    func put(number value: UInt64) {
        kept.put(Tag.number)
        kept.put(number: value)
    }

    func put(fraction value: Double) {
        kept.put(Tag.fraction)
        kept.put(fraction: value)
    }

    /// A text that goes with the person's key.
    func put(text: String) {
        kept.put(Tag.content)
        putContent { $0.put(text) }
    }

    /// Puts into the content, and into what stays the place of it.
    func putContent(_ body: (inout ByteWriter) -> Void) {
        guard keepsContent else { return kept.put(0) }
        kept.put(count: content.bytes.count)
        body(&content)
    }

    private func put(tagged id: any CaseworkIdentifier) {
        kept.put(Tag.number)
        put(id)
    }

    func put(_ id: any CaseworkIdentifier) {
        highest.note(type(of: id), id.number)
        kept.put(number: id.number)
    }

    func put<ID: CaseworkIdentifier>(id: ID) {
        highest.note(ID.self, id.number)
        kept.put(number: id.number)
    }

    /// A form of its own behind its length, so that a reader can pass over it.
    private func block(_ body: () -> Void) {
        let outer = kept
        kept = ByteWriter()
        body()
        let inner = kept.bytes
        kept = outer
        kept.put(Tag.block)
        kept.put(inner)
    }
}
