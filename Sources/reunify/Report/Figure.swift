// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Numbers as a reader of the report sees them: thin spaces between thousands, few digits, a real minus.
enum Figure {
    /// Space between groups of digits, and before a unit; does not break.
    static let thinSpace = "\u{202F}"

    /// A whole number in groups of three digits.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        var text = number < 0 ? "−" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text += thinSpace }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// A number that may be a fraction or beyond whole numbers, rounded to a whole.
    static func about(_ number: Double) -> String {
        guard number.isFinite else { return "?" }
        guard abs(number) < 9e18 else { return (number < 0 ? "−" : "") + "more than 9 · 10¹⁸" }
        if number > 0 && number < 0.5 { return "under 1" }
        return count(Int(number.rounded()))
    }

    /// A number with a fixed number of decimals, in [0, 6].
    static func decimal(_ number: Double, _ places: Int = 1) -> String {
        guard number.isFinite else { return "?" }
        let scale = pow(10, Double(places))
        guard abs(number) < 1e12 else { return about(number) }
        let scaled = Int((abs(number) * scale).rounded())
        let whole = scaled / Int(scale)
        var text = number < 0 && scaled > 0 ? "−" : ""
        text += count(whole)
        if places > 0 {
            let rest = String(scaled % Int(scale))
            text += "." + String(repeating: "0", count: max(0, places - rest.count)) + rest
        }
        return text
    }

    /// Evidence with its sign.
    static func bits(_ bits: Double) -> String {
        let text = decimal(bits, 1)
        return bits > 0 && text != "0.0" ? "+" + text : text
    }

    /// A probability or a share in percent; never rounded to a certainty that it is not.
    static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "?" }
        let percent = share * 100
        let text: String
        switch percent {
        case ...0: text = "0"
        case ..<0.001: text = "under 0.001"
        case ..<0.1: text = decimal(percent, 3)
        case ..<1: text = decimal(percent, 2)
        case ..<99: text = decimal(percent, 1)
        case ..<99.9: text = decimal(min(percent, 99.89), 2)
        case ..<99.999: text = decimal(min(percent, 99.998), 3)
        case ..<100: text = "over 99.999"
        default: text = "100"
        }
        if percent == percent.rounded() && percent > 0 && percent < 100 {
            return count(Int(percent)) + thinSpace + "%"
        }
        return text + thinSpace + "%"
    }

    /// A probability; the nearest that numbers come to certainty is not certainty.
    static func probability(_ probability: Double) -> String {
        percent(probability.isNaN ? probability : min(max(probability, 1e-9), 1 - 1e-9))
    }

    /// A coordinate of a picture, in its units; 0 where a number is not finite.
    static func coordinate(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e6 else { return "0" }
        let tenths = Int((value * 10).rounded())
        if tenths % 10 == 0 { return String(tenths / 10) }
        return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    /// A count with its noun.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        count(number) + " " + (number == 1 ? one : many)
    }
}
