// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The sentences of an explanation, in one place.
///
/// They name fields, never values.
enum ExplanationWords {
    static func prior(_ prior: Double) -> String {
        "Before anything is compared: about one pair in \(whole(1 / prior)) is the same person."
    }

    static func sentence(
        _ comparison: LinkageModel.Comparison, _ level: LevelDefinition, bits: Double
    ) -> String {
        "\(subject(comparison)) \(level.sentence)\(weight(bits))"
    }

    /// Of given names that count with the surnames.
    static let crossed = "The given names stand in the place of the surnames and are counted there."

    static func frequency(_ comparison: LinkageModel.Comparison, surprise: Double) -> String {
        surprise > 0
            ? "The \(comparison.name) is common, so agreeing on it says less."
            : "The \(comparison.name) is rare, so agreeing on it says more."
    }

    static func relatedness(_ bits: Double) -> String {
        bits > -0.05
            ? "Family or household does not explain the agreement better."
            : "People of one family or household agree in much of this too; that takes away "
                + "\(number(-bits)) bits."
    }

    static func households(_ bits: Double) -> String {
        bits > 0
            ? "Others of the one's household are in the other's too; that adds \(number(bits)) bits."
            : "Others of the two households fit each other better; that takes away "
                + "\(number(-bits)) bits."
    }

    static func calibration(labels: Int) -> String {
        "Corrected by what \(labels) reviewed pairs have taught."
    }

    static func whatIf(_ name: String, agreeing: Bool, linked: Bool) -> String {
        switch (linked, agreeing) {
        case (false, true): "Had the \(name) agreed in full, the pair would be a link."
        case (true, false): "Had the \(name) been different, the pair would not be a link."
        case (true, true), (false, false): "The \(name) alone would have changed the answer."
        }
    }

    private static func subject(_ comparison: LinkageModel.Comparison) -> String {
        switch comparison.kind {
        case .givenName: "The given names"
        case .middleName: "The middle names"
        case .surname: "The surnames"
        case .dateOfBirth: "The dates of birth"
        case .eventDate: "The dates in “\(comparison.name)”"
        case .age: "The ages"
        case .sex: "The sex"
        case .phone: "The telephone numbers"
        case .email: "The e-mail addresses"
        case .identifier: "The numbers in “\(comparison.name)”"
        case .address: "The addresses"
        case .relativeName: "The names in “\(comparison.name)”"
        case .groupNumber: "The group numbers"
        case .category, .text: "What “\(comparison.name)” says"
        case .thresholds: "The comparison “\(comparison.name)”"
        }
    }

    private static func weight(_ bits: Double) -> String {
        switch bits {
        case 0: "."
        case 0.05...:
            ": \(whole(exp2(min(bits, 60)))) times likelier for one person than for two strangers."
        case ..<(-0.05):
            ": \(whole(exp2(min(-bits, 60)))) times likelier for two strangers than for one person."
        default: ": this says nothing either way."
        }
    }

    /// A number with one decimal.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }

    /// A number rounded to two digits, with thin groups of thousands.
    static func whole(_ value: Double) -> String {
        if value < 10 { return number(value) }
        let magnitude = pow(10, floor(log10(value)) - 1)
        var rest = String(Int64((value / magnitude).rounded() * magnitude))
        var groups: [String] = []
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest.removeLast(3)
        }
        groups.insert(rest, at: 0)
        return groups.joined(separator: "\u{202F}")
    }
}
