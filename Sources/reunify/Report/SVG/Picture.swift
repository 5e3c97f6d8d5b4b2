// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An SVG picture that says what it shows: a title and a description that screen readers read, text as
/// text, colours from the page's style.
struct Picture: Sendable {
    /// Identifier within the page, made of letters, digits and hyphens by the caller.
    var id: String
    /// What the picture is of.
    var title: String
    /// What it shows, in a sentence.
    var summary: String
    /// Height in units; text is 12 units high.
    var height: Double
    /// What is drawn.
    var content: Markup

    /// Width of every picture in units; wide enough for a telephone, scaled up to twice on a desk.
    static let width = 360.0

    /// The picture in a region that scrolls where the window is narrower than the picture can be read.
    var markup: Markup {
        """
        <div class="scroll" role="group" tabindex="0" aria-label="\(title)">
        <svg role="img" aria-labelledby="\(id)-t \(id)-d" viewBox="0 0 \(at: Self.width) \(at: height)">
        <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(summary)</desc>
        \(content)</svg></div>

        """
    }

    /// Cuts a label to what fits into a line of the picture.
    static func clipped(_ label: String, to length: Int = 52) -> String {
        label.count <= length ? label : label.prefix(length - 1) + "…"
    }

    /// A text.
    static func text(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: Style = .plain
    ) -> Markup {
        let anchorName = anchor.rawValue
        return """
            <text x="\(at: x)" y="\(at: y)" class="\(style.rawValue)" \
            text-anchor="\(anchorName)">\(text)</text>

            """
    }

    /// A filled rectangle; a negative width reaches to the left.
    static func bar(
        x: Double, y: Double, width: Double, height: Double, style: Style
    ) -> Markup {
        let left = width < 0 ? x + width : x
        return """
            <rect x="\(at: left)" y="\(at: y)" width="\(at: max(abs(width), 0.7))" \
            height="\(at: max(height, 0))" class="\(style.rawValue)"/>

            """
    }

    /// A straight line.
    static func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: Style = .grid
    ) -> Markup {
        """
        <line x1="\(at: x1)" y1="\(at: y1)" x2="\(at: x2)" y2="\(at: y2)" \
        class="\(style.rawValue)"/>

        """
    }

    /// Where a text stands relative to its point.
    enum Anchor: String, Sendable { case start, middle, end }

    /// Classes of the style sheet that pictures use.
    enum Style: String, Sendable {
        case plain
        case faint
        case strong
        case grid
        case axis
        case threshold
        case neutral
        case speaksFor = "for"
        case speaksAgainst = "against"
        case first
        case second
    }
}
