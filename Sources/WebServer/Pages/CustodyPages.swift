// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Who is in the agency's custody, who comes and goes, and how it ends.
enum CustodyPages {
    static let routes = [
        Route(.get, "/custody", .may([.transfer]), .disclosure, list),
        Route(.post, "/custody/transfer", .may([.transfer]), .act, transfer),
        Route(.post, "/custody/move", .may([.transfer]), .act, move),
        Route(.post, "/custody/end", .may([.endCustody]), .act, end),
        Route(.post, "/persons/{person}/custody", .may([.takeCustody]), .act, take),
        Route(.get, "/transfers/{transfer}", .may([.transfer]), .disclosure, show),
        Route(.post, "/transfers/{transfer}/acknowledge", .may([.transfer]), .act) { visit in
            try await answer(visit, "transfer.acknowledged") { id, _ in .acknowledge(id) }
        },
        Route(.post, "/transfers/{transfer}/refuse", .may([.transfer]), .act) { visit in
            try await answer(visit, "transfer.refused") { .refuse($0, reason: $1) }
        },
        Route(.post, "/transfers/{transfer}/recall", .may([.transfer]), .act) { visit in
            try await answer(visit, "transfer.recalled") { .recall($0, reason: $1) }
        },
    ]

    /// So many people are shown at once.
    private static let most = 200

    // MARK: Who is here

    private static func list(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let language = visit.language
        let (held, open) = try await visit.observe { state in
            let casework = state.casework
            let held = casework.custodies.values.filter {
                $0.ended == nil && $0.agency == user.agency
            }.sorted { ($0.facility, $0.from, $0.id) < ($1.facility, $1.from, $1.id) }
            let open = casework.transfers.values.filter {
                $0.stage.isOpen && ($0.sender == user.agency || $0.receiver == user.agency)
            }.sorted { $0.id < $1.id }
            return (held, open)
        }
        let onTheWay = Set(open.flatMap { $0.passengers.map(\.person) })
        let shown = held.prefix(most)
        let sight = try await visit.desk.registry.read(
            together: Dictionary(shown.map { ($0.person, [.identity]) }) { one, _ in one },
            by: user.actor, for: visit.purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let at = visit.desk.now()
        let people = shown.map { custody -> View in
            let records = sight.shown[custody.person]?.identity
            return [
                "id": .text("\(custody.person)"),
                "address": .text(Address.person(custody.person).text),
                "name": .text(IdentityView.name(records) ?? language.say("person.no-name")),
                "age": .text(records.flatMap { language.age($0, on: at.day) } ?? ""),
                "place": .text(names.facility(custody.facility)),
                "since": .text(language.time(custody.from)),
                "isOnTheWay": .flag(onTheWay.contains(custody.person)),
            ]
        }
        let transfers = open.map { transfer -> View in
            let isIncoming = transfer.receiver == user.agency
            return [
                "address": .text(Address.transfer(transfer.id).text), "id": .text("\(transfer.id)"),
                "text": .text(
                    language.count(
                        transfer.passengers.count,
                        isIncoming ? "custody.arriving" : "custody.leaving",
                        names.agency(isIncoming ? transfer.sender : transfer.receiver))),
                "since": .text(language.time(transfer.dispatched)),
            ]
        }
        let directory = names.directory
        func places(_ isOwn: Bool) -> View.Value {
            .list(
                directory.facilities.values.filter { ($0.agency == user.agency) == isOwn }
                    .sorted { ($0.agency, $0.id) < ($1.agency, $1.id) }.map {
                        [
                            "value": .text("\($0.id)"),
                            "name": .text(
                                isOwn ? $0.name : language.list([names.agency($0.agency), $0.name])),
                        ]
                    })
        }
        return await visit.page(
            "custody",
            [
                "people": .list(people), "hasPeople": .flag(!people.isEmpty),
                "count": .text(language.count(held.count, "custody.held")),
                "isCut": .flag(held.count > most), "transfers": .list(transfers),
                "hasTransfers": .flag(!transfers.isEmpty), "ownPlaces": places(true),
                "otherPlaces": places(false),
                "ways": .list(
                    ["released", "removed", "left", "died"].map {
                        ["value": .text($0), "name": .text(language.say("way.\($0)"))]
                    }),
            ], title: "nav.custody", wide: true)
    }

    private static func chosen(_ visit: Visit) throws -> [PersonID] {
        let people = visit.form.all("person").compactMap { PersonID($0) }
        guard !people.isEmpty else { throw Stop.refused(Refusal(.detailMissing)) }
        return people
    }

    private static func facility(_ visit: Visit) async throws -> Directory.Facility {
        guard let id = FacilityID(visit.form["place"]),
            let facility = try await visit.desk.registry.directory().facilities[id]
        else { throw Stop.refused(Refusal(.detailMissing)) }
        return facility
    }

    // MARK: Acts

    private static func transfer(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let (people, place) = (try chosen(visit), try await facility(visit))
        let id = try await visit.submit { identifiers, at in
            let id = identifiers.next(TransferID.self)
            let transfer = Transfer(
                id: id,
                passengers: people.map {
                    Transfer.Passenger(person: $0, custody: identifiers.next(CustodyID.self))
                }, sender: user.agency, receiver: place.agency, facility: place.id, dispatched: at)
            return (.custody(.dispatch(transfer)), id)
        }
        return await visit.see(
            .transfer(id), Notice(key: "transfer.dispatched", values: ["\(id)"]))
    }

    private static func move(_ visit: Visit) async throws -> WebResponse {
        let (people, place) = (try chosen(visit), try await facility(visit))
        try await visit.submit { identifiers, at in
            let passengers = people.map {
                Transfer.Passenger(person: $0, custody: identifiers.next(CustodyID.self))
            }
            return (.custody(.relocate(passengers, place.id, at: at)), ())
        }
        return await visit.see(.custody, Notice(key: "custody.moved"))
    }

    private static func end(_ visit: Visit) async throws -> WebResponse {
        let people = try chosen(visit)
        let detail = visit.form["detail"]
        let how: Custody.How
        switch visit.form["way"] {
        case "released": how = .released(to: detail)
        case "removed": how = .removed(country: detail)
        case "left": how = .left(circumstances: detail)
        case "died": how = .died
        default: throw Stop.refused(Refusal(.detailMissing))
        }
        try await visit.submit { _, at in (.custody(.end(people, how, at: at)), ()) }
        return await visit.see(.custody, Notice(key: "custody.ended-done"))
    }

    private static func take(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let person = try visit.id(PersonID.self, "person")
        let place = try await facility(visit)
        try await visit.submit { identifiers, at in
            let passenger = Transfer.Passenger(
                person: person, custody: identifiers.next(CustodyID.self))
            return (.custody(.take([passenger], user.agency, place.id, from: at)), ())
        }
        return await visit.see(.person(person), Notice(key: "custody.taken"))
    }

    // MARK: A transfer

    private static func show(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let id = try visit.id(TransferID.self, "transfer")
        let found = try await visit.observe { state -> (Transfer, [FamilyLink])? in
            guard let transfer = state.casework.transfers[id],
                [transfer.sender, transfer.receiver].contains(user.agency)
            else { return nil }
            return (transfer, transfer.links.compactMap { state.casework.links[$0] })
        }
        guard let (transfer, links) = found else { throw Stop.refused(Refusal(.notReachable)) }
        let sight = try await visit.desk.registry.read(
            together: Dictionary(transfer.passengers.map { ($0.person, [.identity]) }) { one, _ in
                one
            },
            by: user.actor, for: visit.purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let (language, at) = (visit.language, visit.desk.now())
        let stage: String =
            switch transfer.stage {
            case .dispatched:
                language.count(max(0, at.hours(since: transfer.dispatched)), "transfer.waiting")
            case .acknowledged(let moment):
                language.say("transfer.stage.acknowledged", language.time(moment))
            case .refused(let moment, let reason):
                language.say("transfer.stage.refused", language.time(moment), reason)
            case .recalled(let moment, let reason):
                language.say("transfer.stage.recalled", language.time(moment), reason)
            }
        return await visit.page(
            "transfer",
            [
                "id": .text("\(id)"), "from": .text(names.agency(transfer.sender)),
                "to": .text(names.agency(transfer.receiver)),
                "place": .text(names.facility(transfer.facility)),
                "dispatched": .text(language.time(transfer.dispatched)), "stage": .text(stage),
                "people": .list(
                    transfer.passengers.map { passenger in
                        let records = sight.shown[passenger.person]?.identity
                        return [
                            "address": .text(Address.person(passenger.person).text),
                            "id": .text("\(passenger.person)"),
                            "name": .text(
                                IdentityView.name(records) ?? language.say("person.no-name")),
                            "age": .text(records.flatMap { language.age($0, on: at.day) } ?? ""),
                        ]
                    }),
                "links": .text(language.count(links.count, "transfer.links")),
                "hasSeparations": .flag(!transfer.separations.isEmpty),
                "separations": .text(
                    language.count(transfer.separations.count, "transfer.separations")),
                "mayAnswer": .flag(transfer.stage.isOpen && transfer.receiver == user.agency),
                "mayRecall": .flag(transfer.stage.isOpen && transfer.sender == user.agency),
                "path": .text(Address.transfer(id).text),
            ], title: "transfer.title")
    }

    private static func answer(
        _ visit: Visit, _ key: String,
        _ make: @escaping @Sendable (TransferID, String) -> CustodyCommand
    ) async throws -> WebResponse {
        let id = try visit.id(TransferID.self, "transfer")
        let reason = visit.form["reason"]
        try await visit.submit { _, _ in (.custody(make(id, reason)), ()) }
        return await visit.see(.transfer(id), Notice(key: key, values: ["\(id)"]))
    }
}
