// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a group of letters sounds like, as digits, by its place in the name.
struct DaitchMokotoffRule: Sendable {
    enum Place {
        case beginning, beforeVowel, elsewhere
    }

    let letters: [UInt8]
    private let atBeginning: [[UInt8]]
    private let beforeVowel: [[UInt8]]
    private let elsewhere: [[UInt8]]

    /// Readings are separated by `|`, places by spaces; `-` is silence.
    ///
    /// One place stands for all three, two for the beginning and the rest.
    init(_ group: Substring, _ sounds: Substring) {
        letters = group.unicodeScalars.map(DaitchMokotoffRules.letter)
        let places = sounds.split(separator: " ").map { place in
            place.split(separator: "|").map { $0 == "-" ? [] : Array($0.utf8) }
        }
        atBeginning = places.first ?? []
        elsewhere = places.last ?? []
        beforeVowel = places.count > 1 ? places[1] : elsewhere
    }

    func sounds(at place: Place) -> [[UInt8]] {
        switch place {
        case .beginning: atBeginning
        case .beforeVowel: beforeVowel
        case .elsewhere: elsewhere
        }
    }
}

/// The table of Daitch and Mokotoff.
enum DaitchMokotoffRules {
    /// Letters beyond a–z that have rules of their own, as bytes.
    private static let romanianT: UInt8 = 0x80
    private static let nasalE: UInt8 = 0x81
    private static let nasalA: UInt8 = 0x82
    private static let none: UInt8 = 0

    /// Groups of letters that sound alike, then what they sound like.
    private static let table = """
        a e i o u: 0 -
        b f p v w fb pf ph: 7
        d t dt th: 3
        g k q kh: 5
        h: 5 5 -
        l: 8
        m n: 6
        mn nm: 66
        r: 9
        s z: 4
        x chs ks: 5 54
        y ia ie io iu: 1 -
        eu: 1 1 -
        ai aj ay ei ej ey oi oj oy ue ui uj uy: 0 1 -
        au: 0 7 -
        ţ: 3|4
        ę ą: - - -|6
        c ch: 4|5
        ck: 5|45
        rs rz: 4|94
        j: 1|4 -|4
        cs csz cz czs drs drz ds dsh dsz dz dzh dzs: 4
        sch sh sz tc tch trs trz ts tsch tsh tsz tts ttch ttsch ttsz ttz tz tzs: 4
        zh zs zsch zsh: 4
        sc schtch schtsch schtsh shch shtch shtsh stch strs strz stsch stsh szcs szcz: 2 4
        zdz zdzh zhdzh: 2 4
        schd scht sd shd sht st szd szt zd zhd: 2 43
        """

    /// The rules by first letter, longest group first.
    private static let byFirstLetter: [UInt8: [DaitchMokotoffRule]] = {
        var rules: [UInt8: [DaitchMokotoffRule]] = [:]
        for line in table.split(separator: "\n") {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { continue }
            for group in sides[0].split(separator: " ") {
                let rule = DaitchMokotoffRule(group, sides[1])
                guard let first = rule.letters.first else { continue }
                rules[first, default: []].append(rule)
            }
        }
        return rules.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    }()

    /// The longest group that stands at `index`.
    static func rule(in letters: [UInt8], at index: Int) -> DaitchMokotoffRule? {
        byFirstLetter[letters[index]]?.first { letters[index...].starts(with: $0.letters) }
    }

    static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

    /// The letters of a name without case, spaces and accents.
    static func letters(of name: String) -> [UInt8] {
        var letters: [UInt8] = []
        for scalar in name.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars
        where !scalar.properties.isWhitespace { letters.append(letter(scalar)) }
        return letters
    }

    /// The plain letter, by the table of Commons Codec; zero for one that is not in it.
    static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case "a"..."z": UInt8(truncatingIfNeeded: scalar.value)
        case "à", "á", "â", "ã", "ä", "å", "æ": UInt8(ascii: "a")
        case "è", "é", "ê", "ë": UInt8(ascii: "e")
        case "ì", "í", "î", "ï": UInt8(ascii: "i")
        case "ò", "ó", "ô", "õ", "ö", "ø": UInt8(ascii: "o")
        case "ù", "ú", "û", "ü": UInt8(ascii: "u")
        case "ý", "ÿ": UInt8(ascii: "y")
        case "ß", "ś": UInt8(ascii: "s")
        case "ç", "ć": UInt8(ascii: "c")
        case "ð": UInt8(ascii: "d")
        case "ñ": UInt8(ascii: "n")
        case "þ": UInt8(ascii: "b")
        case "ł": UInt8(ascii: "l")
        case "ż", "ź": UInt8(ascii: "z")
        case "ţ", "ț": romanianT
        case "ę": nasalE
        case "ą": nasalA
        default: none
        }
    }
}
