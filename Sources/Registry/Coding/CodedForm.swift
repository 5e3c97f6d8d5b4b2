// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// How values of a type are written.
enum CodedForm {
    /// `person-17`, as its number; the type says the kind.
    case identifier(any CaseworkIdentifier.Type)
    /// A case of a list, as its word.
    case word
    case moment, day, language, ground, identity, record, row, evidence, relative
    /// Elements that have no order get the order of their bytes.
    case set
    /// Field by field.
    case fields

    init(of type: Any.Type) {
        switch type {
        case is Moment.Type: self = .moment
        case is Day.Type: self = .day
        case is Language.Type: self = .language
        case is Ground.Type: self = .ground
        case is Identity.Type: self = .identity
        case is SourceRecord.Type: self = .record
        case is ImportedRow.Type: self = .row
        case is ProposalEvidence.Type: self = .evidence
        case is RelativeDescription.Type: self = .relative
        case let kind as any CaseworkIdentifier.Type: self = .identifier(kind)
        case is any UnorderedElements.Type: self = .set
        case is any RawRepresentable.Type: self = .word
        default: self = .fields
        }
    }
}

/// A set, whatever its elements.
protocol UnorderedElements {
    func eachElement(_ body: (any Encodable) throws -> Void) rethrows
}

extension Set: UnorderedElements where Element: Encodable {
    func eachElement(_ body: (any Encodable) throws -> Void) rethrows {
        for element in self { try body(element) }
    }
}

/// Forms of types, each looked up once: what a type conforms to takes longer to ask than to read its value.
///
/// Not thread-safe; shared by whatever reads or writes one entry after another.
final class CodedForms {
    private var known: [ObjectIdentifier: CodedForm] = [:]

    func form(of type: Any.Type) -> CodedForm {
        let id = ObjectIdentifier(type)
        if let form = known[id] { return form }
        let form = CodedForm(of: type)
        known[id] = form
        return form
    }
}

/// What stands before a value.
enum Tag {
    static let end: UInt8 = 0
    static let none: UInt8 = 1
    static let no: UInt8 = 2
    static let yes: UInt8 = 3
    static let signed: UInt8 = 4
    static let number: UInt8 = 5
    static let fraction: UInt8 = 6
    /// Text that stays when a person's content is erased.
    static let word: UInt8 = 7
    /// Text in the content, by its place there.
    static let content: UInt8 = 8
    static let list: UInt8 = 9
    static let fields: UInt8 = 10
    /// A form of its own, behind its length.
    static let block: UInt8 = 11
}
