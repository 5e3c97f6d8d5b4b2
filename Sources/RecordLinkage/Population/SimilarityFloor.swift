// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A Jaro–Winkler similarity that is asked for, and whether two values may reach it.
///
/// With *m* matching bytes the similarity of Jaro is at most (*m* / |a| + *m* / |b| + 1) / 3. No more
/// bytes match than have a counterpart, and the bonus for a common beginning is known from the heads of
/// the values.
struct SimilarityFloor: Sendable {
    /// The similarity asked for, in [0, 1].
    let least: Double

    /// More than what rounding takes away or adds in all steps of a similarity.
    private static let slack = 1e-9
    /// Only above this Jaro similarity the common beginning counts.
    private static let bonusThreshold = 0.7

    @inline(__always)
    init(_ least: Double) { self.least = least }

    /// Whether two present values may be so similar; where not, they are certainly less.
    ///
    /// Nothing is divided: both sides are taken times |a| × |b|.
    @inline(__always)
    func mayBeReached(_ x: ValueDigest, _ y: ValueDigest) -> Bool {
        let matching = min(
            Int(x.length) &- x.lettersMissing(in: y), Int(y.length) &- y.lettersMissing(in: x))
        let product = Double(x.length) * Double(y.length)
        let matched = Double(matching) * (Double(x.length) + Double(y.length))
        if matched >= (3 * least - 1 - Self.slack) * product { return true }
        let bonus = 0.1 * Double(min(4, x.commonHead(with: y)))
        return matched >= (3 * Self.bonusThreshold - 1 - Self.slack) * product
            && (matched + product) * (1 - bonus) >= (3 * (least - bonus) - Self.slack) * product
    }
}
