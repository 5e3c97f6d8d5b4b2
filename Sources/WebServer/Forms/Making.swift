// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Makes a command from new identifiers and the time, and answers what it made.
///
/// What a form asks for becomes one of these, whether a page or a program sent it.
typealias Making<Value> =
    @Sendable (_ identifiers: inout IdentifierSource, _ at: Moment) -> (Command, Value)

/// Days as people type them.
enum DayText {
    /// `2018-07-20`, with digits of any script; nil for anything else.
    static func day(_ text: String) -> Day? {
        guard let date = BirthText.date(text), date.precision == .day else { return nil }
        return date.earliest
    }
}

extension FormFields {
    /// A day that has to be there.
    func day(_ name: String) throws(FormFault) -> Day {
        guard let day = DayText.day(self[name]) else { throw FormFault("form.day") }
        return day
    }

    /// A number that has to be there.
    func number(_ name: String, in range: ClosedRange<Int>) throws(FormFault) -> Int {
        guard let number = Int(DigitText.latin(self[name])), range.contains(number) else {
            throw FormFault("form.number")
        }
        return number
    }

    /// An identifier that has to be there.
    func id<ID: CaseworkIdentifier>(_ type: ID.Type, _ name: String) throws(FormFault) -> ID {
        guard let id = ID(self[name]) else { throw FormFault() }
        return id
    }

    /// How something was said, by the fields `language`, `interpreter` and `into`.
    func interpretation() throws(FormFault) -> Interpretation {
        guard has("language") else { throw FormFault() }
        return Interpretation(
            language: Language(self["language"]),
            interpreter: has("interpreter") ? self["interpreter"] : nil,
            interpretedInto: has("into") ? Language(self["into"]) : nil)
    }
}
