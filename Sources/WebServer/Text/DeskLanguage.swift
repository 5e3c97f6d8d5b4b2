// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import EmbeddedFiles
package import Synchronization

/// A language of the desk: its sentences, and how it writes numbers and dates.
package struct DeskLanguage: Sendable {
    /// Language tag (BCP 47).
    package let code: String
    /// The language's own name.
    package let name: String
    package let isRightToLeft: Bool
    package let plural: PluralRule
    package let table: StringTable

    /// All languages, in the order in which they are offered.
    package static let all: [DeskLanguage] = [
        DeskLanguage("en", "English", .english), DeskLanguage("es", "Español", .spanish),
        DeskLanguage("fr", "Français", .french),
        DeskLanguage("ar", "العربية", .arabic, isRightToLeft: true),
    ]

    /// What is spoken where nothing else is asked for.
    package static let english = all[0]

    private init(
        _ code: String, _ name: String, _ plural: PluralRule, isRightToLeft: Bool = false
    ) {
        self.code = code
        self.name = name
        self.isRightToLeft = isRightToLeft
        self.plural = plural
        table = StringTable(EmbeddedFile.text("strings/\(code)") ?? "")
    }

    var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// The language of a tag.
    package static func of(_ code: String) -> DeskLanguage? { all.first { $0.code == code } }

    /// The first language of an `Accept-Language` that there is.
    static func preferred(_ header: String?) -> DeskLanguage {
        let wishes = (header ?? "").split(separator: ",").prefix(20).map { part in
            let pieces = part.split(separator: ";")
            let quality = pieces.dropFirst().compactMap { piece -> Double? in
                let pair = piece.split(separator: "=")
                return pair.count == 2 && pair[0].drop(while: { $0 == " " }) == "q"
                    ? Double(pair[1]) : nil
            }.first
            let tag = (pieces.first ?? "").drop { $0 == " " }
            return (tag: tag.split(separator: "-").first ?? "", quality: quality ?? 1)
        }
        let sorted = wishes.enumerated().sorted {
            ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset)
        }
        for wish in sorted {
            if let language = of(wish.element.tag.lowercased()) { return language }
        }
        return english
    }

    /// Keys that were asked for and are in no table; a test looks at it.
    package static let missing = Mutex<Set<String>>([])

    /// A sentence with values in its places.
    package func say(_ key: String, _ values: String...) -> String { say(key, values) }

    /// A sentence with values in its places.
    package func say(_ key: String, _ values: [String]) -> String {
        guard let template = table.texts[key] else {
            Self.missing.withLock { _ = $0.insert(key) }
            return key
        }
        return StringTable.filled(template, isolated(values))
    }

    /// Values with Latin letters between marks that keep their direction (Unicode Bidirectional Algorithm,
    /// §2.4), in languages that run the other way: a name must not take the number after it along.
    func isolated(_ values: [String]) -> [String] {
        guard isRightToLeft else { return values }
        return values.map { value in
            let hasLatin = value.utf8.contains {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
            }
            return hasLatin ? "\u{2068}\(value)\u{2069}" : value
        }
    }

    /// Whether there is a sentence.
    func has(_ key: String) -> Bool { table.texts[key] != nil }

    /// A number with its noun; further values follow the number.
    package func count(_ number: Int, _ key: String, _ values: String...) -> String {
        guard let forms = table.counted[key] else {
            Self.missing.withLock { _ = $0.insert(key) }
            return "\(key) \(number)"
        }
        let template = forms[plural.form(number)] ?? forms[.other] ?? ""
        return StringTable.filled(template, [self.number(number)] + isolated(values))
    }

    // MARK: Numbers and dates

    /// A whole number, its thousands apart.
    func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0, digits.count > 4 {
                text += say("number.group")
            }
            text.append(digit)
        }
        return (number < 0 ? "−" : "") + text
    }

    /// A number with one decimal.
    func tenths(_ value: Double, isSigned: Bool = false) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "?" }
        let tenths = Int((abs(value) * 10).rounded())
        let sign = value < 0 && tenths > 0 ? "−" : isSigned ? "+" : ""
        // A sign stays before its number where lines run from right to left.
        let mark = isRightToLeft && !sign.isEmpty ? "\u{200E}" : ""
        return mark + sign + "\(tenths / 10)" + say("number.decimal") + "\(tenths % 10)"
    }

    /// A probability; never rounded to a certainty that it is not.
    func percent(_ probability: Double) -> String {
        guard probability.isFinite else { return "?" }
        if probability < 0.001 { return say("number.percent-below", tenths(0.1)) }
        if probability > 0.999 { return say("number.percent-above", tenths(99.9)) }
        return say("number.percent", tenths(probability * 100))
    }

    /// A day: 10 June 2018.
    func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return say("date.day", "\(number)", say("date.month.\(month)"), "\(year)")
    }

    /// A time as the clocks of its zone showed it.
    func time(_ moment: Moment) -> String { say("date.time", day(moment.day), clock(moment)) }

    /// 14:30.
    func clock(_ moment: Moment) -> String {
        let local = moment.seconds + moment.offsetMinutes * 60
        let seconds = ((local % 86_400) + 86_400) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
    }

    /// When somebody was born, or how old, as far as a source tells.
    func birth(_ identity: Identity) -> String {
        if let date = identity.dateOfBirth {
            switch date.precision {
            case .day: return say("birth.day", day(date.earliest))
            case .month:
                let (year, month, _) = date.earliest.parts
                return say("birth.month", say("date.month.\(month)"), "\(year)")
            case .year, .placeholder, .estimate:
                let (first, last) = (date.earliest.parts.year, date.latest.parts.year)
                return first == last
                    ? say("birth.year", "\(first)") : say("birth.years", "\(first)", "\(last)")
            }
        }
        guard let age = identity.age else { return "" }
        let years = age.years
        return years.count == 1
            ? say("birth.age", count(years.lowerBound, "years"), day(age.asOf))
            : say("birth.ages", number(years.lowerBound), number(years.upperBound), day(age.asOf))
    }

    /// How old somebody is on a day: "6 years", "17 to 19 years"; nil where no source tells.
    func age(_ records: [SourceRecord], on day: Day) -> String? {
        let ranges = records.compactMap { record in
            record.identity.dateOfBirth?.age(on: day) ?? record.identity.age?.age(on: day)
        }
        guard let least = ranges.map(\.lowerBound).min(), let most = ranges.map(\.upperBound).max()
        else { return nil }
        return least == most
            ? count(least, "years") : say("age.range", number(least), number(most))
    }
}

extension DeskLanguage {
    /// Words one after the other.
    func list(_ words: [String]) -> String {
        // Each is isolated once, however many there are.
        let said = isolated(words)
        let pair = say("list.pair", ["%1", "%2"])
        guard let first = said.first else { return "" }
        return said.dropFirst().reduce(first) { StringTable.filled(pair, [$0, $1]) }
    }
}
