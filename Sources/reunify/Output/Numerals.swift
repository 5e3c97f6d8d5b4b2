// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Numbers as people read them.
enum Numerals {
    /// A whole number with groups of three digits.
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }

    /// A number of things, with the noun in the right form.
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// A share in whole percent; what is not all or nothing is never written as if it were.
    static func percent(_ share: Double) -> String {
        if share > 0, share < 0.01 { return "<1 %" }
        if share < 1, share > 0.99 { return ">99 %" }
        return "\(Int((max(0, min(1, share)) * 100).rounded())) %"
    }

    /// A number with a fixed count of decimals.
    static func decimal(_ value: Double, _ places: Int) -> String {
        String(format: "%.\(places)f", value)
    }

    /// Evidence with its sign.
    static func bits(_ value: Double) -> String { String(format: "%+.1f", value) }
}
