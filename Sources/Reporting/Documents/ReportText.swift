// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A text of a report: an English sentence with values in it, which ``ReportWords`` says in other languages.
///
/// What a program reads, and what a report's digest is over, is ``plain``: the same in every language, so
/// that one digest stands for one report.
package struct ReportText: Hashable, Sendable {
    /// A value in a sentence.
    package enum Value: Hashable, Sendable {
        /// A name, a number of somebody or words that a person wrote: the same in every language.
        case verbatim(String)
        case count(Int)
        case day(Day)
        case moment(Moment)
        /// A word of a code list, by its key; and what programs read.
        case code(String, plain: String)
        case text(ReportText)
        /// One after the other.
        case list([ReportText])
    }

    /// A piece of a sentence.
    package enum Part: Hashable, Sendable {
        case words(String)
        case value(Value)
    }

    package let parts: [Part]

    private init(parts: [Part]) { self.parts = parts }

    /// A value by itself.
    package init(_ value: Value) { parts = [.value(value)] }

    /// What is not translated.
    package init(verbatim text: String) { self.init(.verbatim(text)) }

    /// One after the other, with commas.
    package static func list(_ texts: [ReportText]) -> ReportText { ReportText(.list(texts)) }

    /// One sentence made of two; the values of the second follow those of the first.
    package static func + (left: ReportText, right: ReportText) -> ReportText {
        var joined = left.parts
        for part in right.parts {
            if case .words(let more) = part, case .words(let words)? = joined.last {
                joined[joined.count - 1] = .words(words + more)
            } else {
                joined.append(part)
            }
        }
        return ReportText(parts: joined)
    }

    /// The values in their order.
    package var values: [Value] {
        parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    /// The English sentence with `%1`, `%2` … for its values: by it other languages are found.
    package var template: String {
        var text = ""
        var count = 0
        for part in parts {
            switch part {
            case .words(let words): text += words
            case .value:
                count += 1
                text += "%\(count)"
            }
        }
        return text
    }

    /// For programs.
    package var plain: String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let value): value.plain
            }
        }.joined()
    }
}

extension ReportText.Value {
    /// For programs.
    package var plain: String {
        switch self {
        case .verbatim(let text): text
        case .count(let count): ReportDocument.Cell.grouped(count)
        case .day(let day): day.iso
        case .moment(let moment): "\(moment.day.iso) \(moment.clockTime) \(moment.zone)"
        case .code(_, let plain): plain
        case .text(let text): text.plain
        case .list(let texts): texts.map(\.plain).joined(separator: ", ")
        }
    }
}

extension ReportText: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(plain)
    }
}

extension ReportText: ExpressibleByStringInterpolation {
    /// An English sentence without values.
    package init(stringLiteral value: String) { parts = value.isEmpty ? [] : [.words(value)] }
    /// An English sentence with values.
    package init(stringInterpolation: Interpolation) { self.init(parts: stringInterpolation.parts) }

    /// Takes a sentence apart into its words and values.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        /// An empty sentence.
        package init(literalCapacity: Int, interpolationCount: Int) {}

        /// Words.
        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.words(literal)) }
        }

        /// What is not translated.
        package mutating func appendInterpolation(_ text: String) {
            parts.append(.value(.verbatim(text)))
        }

        /// A number of somebody or something on record.
        package mutating func appendInterpolation(id: some CustomStringConvertible) {
            parts.append(.value(.verbatim(id.description)))
        }

        /// A whole number.
        package mutating func appendInterpolation(_ count: Int) {
            parts.append(.value(.count(count)))
        }

        /// A day.
        package mutating func appendInterpolation(_ day: Day) { parts.append(.value(.day(day))) }

        /// A time with its zone.
        package mutating func appendInterpolation(_ moment: Moment) {
            parts.append(.value(.moment(moment)))
        }

        /// A sentence in a sentence.
        package mutating func appendInterpolation(_ text: ReportText) {
            parts.append(.value(.text(text)))
        }

        /// A word of a code list, by its key; `plain` is what programs read.
        package mutating func appendInterpolation(code: String, plain: String) {
            parts.append(.value(.code(code, plain: plain)))
        }
    }
}

extension Moment {
    /// What the clocks of its zone showed: 14:30.
    var clockTime: String {
        let local = seconds + offsetMinutes * 60
        let second = ((local % 86_400) + 86_400) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(second / 3600)):\(two(second / 60 % 60))"
    }
}
