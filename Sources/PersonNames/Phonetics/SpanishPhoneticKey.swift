// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A key that the ways to write a Spanish name by ear have in common.
///
/// Follows what Spanish speakers of Latin America hear, and what is lost between agencies:
/// B and V are one sound; so are S, Z, and C before E and I; LL and Y before a vowel; J, G before
/// E and I, and X before a vowel; K, QU and other C. H is silent, HU and GU before a vowel sound
/// like W (Huaman, Guaman), Ñ loses its tilde, vowels are kept at the beginning only, and doubled
/// sounds count once.
///
/// The rules are this project's own, after the ones listed for Spanish Metaphone (Mosquera,
/// 2012). A key is meant for finding candidates, never for deciding.
public enum SpanishPhoneticKey {
    /// Sounds kept in a key.
    public static let length = 8

    /// The key of a name: capital letters, at most eight; empty for a name without Latin letters.
    ///
    /// Accents and case make no difference. Sounds: `A E I O U` at the beginning only, and
    /// `B D F G J K L M N P R S T W X Y`, where `X` is *ch*.
    public static func key(of name: String) -> String {
        var letters: [UInt8] = []
        for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            letters.append(letter(scalar))
        }
        let code = code(letters.span)
        var key = ""
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: code >> shift)
            if byte != 0 { key.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
        return key
    }

    /// The key of a folded name (a–z and spaces), first letter in the highest byte.
    ///
    /// A folded name has no diaeresis, so GUE and GUI are read hard; ``key(of:)`` reads GÜE as W.
    /// Nothing is allocated; O(*count*), and no more than the first eight sounds are read.
    public static func code(_ folded: Span<UInt8>) -> UInt64 {
        var sounds = SpanishSounds()
        var index = 0
        while index < folded.count, !sounds.isFull {
            index = SpanishReading.step(folded, index, &sounds)
        }
        return sounds.packed
    }

    /// A folded letter; ü keeps a code of its own, because it is heard.
    private static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case "a"..."z": UInt8(truncatingIfNeeded: scalar.value)
        case "á", "à", "â", "ä", "ã": UInt8(ascii: "a")
        case "é", "è", "ê", "ë": UInt8(ascii: "e")
        case "í", "ì", "î", "ï": UInt8(ascii: "i")
        case "ó", "ò", "ô", "ö", "õ": UInt8(ascii: "o")
        case "ú", "ù", "û": UInt8(ascii: "u")
        case "ü": SpanishReading.heardU
        case "ñ": UInt8(ascii: "n")
        case "ç": UInt8(ascii: "s")
        default: UInt8(ascii: " ")
        }
    }
}

/// The sounds of a key, first one highest.
struct SpanishSounds {
    private var bits: UInt64 = 0
    private var count = 0
    private var last: UInt8 = 0

    var isFull: Bool { count == SpanishPhoneticKey.length }

    var isEmpty: Bool { count == 0 }

    var packed: UInt64 {
        count == 0 ? 0 : bits << UInt64((SpanishPhoneticKey.length - count) * 8)
    }

    /// Appends a sound unless it repeats the one just before.
    mutating func append(_ sound: UInt8) {
        guard sound != last, !isFull else { return }
        bits = bits << 8 | UInt64(sound)
        count &+= 1
        last = sound
    }

    /// A vowel is kept at the beginning only, and parts what is on either side.
    mutating func appendVowel(_ vowel: UInt8) {
        if isEmpty { append(vowel) }
        last = 0
    }
}
