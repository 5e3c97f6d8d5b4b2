// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// A person and the relatives that are linked, with how sure each link is.
struct FamilyPicture {
    /// A linked person, seen from the one in the middle.
    struct Relative: Sendable {
        let link: LinkID
        let person: PersonID
        /// What the relative is to the person, in words.
        let relation: String
        /// The name, where it may be seen.
        let name: String?
        let standing: Standing
        /// Why the link counts no more; empty where it counts.
        var ending = ""
    }

    /// How sure a link is.
    enum Standing: String, Sendable, CaseIterable { case claimed, proposed, verified, superseded }

    let person: String
    let relatives: [Relative]
    private let language: DeskLanguage

    init(of person: String, _ relatives: [Relative], _ language: DeskLanguage) {
        self.person = person
        self.relatives = relatives
        self.language = language
    }

    /// The rows of the table behind the picture.
    var rows: [View] {
        relatives.map { relative in
            [
                "relation": .text(relative.relation),
                "hasName": .flag(relative.name != nil), "name": .text(relative.name ?? ""),
                "person": .text("\(relative.person)"), "link": .text("\(relative.link)"),
                "address": .text(Address.person(relative.person).text),
                "standing": .text(language.say("standing.\(relative.standing.rawValue)")),
                "standingClass": .text(relative.standing.rawValue),
                "hasEnding": .flag(!relative.ending.isEmpty), "ending": .text(relative.ending),
            ]
        }
    }

    /// The picture: the person above, the relatives on a trunk below.
    var picture: Markup {
        var drawing = Drawing(language)
        let (left, trunk, inner) = (6.0, 18.0, 40.0)
        drawing.bar(left, Drawing.width - 6, y: 6, height: 30, "box")
        drawing.text(Drawing.clipped(person, 34), left + 12, 26, "word name strong")
        var y = 50.0
        for (place, relative) in relatives.enumerated() {
            let middle = y + 21
            let from = place == 0 ? 36.0 : y - 33 + 4
            drawing.line(trunk, from, trunk, middle, "trunk")
            drawing.line(trunk, middle, inner, middle, "link-\(relative.standing.rawValue)")
            drawing.bar(
                inner, Drawing.width - 6, y: y, height: 42, "box box-\(relative.standing.rawValue)")
            let standing = language.say("standing.\(relative.standing.rawValue)")
            drawing.text(
                Drawing.clipped("\(relative.relation) · \(standing)", 40), inner + 10, y + 17,
                "word")
            drawing.text(
                Drawing.clipped(relative.name ?? language.say("family.hidden-name"), 34),
                inner + 10, y + 34, relative.name == nil ? "faint" : "word name strong")
            y += 54
        }
        drawing.height = y
        return drawing.picture(
            id: "family", title: language.say("family.picture"),
            summary: language.count(relatives.count, "family.count"))
    }
}

extension FamilyPicture.Standing {
    init(of link: FamilyLink) {
        if link.superseded != nil {
            self = .superseded
        } else {
            switch link.standing {
            case .claimed: self = .claimed
            case .proposed: self = .proposed
            case .verified: self = .verified
            }
        }
    }
}
