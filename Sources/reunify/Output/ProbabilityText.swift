// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Probabilities in decimal digits that never claim certainty.
///
/// Six decimals as a rule. Nearer to 0 or 1 as many as it takes to show two digits of the distance, so
/// that order survives and 1.000000 is never written of a pair that might not be a match.
struct ProbabilityText {
    private var digits: [UInt8] = []

    /// Writes a probability as a cell.
    mutating func write(_ probability: Double, to writer: inout DelimitedWriter) {
        if probability >= 1e-6, probability <= 1 - 1e-6 {
            writer.cell(probability, decimals: 6)
            return
        }
        append(probability)
        writer.cell(digits.span)
    }

    /// A probability as text.
    static func text(_ probability: Double) -> String {
        var writer = DelimitedWriter()
        var text = ProbabilityText()
        text.write(probability, to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func append(_ probability: Double) {
        let isHigh = probability > 0.5
        // Exact, since both are within a factor of two of each other.
        let distance = max(isHigh ? 1 - probability : probability, isHigh ? 0x1p-53 : 1e-17)
        var scale: UInt64 = 1_000_000
        var places = 6
        let most = isHigh ? 16 : 18
        while distance * Double(scale) < 10, places < most {
            scale *= 10
            places += 1
        }
        let part = UInt64((distance * Double(scale)).rounded())
        var rest = isHigh ? scale - max(1, part) : part
        digits.removeAll(keepingCapacity: true)
        for _ in 0..<places {
            digits.append(UInt8(0x30 + rest % 10))
            rest /= 10
        }
        digits.append(0x2E)
        digits.append(0x30)
        digits.reverse()
    }
}
