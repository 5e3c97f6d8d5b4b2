// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// Slips to print and hand over: one for each of a family, paired, with a number to ask by and nothing else.
///
/// A slip that is lost tells nobody who carried it.
enum SlipPages {
    static let routes = [
        Route(.get, "/persons/{person}/slips", .may([.disclose(.links)]), .disclosure, page)
    ]

    /// Somebody who gets a slip.
    private struct Bearer: Sendable {
        let person: PersonID
        let isChild: Bool
        /// Those they belong to, and what these are to them, by the key of the sentence.
        var others: [(person: PersonID, relation: String)]
        /// Languages that are known to be understood.
        let languages: [String]
    }

    private static func page(_ visit: Visit) async throws -> WebResponse {
        let person = try visit.id(PersonID.self, "person")
        let (actor, at) = (try visit.actor, visit.desk.now())
        let outcome = try await visit.desk.registry.read(
            person, [.links], by: actor, for: visit.purpose)
        if case .refused(let refusal) = outcome {
            throw Stop.refused(
                refusal.code == .unknownRecord ? Refusal(.notReachable) : refusal)
        }
        let bearers = try await visit.observe { state in
            family(around: state.casework.canonical(person), in: state.casework, on: at.day)
        }
        let language = visit.language
        let agency =
            try await visit.desk.registry.directory().agencies[
                visit.user?.agency ?? AgencyID(0)] ?? ""
        let sheets = try bearers.map { bearer -> View in
            let checked = CheckedIdentifier(person: bearer.person)
            guard let code = QRCode(checked.code) else { throw Stop.notFound }
            // The bearer's own language too, where the desk speaks it.
            let second = bearer.languages.compactMap(DeskLanguage.of).first {
                $0.code != language.code
            }
            return [
                "id": .text(checked.text), "isChild": .flag(bearer.isChild),
                "qr": .markup(
                    QRPicture(code: code, title: language.say("slip.code", checked.text)).picture),
                "others": .list(
                    bearer.others.map {
                        [
                            "id": .text(CheckedIdentifier(person: $0.person).text),
                            "relation": .text(language.say($0.relation)),
                        ]
                    }),
                "hasOthers": .flag(!bearer.others.isEmpty),
                "hasSecond": .flag(second != nil),
                "secondCode": .text(second?.code ?? ""),
                "secondDirection": .text(second?.direction ?? ""),
                "second": .text(second?.say("slip.text") ?? ""),
            ]
        }
        return await visit.page(
            "slips",
            [
                "sheets": .list(sheets), "agency": .text(agency),
                "day": .text(language.day(at.day)), "person": .text("\(person)"),
                "address": .text(Address.person(person).text),
                "count": .text(language.count(sheets.count, "slip.count")),
            ], title: "slip.title")
    }

    /// A person and those whom a link that somebody knows of makes family; what is only proposed is on no
    /// slip.
    private static func family(
        around person: PersonID, in state: CaseworkState, on day: Day
    ) -> [Bearer] {
        let links = state.links(of: person).filter {
            $0.superseded == nil && $0.standing != .proposed
        }
        var own = Bearer(
            person: person, isChild: state.isMinor(person, on: day), others: [],
            languages: state.languages(of: person).map(\.tag).sorted())
        var others: [Bearer] = []
        for link in links {
            let isSubject = state.canonical(link.subject) == person
            let other = state.canonical(isSubject ? link.relative : link.subject)
            guard other != person, !own.others.contains(where: { $0.person == other }) else {
                continue
            }
            let relation = link.relation.rawValue
            own.others.append((other, "\(isSubject ? "relation" : "inverse").\(relation)"))
            others.append(
                Bearer(
                    person: other, isChild: state.isMinor(other, on: day),
                    others: [(person, "\(isSubject ? "inverse" : "relation").\(relation)")],
                    languages: state.languages(of: other).map(\.tag).sorted()))
        }
        return [own] + others
    }
}
