// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// A pair as it is put before a reviewer.
struct ReviewCard {
    /// Where each record is from, and its id.
    var leftTitle: String
    var rightTitle: String
    /// What the tables say, field by field, as written.
    var fields: [Field]
    /// The evidence, step by step.
    var steps: [Step]
    /// Evidence of the pair alone, in bits.
    var bits: Double
    /// Probability that goes with it.
    var probability: Double
    /// Probability that the linkage reported, what is known of other records included.
    var reported: Double

    struct Field {
        var name: String
        var left: String?
        var right: String?
        /// Whether both say the same once they are normalised, as “Femenino” and “F” do.
        var meansTheSame = false

        /// Tells at a glance whether the values are the same, without colour.
        var sign: String {
            guard let left, let right else { return "·" }
            return meansTheSame || left.lowercased() == right.lowercased() ? "=" : "≠"
        }
    }

    struct Step {
        var bits: Double
        var sentence: String
    }

    /// Puts a pair together.
    init(_ item: ReviewLoop.Item, _ records: ComparableRecords) {
        let (left, right) = (item.left, item.right)
        reported = item.probability
        func title(_ record: ComparableRecords.Record) -> String {
            let name = records.sourceNames[records.source(of: record)]
            let file = name.split(separator: "/").last.map(String.init) ?? name
            return ShownText.clean("\(file) \(records.id(of: record))")
        }
        leftTitle = title(left)
        rightTitle = title(right)
        let explanation = records.explain(left, right)
        var normalised: [String: Bool] = [:]
        for bar in explanation.bars {
            guard case .comparison(let index, _) = bar.part else { continue }
            for (field, values) in zip(records.model.comparisons[index].fields, bar.values) {
                normalised[field] = values.left != nil && values.left == values.right
            }
        }
        fields = zip(records.written(left), records.written(right)).compactMap { a, b in
            if a.value == nil && b.value == nil { return nil }
            return Field(
                name: ShownText.clean(a.field), left: a.value.map(ShownText.clean),
                right: b.value.map(ShownText.clean), meansTheSame: normalised[a.field] ?? false)
        }
        steps = explanation.bars.map {
            Step(bits: $0.bits, sentence: ShownText.clean($0.sentence))
        }
        bits = explanation.bits
        probability = explanation.probability
    }
}

/// Lays a card out for a terminal of a given size.
struct ReviewScreen {
    let width: Int
    let isColoured: Bool

    private static let narrow = 56
    private static let barColumns = 8
    /// Bits that a bar of full length stands for.
    private static let barBits = 16.0

    static let keys = "m match  n not  u unsure  s skip  z undo  ? help  q quit and save"
    static let shortKeys = "m n u s z ? q"

    /// The card's lines, without header and keys.
    func body(_ card: ReviewCard) -> [String] {
        table(card) + [""] + evidence(card)
    }

    /// What stands above the card.
    func header(_ card: ReviewCard, place: Int, count: Int, labelled: Int) -> String {
        let alone = Self.decimal(card.probability, 2)
        let reported = Self.decimal(card.reported, 2)
        let probability =
            alone == reported ? "probability \(alone)" : "in its group \(reported), alone \(alone)"
        let text =
            "Pair \(place + 1) of \(count) · \(labelled) labelled · \(probability) "
            + "(\(Self.signed(card.bits)) bits)"
        return bold(ShownText.fitted(text, width))
    }

    /// The keys, as far as they fit.
    func footer(isLonger: Bool) -> String {
        let more = isLonger ? "  space more" : ""
        let all = Self.keys + more
        let text = ShownText.width(all) <= width ? all : Self.shortKeys + more
        return dim(ShownText.fitted(text, width))
    }

    /// A screen of exactly `height` lines at most.
    func page(
        _ card: ReviewCard, height: Int, scrolledBy offset: Int, header: String, message: String?
    ) -> (lines: [String], offset: Int) {
        let content = body(card)
        let room = max(1, height - 3)
        let isLonger = content.count > room
        let start = offset >= content.count ? 0 : offset
        let shown = Array(content[start..<min(content.count, start + room)])
        let filling = [String](repeating: "", count: max(0, room - shown.count))
        let lines =
            [header] + shown + filling
            + [ShownText.fitted(message ?? "", width), footer(isLonger: isLonger)]
        return (Array(lines.prefix(max(1, height))), start)
    }

    private func table(_ card: ReviewCard) -> [String] {
        if width < Self.narrow {
            var lines = [
                ShownText.fitted("1 " + card.leftTitle, width),
                ShownText.fitted("2 " + card.rightTitle, width),
            ]
            for field in card.fields {
                lines.append(marked(ShownText.fitted("\(field.sign) \(field.name)", width), field))
                lines.append(ShownText.fitted("  1 " + (field.left ?? "–"), width))
                if field.sign != "=" {
                    lines.append(ShownText.fitted("  2 " + (field.right ?? "–"), width))
                }
            }
            return lines
        }
        let longest = card.fields.map { ShownText.width($0.name) }.max() ?? 0
        let name = min(longest, width / 4)
        let side = (width - name - 5) / 2
        var lines = [
            bold(
                String(repeating: " ", count: name + 3)
                    + ShownText.fitted(card.leftTitle, side) + " "
                    + ShownText.fitted(card.rightTitle, side))
        ]
        for field in card.fields {
            lines.append(
                marked(
                    "\(field.sign) " + ShownText.fitted(field.name, name) + " "
                        + ShownText.fitted(field.left ?? "–", side) + " "
                        + ShownText.fitted(field.right ?? "–", side), field))
        }
        return lines
    }

    private func evidence(_ card: ReviewCard) -> [String] {
        let indent = 7 + Self.barColumns + 1
        let isNarrow = width < Self.narrow
        return card.steps.filter { abs($0.bits) >= 0.05 }.flatMap { step -> [String] in
            let length = Int(
                (min(abs(step.bits), Self.barBits) / Self.barBits
                    * Double(Self.barColumns)).rounded(.up))
            let drawn = String(repeating: step.bits > 0 ? "█" : "░", count: length)
            let number = Self.signed(step.bits)
            let start =
                String(repeating: " ", count: max(0, 6 - number.count)) + number + " "
                + ShownText.fitted(drawn, Self.barColumns) + " "
            if isNarrow {
                return [ShownText.fitted(start, width)]
                    + ShownText.wrapped(step.sentence, width - 2).map { "  " + $0 }
            }
            return ShownText.wrapped(step.sentence, width - indent).enumerated().map { line, text in
                (line == 0 ? start : String(repeating: " ", count: indent)) + text
            }
        }
    }

    private func marked(_ line: String, _ field: ReviewCard.Field) -> String {
        guard isColoured, field.sign == "≠" else { return line }
        return "\u{1B}[33m" + line + "\u{1B}[0m"
    }

    private func bold(_ line: String) -> String {
        isColoured ? "\u{1B}[1m" + line + "\u{1B}[0m" : line
    }

    private func dim(_ line: String) -> String {
        isColoured ? "\u{1B}[2m" + line + "\u{1B}[0m" : line
    }

    /// Evidence with its sign.
    static func signed(_ value: Double) -> String {
        (value < 0 ? "−" : "+") + decimal(abs(value), 1)
    }

    static func decimal(_ value: Double, _ places: Int) -> String {
        EvaluationReport.decimal(value, places)
    }

    /// What is shown when no pair is left.
    static let end = ["All pairs are answered.", "", "q  quit and save", "z  undo the last answer"]

    /// What the keys mean.
    static let help = [
        "m          one person: a match",
        "n          two people: not a match",
        "u          unsure: the records do not tell",
        "s          skip: ask again another time",
        "z, ⌫       undo the last answer",
        "space      the rest of a long pair",
        "q, Ctrl-C  quit and save",
        "",
        "= the same   ≠ different   · one side says nothing",
        "Bars: █ speaks for one person, ░ against. One bit doubles the odds.",
        "Answers are written to disk as you give them.",
        "",
        "Any key goes back.",
    ]
}
