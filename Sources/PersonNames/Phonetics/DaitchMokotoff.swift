// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Daitch–Mokotoff Soundex: six digits for how a Slavic, Yiddish or German surname sounds.
///
/// Groups of letters rather than single ones are coded, the beginning included, and a spelling
/// that can be read in two ways gets the codes of both. Has the extra branches of Apache Commons
/// Codec (Ţ, Ę, Ą, RS, CK) beside the original rules and gives the same codes.
///
/// - SeeAlso: Gary Mokotoff, "Soundexing and Genealogy" (Avotaynu, 1985 and later).
public enum DaitchMokotoff {
    /// Digits in a code.
    public static let length = 6

    /// All codes of a name, in the order of its readings, without repetition; at least one.
    ///
    /// Case, spaces and most accents of Latin letters make no difference; letters that have no
    /// rule are passed over. A name gets at most 64 codes: after that only the first reading of
    /// each group is followed, so that a made-up name cannot ask for thousands.
    public static func codes(of name: String) -> [String] {
        var readings = [DigitCode()]
        read(name) { sounds, force in
            let branches = readings.count * sounds.count <= mostReadings ? sounds.count : 1
            var next: [DigitCode] = []
            for reading in readings {
                for sound in sounds.prefix(branches) {
                    let longer = reading.appending(sound, force: force)
                    // Readings are the same when their digits are; the first stays.
                    if !next.contains(where: { $0.digits == longer.digits }) {
                        next.append(longer)
                    }
                }
            }
            readings = next
        }
        return readings.map(\.text)
    }

    /// The codes of a name joined with `|`.
    public static func branchingCode(of name: String) -> String {
        codes(of: name).joined(separator: "|")
    }

    /// The code in which each group of letters has its first reading.
    public static func firstCode(of name: String) -> String {
        var reading = DigitCode()
        read(name) { sounds, force in
            guard let first = sounds.first else { return }
            reading = reading.appending(first, force: force)
        }
        return reading.text
    }

    private static let mostReadings = 64

    /// Hands on the readings of each group of letters from left to right.
    ///
    /// The flag says that a sound is to be coded even if the one before ended with it: M and N
    /// next to each other are two sounds, whichever comes first.
    private static func read(_ name: String, _ take: ([[UInt8]], _ force: Bool) -> Void) {
        let letters = DaitchMokotoffRules.letters(of: name)
        var index = 0
        var last: UInt8 = 0
        while index < letters.count {
            let letter = letters[index]
            guard let rule = DaitchMokotoffRules.rule(in: letters, at: index) else {
                // A letter without any rule is as if it were not there.
                index += 1
                continue
            }
            let after = index + rule.letters.count
            let place: DaitchMokotoffRule.Place =
                if last == 0 {
                    .beginning
                } else if after < letters.count, DaitchMokotoffRules.isVowel(letters[after]) {
                    .beforeVowel
                } else {
                    .elsewhere
                }
            let m = UInt8(ascii: "m")
            let n = UInt8(ascii: "n")
            take(rule.sounds(at: place), last == m && letter == n || last == n && letter == m)
            last = letter
            index = after
        }
    }
}

/// A code under construction.
private struct DigitCode {
    private(set) var digits: [UInt8] = []
    private var lastSound: [UInt8]?

    /// The code with one more sound, unless the sound before ended in the same digits.
    ///
    /// A silent group is a sound without digits, which every sound ends in: it separates.
    func appending(_ sound: [UInt8], force: Bool) -> DigitCode {
        var longer = self
        let repeated = lastSound.map { $0.suffix(sound.count).elementsEqual(sound) } ?? false
        if !repeated || force {
            longer.digits.append(contentsOf: sound.prefix(DaitchMokotoff.length - digits.count))
        }
        longer.lastSound = sound
        return longer
    }

    var text: String {
        var text = ""
        for digit in digits { text.unicodeScalars.append(Unicode.Scalar(digit)) }
        return text + String(repeating: "0", count: DaitchMokotoff.length - digits.count)
    }
}
