// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which form of a noun goes with a number (Unicode CLDR 45, plural rules for whole numbers).
package enum PluralRule: String, Sendable, CaseIterable {
    case english, spanish, french, arabic

    /// Names of forms.
    package enum Form: String, Sendable, CaseIterable { case zero, one, two, few, many, other }

    /// The forms that a language has to have.
    package var forms: Set<Form> {
        switch self {
        case .english: [.one, .other]
        case .spanish, .french: [.one, .many, .other]
        case .arabic: Set(Form.allCases)
        }
    }

    /// The form of a number, which is not negative.
    package func form(_ number: Int) -> Form {
        switch self {
        case .english: return number == 1 ? .one : .other
        case .spanish, .french:
            if number == 1 || (self == .french && number == 0) { return .one }
            return number > 0 && number % 1_000_000 == 0 ? .many : .other
        case .arabic:
            switch number {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default: break
            }
            switch number % 100 {
            case 3...10: return .few
            case 11...99: return .many
            default: return .other
            }
        }
    }
}
