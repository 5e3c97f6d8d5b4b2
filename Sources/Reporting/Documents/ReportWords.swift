// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// How a report is said in a language: its sentences, its numbers and its days.
package struct ReportWords: Sendable {
    /// A piece of a sentence as it is shown.
    package enum Piece: Hashable, Sendable {
        case words(String)
        /// A value that runs in a direction of its own, whatever stands beside it.
        case isolated(String)

        package var text: String {
            switch self {
            case .words(let text), .isolated(let text): text
            }
        }
    }

    /// The report as it is written: English, with days and codes as programs read them.
    package static let english = ReportWords(language: "en", texts: [:])

    /// Language tag (BCP 47).
    package let language: String
    package let isRightToLeft: Bool
    /// Sentences by the English ones, words of code lists by their keys.
    private let texts: [String: String]
    /// Whole numbers of fewer digits are not grouped.
    private let leastGrouped: Int

    /// - Parameters:
    ///   - texts: Sentences by the English ones with `%1`, `%2` … for values; words of code lists by their keys;
    ///     and how numbers and days are written, by the keys of the desk: `number.group`, `date.day` ….
    ///   - leastGrouped: Digits from which thousands are set apart (CLDR: 4, in Spanish 5).
    package init(
        language: String, isRightToLeft: Bool = false, texts: [String: String],
        leastGrouped: Int = 4
    ) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.texts = texts
        self.leastGrouped = leastGrouped
    }

    package var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// A text as it is shown.
    package func pieces(_ text: ReportText) -> [Piece] {
        let template = text.template
        return Self.filled(texts[template] ?? template, text.values.map(pieces))
    }

    /// A text without its isolation: for titles and names of pictures, which hold no markup.
    package func say(_ text: ReportText) -> String { pieces(text).map(\.text).joined() }

    /// A cell as people read it.
    package func say(_ cell: ReportDocument.Cell) -> String {
        switch cell {
        case .count(let count): number(count)
        case .text(let text): say(text)
        case .share(let share):
            Self.filled(texts["number.percent"] ?? "%1 %", [[.words(tenths(share * 100))]])
                .map(\.text).joined()
        case .number(let number): tenths(number)
        case .withheld: say("withheld" as ReportText)
        case .none: "–"
        }
    }

    /// Whole number, its thousands apart.
    package func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0, digits.count >= leastGrouped {
                text += texts["number.group"] ?? ","
            }
            text.append(digit)
        }
        return (number < 0 ? minus : "") + text
    }

    /// English sentences of a document that have no words in this language, in order; for tests.
    package func missing(in document: ReportDocument) -> [String] {
        var found: Set<String> = []
        document.forEachText { missing(in: $0, &found) }
        return found.sorted()
    }

    private func missing(in text: ReportText, _ found: inout Set<String>) {
        let template = text.template
        // What has no letters of its own is the same everywhere.
        let hasWords = text.parts.contains {
            if case .words(let words) = $0 { words.contains(where: \.isLetter) } else { false }
        }
        if hasWords, texts[template] == nil { found.insert(template) }
        for value in text.values {
            switch value {
            case .code(let key, _): if texts[key] == nil { found.insert(key) }
            case .text(let text): missing(in: text, &found)
            case .list(let texts): for text in texts { missing(in: text, &found) }
            case .verbatim, .count, .day, .moment: break
            }
        }
    }

    // MARK: Values

    private func pieces(_ value: ReportText.Value) -> [Piece] {
        switch value {
        case .verbatim(let text): [.isolated(text)]
        case .count(let count): [.words(number(count))]
        case .day(let day): [.words(self.day(day))]
        case .moment(let moment):
            // The zone's name is written in Latin letters everywhere.
            Self.filled(
                texts["date.time"] ?? "%1 %2",
                [[.words(day(moment.day))], [.words(moment.clockTime)]])
                + [.words(" "), .isolated(moment.zone)]
        case .code(let key, let plain): texts[key].map { [.words($0)] } ?? [.isolated(plain)]
        case .text(let text): pieces(text)
        case .list(let all):
            all.dropFirst().reduce(all.first.map(pieces) ?? []) { listed, text in
                Self.filled(texts["list.pair"] ?? "%1, %2", [listed, pieces(text)])
            }
        }
    }

    private func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        guard let pattern = texts["date.day"], let name = texts["date.month.\(month)"] else {
            return day.iso
        }
        return Self.filled(
            pattern, [[.words("\(number)")], [.words(name)], [.words("\(year)")]]
        ).map(\.text).joined()
    }

    /// A sign stays before its number where lines run from right to left.
    private var minus: String { isRightToLeft ? "\u{200E}−" : "−" }

    private func tenths(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        let tenths = Int((value * 10).rounded())
        return (tenths < 0 ? minus : "") + number(Int(tenths.magnitude) / 10)
            + (texts["number.decimal"] ?? ".") + String(tenths.magnitude % 10)
    }

    /// A sentence with values in its places.
    private static func filled(_ template: String, _ values: [[Piece]]) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = Substring(template)
        while let first = rest.first {
            rest = rest.dropFirst()
            guard first == "%", let digit = rest.first?.wholeNumberValue,
                values.indices.contains(digit - 1)
            else {
                words.append(first)
                continue
            }
            rest = rest.dropFirst()
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces += values[digit - 1]
        }
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }
}
