// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The keys of the registry, for whoever keeps it: whose, since when, when a rotation is due, and what does it;
/// never a key.
enum KeyPages {
    static let routes = [
        Route(.get, "/keys", .operators(isFresh: false), .none) { visit in
            let keys = try await visit.desk.registry.keys(by: try visit.actor, for: visit.purpose)
            let names = NameDirectory(try await visit.desk.registry.directory())
            let packages = try await visit.observe(\.packages)
            return await visit.page(
                "keys", view(keys, names, visit).adding(view(packages, names, visit)),
                title: "nav.keys", wide: true)
        },
        Route(
            .post, "/keys/agencies/{agency}/rotate", .operators(isFresh: true), .act,
            bodyLimit: 4096
        ) { visit in
            let agency = try visit.id(AgencyID.self, "agency")
            try await visit.desk.registry.rotateKey(
                of: agency, by: try visit.actor, for: visit.purpose)
            return await visit.see(
                .keys, Notice(key: "keys.rotated", values: ["\(agency)"]))
        },
    ]

    private static func view(
        _ keys: [KeyStanding], _ names: NameDirectory, _ visit: Visit
    ) -> View {
        let (language, today) = (visit.language, visit.desk.now().day)
        let rows = keys.map { key -> View in
            let isDue = key.due.map { $0 <= today } ?? false
            var rotate: AgencyID?
            if case .agency(let agency) = key.use { rotate = agency }
            return [
                "name": .text(name(key.use, names, language)),
                "fingerprint": .text(key.fingerprint),
                "since": .text(
                    key.since.map { language.time($0) } ?? language.say("unknown")),
                "rotated": .text(
                    key.rotated.map { language.time($0) } ?? language.say("keys.never")),
                "hasDue": .flag(key.due != nil),
                "due": .text(key.due.map { language.day($0) } ?? ""),
                "isDue": .flag(isDue), "hasPeople": .flag(rotate != nil),
                "people": .text(language.count(key.people, "people")),
                "what": .text(language.say("keys.what.\(word(key.use))")),
                "mayRotate": .flag(rotate != nil),
                "rotate": .text(rotate.map { "/keys/agencies/\($0)/rotate" } ?? ""),
            ]
        }
        return [
            "keys": .list(rows),
            "isAnyDue": .flag(keys.contains { $0.due.map { $0 <= today } ?? false }),
        ]
    }

    /// Who took everything elsewhere, when, for whom and why.
    private static func view(
        _ packages: [MadePackage], _ names: NameDirectory, _ visit: Visit
    ) -> View {
        let language = visit.language
        let rows = packages.reversed().map { made -> View in
            let packaging = made.packaging
            return [
                "at": .text(language.time(made.at)),
                "by": .text(
                    language.list(
                        [made.by.map(names.user) ?? language.say("unknown")]
                            + [names.user(packaging.approver)])),
                "recipient": .text(packaging.recipient),
                "held": .text(
                    language.say(
                        "keys.package-held", language.number(Int(clamping: packaging.entries)),
                        language.number(packaging.people), language.number(packaging.papers))),
                "manifest": .text(packaging.manifest), "reason": .text(packaging.reason),
            ]
        }
        return ["packages": .list(rows), "noPackages": .flag(rows.isEmpty)]
    }

    private static func word(_ use: KeyStanding.Use) -> String {
        switch use {
        case .root: "root"
        case .agency: "agency"
        case .log: "log"
        case .recipient: "recipient"
        }
    }

    private static func name(
        _ use: KeyStanding.Use, _ names: NameDirectory, _ language: DeskLanguage
    ) -> String {
        switch use {
        case .root: language.say("keys.root")
        case .agency(let agency): language.say("keys.agency", names.agency(agency))
        case .log(let origin): language.say("keys.log", origin)
        case .recipient(let agency):
            language.say(
                "keys.recipient", agency.map(names.agency) ?? language.say("keys.of-package"))
        }
    }
}
