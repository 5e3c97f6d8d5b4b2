// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// The number of a person with two check digits (ISO/IEC 7064, MOD 97-10), as it stands on a slip and is read out
/// on the telephone: a digit that was mistyped, and two that traded places, are noticed.
struct CheckedIdentifier: Hashable, Sendable {
    let person: PersonID

    private static let kind = PersonID.kind + "-"
    /// Stands before it in a QR code, so that whoever scans it knows what it is.
    private static let mark = "reunify:"

    private static func digits(_ number: UInt64) -> UInt64 {
        // 97 takes few bits; the remainder of the number is enough.
        98 - number % 97 * 100 % 97
    }

    /// `person-17-47`.
    var text: String {
        let digits = Self.digits(person.number)
        return "\(person)-\(digits < 10 ? "0" : "")\(digits)"
    }

    /// What the QR code says: no name, and nothing of the person.
    var code: String { Self.mark.uppercased() + text.uppercased() }

    /// What somebody typed or scanned.
    enum Reading: Hashable, Sendable {
        case person(PersonID)
        /// The check digits do not fit.
        case mistyped
    }

    /// Reads `person-17`, `person-17-47` or what a QR code says; nil for anything else.
    static func read(_ text: some StringProtocol) -> Reading? {
        var rest = DigitText.latin(text).lowercased()
        if rest.hasPrefix(mark) { rest.removeFirst(mark.count) }
        guard rest.hasPrefix(kind) else { return nil }
        let parts = rest.dropFirst(kind.count).split(
            separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, let person = PersonID(kind + first) else { return nil }
        switch parts.count {
        case 1: return .person(person)
        case 2:
            let own = CheckedIdentifier(person: person).text
            return own == kind + first + "-" + parts[1] ? .person(person) : .mistyped
        default: return nil
        }
    }
}
