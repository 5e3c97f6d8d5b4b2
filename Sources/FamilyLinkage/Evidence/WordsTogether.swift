// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How often two words stand together in names, where that is oftener than their own frequencies tell.
///
/// “Ghulam Rasool” is one name of two words: who bears the one bears the other, and to agree on both tells hardly
/// more than to agree on one.
struct WordsTogether: Sendable {
    /// For two sounds, the smaller first, the bits that are counted twice where both agree.
    private var excess: [UInt64: Double] = [:]

    /// Fewest records of one list with both words that show anything: those of one person are fewer, however many
    /// lists there are.
    private static let least = 8

    init() {}

    /// - Parameters:
    ///   - names: For each record, its list and the sounds of the words of its name.
    ///   - rarity: For each sound, the bits that agreement on it tells.
    ///   - total: Number of records, about.
    init(_ names: [(list: Int, sounds: [Int32])], rarity: [Double], total: Double) {
        var counts: [UInt64: Int] = [:]
        var most: [UInt64: Int] = [:]
        for list in Dictionary(grouping: names, by: \.list).values {
            let held = Self.counts(list.lazy.map(\.sounds))
            counts.merge(held, uniquingKeysWith: +)
            most.merge(held, uniquingKeysWith: max)
        }
        for (key, count) in counts where most[key] ?? 0 >= Self.least {
            let apart = rarity[Int(key >> 32)] + rarity[Int(key & 0xFFFF_FFFF)]
            let both = -log2(Double(count + 1) / total)
            if apart > both { excess[key] = apart - both }
        }
    }

    /// How many of some names have two words, for all that stand together.
    private static func counts(_ names: some Sequence<[Int32]>) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        for name in names {
            for (place, one) in name.enumerated() {
                for two in name.dropFirst(place + 1) where two != one {
                    counts[key(one, two), default: 0] += 1
                }
            }
        }
        return counts
    }

    /// The bits that are counted twice where names agree on both of two words.
    func excess(_ one: Int32, _ two: Int32) -> Double { excess[Self.key(one, two)] ?? 0 }

    var isEmpty: Bool { excess.isEmpty }

    private static func key(_ one: Int32, _ two: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: min(one, two))) << 32 | UInt64(UInt32(bitPattern: max(one, two)))
    }
}
