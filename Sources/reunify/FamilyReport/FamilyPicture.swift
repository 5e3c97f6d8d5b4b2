// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// A family as a picture: children on one side, relatives on the other, proposals as lines between them.
///
/// Lines are told apart by their kind as well as by their weight: strong ones are thick, those for
/// review dashed, those without enough evidence dotted. Children are where the language begins to read.
struct FamilyPicture: Sendable {
    let language: ReportLanguage
    let content: FamilyReportContent
    var id: String
    var title: String
    var summary: String
    /// Numbers of the children, in the order in which they are drawn.
    var children: [Int]
    /// Numbers of the relatives.
    var relatives: [Int]
    var proposals: [FamilyReportContent.Proposal]
    /// Pairs of brothers and sisters among the children.
    var siblings: [(Int, Int)]

    private static let boxWidth = 122.0
    private static let boxHeight = 50.0
    private static let gap = 12.0
    /// Room for the brackets of brothers and sisters.
    private static let margin = 14.0
    private static let lineHeight = 32.0

    var markup: Markup {
        // Boxes of children grow with the lines that leave them.
        var top = 8.0
        var childTop: [Int: Double] = [:]
        var childHeight: [Int: Double] = [:]
        for child in children {
            let lines = Double(proposals.count { $0.child == child })
            childTop[child] = top
            childHeight[child] = max(Self.boxHeight, lines * Self.lineHeight + 8)
            top += (childHeight[child] ?? 0) + Self.gap
        }
        let left = top
        let right = Double(relatives.count) * (Self.boxHeight + Self.gap) + 8
        let height = max(left, right)
        var y = 8 + max(0, left - right) / 2
        var middle: [Int: Double] = [:]
        for relative in relatives {
            middle[relative] = y + Self.boxHeight / 2
            y += Self.boxHeight + Self.gap
        }
        var drawn = Markup()
        let shift = max(0, right - left) / 2
        for child in children {
            guard let start = childTop[child], let size = childHeight[child] else { continue }
            var lineY = start + shift + 20
            for proposal in proposals where proposal.child == child {
                if let end = middle[proposal.relative] { drawn += line(proposal, lineY, end) }
                lineY += Self.lineHeight
            }
            drawn += box(child, x: Self.margin, y: start + shift, height: size, style: "child")
        }
        for relative in relatives {
            guard let centre = middle[relative] else { continue }
            drawn += box(
                relative, x: Picture.width - Self.boxWidth - 2, y: centre - Self.boxHeight / 2,
                height: Self.boxHeight, style: "relative")
        }
        for (a, b) in siblings {
            guard let one = childTop[a], let other = childTop[b], let height = childHeight[a],
                let otherHeight = childHeight[b]
            else { continue }
            let from = one + shift + height / 2
            let to = other + shift + otherHeight / 2
            for (x1, y1, x2, y2) in [
                (4.0, from, 4.0, to), (4, from, Self.margin, from), (4, to, Self.margin, to),
            ] {
                drawn += Picture.line(mirrored(x1), y1, mirrored(x2), y2, style: .axis)
            }
        }
        // Texts have their places; the direction of the page must not move them.
        return Picture(
            id: id, title: title, summary: summary, height: height + 4,
            content: "<g direction=\"ltr\">\(drawn)</g>"
        ).markup
    }

    /// A name that fits into a box: capitals are wider, and many lists have nothing else.
    private static func fitted(_ name: String) -> String {
        let capitals = name.count { $0.isUppercase }
        return Picture.clipped(name, to: capitals * 2 > name.count ? 13 : 16)
    }

    private func mirrored(_ x: Double) -> Double {
        language.isRightToLeft ? Picture.width - x : x
    }

    private func line(
        _ proposal: FamilyReportContent.Proposal, _ y: Double, _ end: Double
    ) -> Markup {
        let start = Self.margin + Self.boxWidth
        let bend = Picture.width - Self.boxWidth - 2 - 26
        let finish = Picture.width - Self.boxWidth - 2
        let style = proposal.band.rawValue
        let points: [(Double, Double)] = [(start, y), (bend, y), (finish, end)]
        let path = points.map { "\(at: mirrored($0.0)),\(at: $0.1)" as Markup }.joined(" ")
        let words =
            Picture.clipped(language.relation(proposal.relation), to: 15)
        let share =
            language.percent(proposal.probability) + (proposal.isContested ? " ⚠" : "")
        let x = mirrored(start + 4)
        let anchor: Picture.Anchor = language.isRightToLeft ? .end : .start
        return """
            <polyline class="\(style)" points="\(path)"/>
            \(Picture.text(words, x: x, y: y - 4, anchor: anchor, style: .faint))\
            \(Picture.text(share, x: x, y: y + 10, anchor: anchor, style: .strong))
            """
    }

    private func box(_ number: Int, x: Double, y: Double, height: Double, style: String) -> Markup {
        let person = content.persons[number]
        let left = mirrored(language.isRightToLeft ? x + Self.boxWidth : x)
        let centre = left + Self.boxWidth / 2
        let first = y + height / 2 - 12
        var facts: [String] = []
        if let age = person.age { facts.append(language.count(age, .years)) }
        if let sex = person.sex { facts.append(language.say(sex == .female ? .female : .male)) }
        let held = person.heldAt ?? ""
        return """
            <rect class="\(style)" x="\(at: left)" y="\(at: y)" rx="4" \
            width="\(at: Self.boxWidth)" height="\(at: height)"/>
            \(Picture.text(
                Self.fitted(person.name), x: centre, y: first + 2, anchor: .middle,
                style: .strong))\
            \(Picture.text(
                facts.joined(separator: " · "), x: centre, y: first + 16, anchor: .middle,
                style: .faint))\
            \(Picture.text(
                Picture.clipped(held, to: 19), x: centre, y: first + 30, anchor: .middle,
                style: .faint))
            """
    }
}
