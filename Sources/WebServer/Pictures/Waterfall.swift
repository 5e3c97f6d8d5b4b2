// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What each piece of evidence adds or takes away, one after the other.
struct Waterfall {
    /// One piece of evidence.
    struct Step: Sendable {
        let kind: String
        let code: String
        let bits: Double
        /// The sum up to here.
        let sum: Double
    }

    let steps: [Step]
    private let language: DeskLanguage

    /// The evidence in the order in which it is told.
    init(_ evidence: [ProposalEvidence], _ language: DeskLanguage) {
        self.language = language
        var sum = 0.0
        // How rare such a relation is comes first, then what speaks for it, then what speaks against it.
        func rank(_ one: ProposalEvidence) -> Int {
            one.kind.hasSuffix("/prior") ? 0 : one.bits >= 0 ? 1 : 2
        }
        let sorted = evidence.sorted {
            (rank($0), abs($1.bits), $0.kind) < (rank($1), abs($0.bits), $1.kind)
        }
        steps = sorted.map { one in
            let parts = one.kind.split(separator: "/")
            sum += one.bits
            return Step(
                kind: parts.first.map(String.init) ?? one.kind,
                code: parts.count > 1 ? String(parts[1]) : one.kind, bits: one.bits, sum: sum)
        }
    }

    /// What a step says, as a sentence.
    func sentence(_ step: Step) -> String {
        let key = "reason.\(step.code)"
        return language.has(key) ? language.say(key) : step.code
    }

    /// The rows of the table: a sentence for each.
    var rows: [View] {
        steps.map { step in
            [
                "sentence": .text(sentence(step)),
                "kind": .text(
                    language.has("evidence.\(step.kind)")
                        ? language.say("evidence.\(step.kind)") : step.kind),
                "bits": .text(language.tenths(step.bits, isSigned: true)),
                "sum": .text(language.tenths(step.sum, isSigned: true)),
                "speaks": .text(language.say(step.bits < 0 ? "evidence.against" : "evidence.for")),
                "isAgainst": .flag(step.bits < 0),
            ]
        }
    }

    /// The picture.
    var picture: Markup {
        var drawing = Drawing(language)
        let sums = [0] + steps.map(\.sum).filter(\.isFinite)
        let least = (sums.min() ?? 0) - 3
        let most = (sums.max() ?? 0) + 6
        func x(_ bits: Double) -> Double {
            8 + (min(max(bits, least), most) - least) / (most - least) * (Drawing.width - 16)
        }
        let sentences = steps.map { Drawing.lines(sentence($0), 54) }
        // A sentence that takes a line more moves what follows down.
        let tops = sentences.reduce(into: [16.0]) {
            $0.append(($0.last ?? 0) + 21 + 13 * Double($1.count))
        }
        let bottom = tops.last ?? 16
        func bar(_ place: Int) -> Double { tops[place] + 13 * Double(sentences[place].count) - 8 }
        drawing.line(x(0), 4, x(0), bottom, "axis")
        var before = 0.0
        for (place, step) in steps.enumerated() {
            drawing.bar(
                x(before), x(step.sum), y: bar(place), height: 11,
                step.bits < 0 ? "bar-against" : "bar-for")
            let next = place + 1 < steps.count ? bar(place + 1) + 11 : bottom
            drawing.line(x(step.sum), bar(place), x(step.sum), next, "trunk")
            before = step.sum
        }
        // Words come last, so that no line goes through them.
        before = 0
        for (place, step) in steps.enumerated() {
            for (line, words) in sentences[place].enumerated() {
                drawing.text(words, 8, tops[place] + 13 * Double(line), "word small")
            }
            drawing.text(
                language.tenths(step.bits, isSigned: true), max(x(before), x(step.sum)) + 4,
                bar(place) + 10, "word small strong")
            before = step.sum
        }
        let y = bottom
        drawing.text(
            language.say("evidence.sum", language.tenths(before, isSigned: true)), 8, y + 4)
        drawing.height = y + 14
        return drawing.picture(
            id: "waterfall", title: language.say("evidence.picture"),
            summary: language.say("evidence.sum", language.tenths(before, isSigned: true)))
    }
}
