// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How like two headers are.
enum HeaderLikeness {
    /// 1 where one header speaks of a grandparent and the other does not, else 0.
    static func generations(_ a: String, _ b: String) -> Double {
        HeaderName(a).namesGrandparent == HeaderName(b).namesGrandparent ? 0 : 1
    }

    /// Share of pairs of neighbouring letters that both have (Dice), 1 for equal headers.
    static func of(_ a: String, _ b: String) -> Double {
        let (left, right) = (Array(HeaderName(a).joined.utf8), Array(HeaderName(b).joined.utf8))
        if left == right { return 1 }
        guard left.count > 1, right.count > 1 else { return 0 }
        func pairs(_ text: [UInt8]) -> Set<UInt16> {
            Set(zip(text, text.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
        }
        let (first, second) = (pairs(left), pairs(right))
        return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
    }
}
