// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames
import Registry

/// Two people side by side, and why the matching thinks that they belong together.
struct ProposalView {
    private let proposal: Proposal
    private let others: [Proposal]
    private let sight: Sight
    private let visit: Visit
    /// The agencies that keep records of the two, so that it is known whom to ask.
    private let keepers: [PersonID: String]
    private let photos: [PersonID: [DocumentID]]
    private var language: DeskLanguage { visit.language }

    init(
        _ proposal: Proposal, others: [Proposal], sight: Sight,
        photos: [PersonID: [DocumentID]], keepers: [PersonID: String], visit: Visit
    ) {
        self.photos = photos
        self.keepers = keepers
        self.proposal = proposal
        self.others = others
        self.sight = sight
        self.visit = visit
    }

    var view: View {
        let child = sight.shown[proposal.subject]
        let relative = sight.shown[proposal.relative]
        let relation = language.say("relation.\(FamilyRelation(proposal.relation).rawValue)")
        let waterfall = Waterfall(proposal.evidence, language)
        let strength = proposal.strength(by: .standard)
        let births = BirthAxis(
            [
                (
                    IdentityView.name(child?.identity) ?? language.say("review.child"),
                    child?.identity ?? []
                ),
                (
                    IdentityView.name(relative?.identity) ?? relation, relative?.identity ?? []
                ),
            ], language)
        let aligned = alignedNames(child?.identity, relative?.identity)
        let path = Address.proposal(proposal.id).text
        return [
            "id": .text("\(proposal.id)"), "accept": .text(path + "/accept"),
            "reject": .text(path + "/reject"), "ask": .text(path + "/ask"),
            "skip": .text(path + "/skip"),
            "relation": .text(relation),
            "strength": .text(language.say("strength.\(strength.rawValue)")),
            "strengthClass": .text(strength.rawValue),
            "probability": .text(language.percent(proposal.probability)),
            "model": .text(proposal.model),
            "isPending": .flag(proposal.stage.isPending),
            "stage": .text(language.say("proposal.\(stageKey)")),
            "sides": .list([
                side(proposal.subject, child, title: language.say("review.child"), isChild: true),
                side(
                    proposal.relative, relative, title: language.say("review.adult", relation),
                    isChild: false),
            ]),
            "compared": .list(compared(child?.identity, relative?.identity, relation)),
            "hasCompared": .flag(child?.identity != nil && relative?.identity != nil),
            "relativeTitle": .text(relation),
            "aligned": .list(aligned), "hasAligned": .flag(!aligned.isEmpty),
            "hasBirths": .flag(births.picture != nil),
            "births": .markup(births.picture ?? ""),
            "waterfall": .markup(waterfall.picture), "steps": .list(waterfall.rows),
            "hasOthers": .flag(!others.isEmpty),
            "others": .list(
                others.map {
                    [
                        "address": .text(Address.proposal($0.id).text), "id": .text("\($0.id)"),
                        "relation": .text(
                            language.say("relation.\(FamilyRelation($0.relation).rawValue)")),
                        "strength": .text(
                            language.say("strength.\($0.strength(by: .standard).rawValue)")),
                        "probability": .text(language.percent($0.probability)),
                    ]
                }),
        ]
    }

    private var stageKey: String {
        switch proposal.stage {
        case .open: "open"
        case .underReview: "under-review"
        case .moreEvidenceAsked: "asked"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        }
    }

    private func side(
        _ person: PersonID, _ shown: Disclosure?, title: String, isChild: Bool
    ) -> View {
        let statements = shown?.statements ?? []
        let refusal = sight.hidden[person]?[.identity]
        return [
            "title": .text(title), "id": .text("\(person)"),
            "address": .text(Address.person(person).text),
            "isShown": .flag(shown?.identity != nil),
            "photos": .list(
                (photos[person] ?? []).prefix(1).map {
                    ["address": .text(Address.document($0).text), "id": .text("\($0)")]
                }),
            "name": .text(IdentityView.name(shown?.identity) ?? language.say("person.no-name")),
            "why": .text(
                refusal.map {
                    language.say("refusal.\($0.code.rawValue).what") + " "
                        + language.say("refusal.\($0.code.rawValue).remedy")
                } ?? ""),
            "keeper": .text(keepers[person] ?? ""),
            "hasStatements": .flag(!statements.isEmpty),
            "statements": .list(
                statements.map {
                    [
                        "relation": .text(language.say("relation.\($0.relation.rawValue)")),
                        "relative": .text($0.nameOfRelative), "words": .text($0.words),
                    ]
                }),
        ]
    }

    /// Thing by thing, both sides; what agrees is said in words, not by colour alone.
    private func compared(
        _ child: [SourceRecord]?, _ relative: [SourceRecord]?, _ relation: String
    ) -> [View] {
        guard let child, let relative else { return [] }
        let day = visit.desk.now().day
        let left = IdentityView.compared(child, on: day, language)
        let right = IdentityView.compared(relative, on: day, language)
        return ["names", "birth", "age", "sex", "place", "nationality", "languages", "numbers"]
            .compactMap { thing -> View? in
                guard case .text(let one) = left[thing], case .text(let other) = right[thing],
                    !(one.isEmpty && other.isEmpty)
                else { return nil }
                let isSame =
                    ["place", "nationality", "languages"].contains(thing) && !one.isEmpty
                    && one.lowercased() == other.lowercased()
                return [
                    "label": .text(language.say("compared.\(thing)")),
                    "one": .text(one.isEmpty ? language.say("unknown") : one),
                    "other": .text(other.isEmpty ? language.say("unknown") : other),
                    "isSame": .flag(isSame),
                    "relation": .text(relation),
                ]
            }
    }

    /// Words of both names that correspond, part by part.
    private func alignedNames(_ child: [SourceRecord]?, _ relative: [SourceRecord]?) -> [View] {
        guard let one = IdentityView.name(child), let other = IdentityView.name(relative) else {
            return []
        }
        return Self.aligned(one, other, language)
    }

    /// The rows of two names.
    static func aligned(_ one: String, _ other: String, _ language: DeskLanguage) -> [View] {
        guard let first = NameReader.readings(fullName: one).first,
            let second = NameReader.readings(fullName: other).first
        else { return [] }
        func words(_ reading: NameReading, _ places: [Int]) -> String {
            places.compactMap {
                reading.tokens.indices.contains($0) ? reading.tokens[$0].text : nil
            }
            .joined(separator: " ")
        }
        func isSurname(_ reading: NameReading, _ places: [Int]) -> Bool {
            places.contains {
                reading.tokens.indices.contains($0) && reading.tokens[$0].role.isSurname
            }
        }
        func row(_ one: String, _ other: String, _ isSurname: Bool, _ kind: AlignmentKind) -> View {
            [
                "one": .text(one), "other": .text(other),
                "role": .text(language.say(isSurname ? "aligned.surname" : "aligned.given")),
                "kind": .text(language.say("aligned.\(kind)")),
                "isAgreement": .flag(kind != .conflict && kind != .missing),
            ]
        }
        var rows: [View] = []
        // Words that correspond to nothing stand against words of the same part of the name.
        var left: [Bool: (one: [String], other: [String])] = [false: ([], []), true: ([], [])]
        for alignment in NameComparison.compare(first, second).alignments {
            let (one, other) = (words(first, alignment.first), words(second, alignment.second))
            guard alignment.kind == .conflict || alignment.kind == .missing else {
                rows.append(row(one, other, isSurname(first, alignment.first), alignment.kind))
                continue
            }
            if !one.isEmpty { left[isSurname(first, alignment.first)]?.one.append(one) }
            if !other.isEmpty { left[isSurname(second, alignment.second)]?.other.append(other) }
        }
        for part in [false, true] {
            guard let words = left[part] else { continue }
            for place in 0..<max(words.one.count, words.other.count) {
                let one = words.one.indices.contains(place) ? words.one[place] : ""
                let other = words.other.indices.contains(place) ? words.other[place] : ""
                rows.append(
                    row(one, other, part, one.isEmpty || other.isEmpty ? .missing : .conflict))
            }
        }
        return rows
    }
}
