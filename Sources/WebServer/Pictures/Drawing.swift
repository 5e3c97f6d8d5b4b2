// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An SVG picture that is read in the direction of the page's language.
///
/// Everything is placed from the side where lines begin; pages that run right to left get the mirror
/// image, with text that is not mirrored. Looks come from the style sheet, so that dark mode, print and
/// forced colours work.
struct Drawing {
    static let width = 320.0

    let isRightToLeft: Bool
    private(set) var content = Markup(trusted: "")
    var height = 0.0

    init(_ language: DeskLanguage) { isRightToLeft = language.isRightToLeft }

    private func x(_ x: Double) -> Double { isRightToLeft ? Self.width - x : x }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
        content +=
            "<line class=\"\(style)\" x1=\"\(x(x1))\" y1=\"\(y1)\" x2=\"\(x(x2))\" y2=\"\(y2)\"/>"
    }

    /// A bar between two places, whichever comes first; never thinner than can be seen.
    mutating func bar(_ from: Double, _ to: Double, y: Double, height: Double, _ style: String) {
        let (low, high) = (min(x(from), x(to)), max(x(from), x(to)))
        content +=
            "<rect class=\"\(style)\" x=\"\(low)\" y=\"\(y)\" width=\"\(max(2, high - low))\" height=\"\(height)\" rx=\"2\"/>"
    }

    mutating func dot(_ x: Double, _ y: Double, _ style: String) {
        content += "<circle class=\"\(style)\" cx=\"\(self.x(x))\" cy=\"\(y)\" r=\"4\"/>"
    }

    /// Text that begins at a place; `anchor` is `start`, `middle` or `end` of the reading direction.
    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ style: String = "word",
        anchor: String = "start"
    ) {
        let direction = isRightToLeft ? "rtl" : "ltr"
        content +=
            "<text class=\"\(style)\" x=\"\(self.x(x))\" y=\"\(y)\" text-anchor=\"\(anchor)\" direction=\"\(direction)\">\(text)</text>"
    }

    /// The picture, with what it shows in words.
    func picture(id: String, title: String, summary: String) -> Markup {
        let start: Markup =
            "<svg class=\"picture\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-summary\" focusable=\"false\">"
        let words: Markup =
            "<title id=\"\(id)-title\">\(title)</title><desc id=\"\(id)-summary\">\(summary)</desc>"
        return start + words + content + "</svg>"
    }

    /// Words in lines of so many letters, two at most; what is longer is cut.
    static func lines(_ text: String, _ most: Int) -> [String] {
        guard text.count > most else { return [text] }
        var first = ""
        var rest = text.split(separator: " ")[...]
        while let word = rest.first, first.count + 1 + word.count <= most {
            first += (first.isEmpty ? "" : " ") + word
            rest = rest.dropFirst()
        }
        guard !first.isEmpty else { return [clipped(text, most)] }
        return [first, clipped(rest.joined(separator: " "), most)]
    }

    /// A text that fits into so many letters.
    static func clipped(_ text: String, _ most: Int) -> String {
        text.count <= most ? text : text.prefix(most - 1) + "…"
    }
}

extension Markup {
    static func + (left: Markup, right: Markup) -> Markup { Markup(joining: [left, right]) }
}
