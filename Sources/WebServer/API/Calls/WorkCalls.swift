// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What waits, looking for people, and what the service says of itself.
enum WorkCalls {
    static let routes = [document, me, directory, work, events, search]

    // MARK: The service

    private static let document = Route(
        .get, "/api/v1/openapi.json", .everybody, .none
    ) { visit in
        var response = WebResponse.json(OpenAPIDocument.of(visit.desk.routes).bytes)
        response.headers.append(("access-control-allow-origin", "*"))
        return response
    }

    private static let me = Route.other(
        .get, "/me", nil, [], .none,
        Operation(
            "readMe", "service", "Show in whose name the token asks, what for, and until when.",
            .value("Me"), schemas: meRendering.schemas, statesPurpose: false
        ) { call in CallAnswer(meRendering(call)) })

    private static let meRendering = Rendering<Call>(
        "Me",
        [
            .text("client") { $0.client.id }, .text("name") { $0.client.name },
            .id("user") { $0.user.id }, .choice("role") { $0.user.role },
            .id("agency") { $0.user.agency },
            .texts("purposes") { $0.user.role.purposes.map(\.rawValue) }
                .saying("What the header Reunify-Purpose may say."),
            .texts("scopes") { $0.client.scopes.map(\.rawValue).sorted() },
            .integer("expires") { $0.client.expires }.saying("Seconds since 1970."),
        ])

    private static let directory = Route.other(
        .get, "/directory", nil, [], .none,
        Operation(
            "readDirectory", "service", "Show agencies, their places, and who works there.",
            .value("Directory"), schemas: directoryRendering.schemas, statesPurpose: false
        ) { call in
            CallAnswer(
                directoryRendering(try await call.desk.registry.directory()), isTagged: true)
        })

    private static let directoryRendering = Rendering<Directory>(
        "Directory",
        [
            .list("agencies", agency) { directory in
                directory.agencies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            },
            .list("facilities", facility) { $0.facilities.values.sorted { $0.id < $1.id } },
            .list("users", user) { $0.users.values.sorted { $0.id < $1.id } },
            .list("groundLists", grounds) { _ in Rules.standard.groundLists },
        ])

    private static let agency = Rendering<(AgencyID, String)>(
        "Agency", [.id("id") { $0.0 }, .text("name") { $0.1 }])

    private static let facility = Rendering<Directory.Facility>(
        "Facility", [.id("id") { $0.id }, .id("agency") { $0.agency }, .text("name") { $0.name }])

    private static let user = Rendering<Directory.User>(
        "User",
        [
            .id("id") { $0.id }, .text("name") { $0.name }, .choice("role") { $0.role },
            .id("agency") { $0.agency },
        ])

    private static let grounds = Rendering<GroundList>(
        "GroundList",
        [
            .text("version") { $0.version }, .day("effectiveFrom") { $0.effectiveFrom },
            .mayDay("effectiveUntil") { $0.effectiveUntil },
            .texts("codes") { $0.codes.sorted() },
        ])

    // MARK: Work

    /// A thing that waits, with its place in the list.
    private static let item = Rendering<WorkItem>(
        "WorkItem",
        [
            .choice("kind") { $0.kind }, .mayID("person") { $0.person },
            .text("about") { $0.about }.saying("What it is about, where it is no person."),
            .mayText("address") { $0.address?.text }.saying("Where the pages have it."),
            .mayInteger("number") { $0.number }.saying("Days, hours or how many, by kind."),
            .integer("weight") { $0.weight }.saying("Higher comes first."),
            .flag("isUrgent") { $0.isUrgent }, .flag("isUnderFive") { $0.isUnderFive },
        ])

    private static let work = Route.other(
        .get, "/work", .workRead, [], .disclosure,
        Operation(
            "listWork", "work", "List what waits for you, most urgent first; nobody's name.",
            .list("WorkItem"), schemas: item.schemas, query: Paging.parameters
        ) { call in
            let paging = try Paging(call)
            let (desk, user, purpose) = (call.desk, call.user, call.purpose)
            let held = await desk.memory.heldProposals
            try await desk.queues.prepare(for: user, purpose, at: desk.now(), from: desk.registry)
            let outcome = try await desk.registry.list(.work, by: call.actor, for: purpose) {
                state, context in
                let all = WorkList(
                    state, for: user, purpose, at: context.at, without: held,
                    queues: desk.queues
                ).items.enumerated().map { place, item in
                    Listed(item, item.person.map { [$0] } ?? [], rank: place, number: 0)
                }
                return paging.page(of: all).map { (($0, $1), $0.people) }
            }
            switch outcome {
            case .refused(let refusal): throw Stop.refused(refusal)
            case .accepted(let page): return paging.answer(page, item, call)
            }
        })

    private static let events = Route.other(
        .get, "/work-events", .workRead, [], .none,
        Operation(
            "followWork", "work",
            "Follow how much waits: an event `work` at each change, with counts and identifiers.",
            .events
        ) { _ in CallAnswer([:]) })

    // MARK: Search

    private static let hit = Rendering<Disclosure>(
        "FoundPerson",
        [
            .id("id") { $0.person },
            .list("records", PersonRendering.record) { $0.identity ?? [] },
        ])

    /// Who was found, and what was looked for.
    private static let found = Rendering<PersonSearch.Result>(
        "SearchResult",
        [
            .list("items", hit) { $0.people },
            .texts("looked") { $0.looked }.saying("What was looked for, in sentences."),
        ])

    private static let words = Field.need(
        "words", .text(200), "Names in any script and order, numbers, an age, a place of birth.")

    private static let search: Route = {
        let reading = BodyReading(words)
        return Route.other(
            .post, "/search", .search, [.disclose(.identity)], .search,
            Operation(
                "search", "search",
                "Look for people; the words are in no address, and in no log.",
                .value("SearchResult"), schemas: found.schemas, body: reading.schema
            ) { call in
                let words: String
                do { words = try reading.read(call.body) } catch {
                    throw CallFault(.wrong("words"))
                }
                try await SearchBudget.spend(by: call.user.id, at: call.desk)
                let result = try await PersonSearch(words).run(
                    call.desk.registry, .english, call.actor, call.purpose, call.desk.now().day)
                return CallAnswer(found(result), entry: result.people.first?.entry)
            })
    }()
}
