// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Registrations that somebody began: the same drafts as on the pages, each its user's alone.
enum DraftCalls {
    static let routes = [list, read, begin, replace, discard]

    private static let field = Rendering<FormDraft.Field>(
        "DraftField", [.text("name") { $0.name }, .text("value") { $0.value }])

    private static let draft = Rendering<FormDraft>(
        "Draft",
        [
            .text("id") { $0.id }, .integer("saved") { $0.saved }.saying("Seconds since 1970."),
            .list("fields", field) { $0.fields }.saying(
                "As the form of the pages has them: `p1-name` is the name of the first person."),
        ])

    private static let drafts = Rendering<[FormDraft]>("Drafts", [.list("items", draft) { $0 }])

    private static let sent = Reading<FormDraft.Field>.object(
        .need("name", .text(60), "The name of the field."),
        .need("value", .text(4000, least: 0), "What was typed.")
    ) { FormDraft.Field(name: $0, value: $1) }

    private static let reading = BodyReading(
        Field.need("fields", .list(sent, 1...500), "What was typed so far."))

    private static let list = Route.other(
        .get, "/drafts", .personsWrite, [.register], .none,
        Operation(
            "listDrafts", "drafts", "List your unfinished registrations, newest first.",
            .value(drafts.name), schemas: drafts.schemas
        ) { call in
            CallAnswer(drafts(try await call.desk.drafts.drafts(of: call.user.id)), isTagged: true)
        })

    private static let read = Route.other(
        .get, "/drafts/{draft}", .personsWrite, [.register], .none,
        Operation(
            "readDraft", "drafts", "Show an unfinished registration.", .value(draft.name),
            schemas: draft.schemas
        ) { call in CallAnswer(draft(try await known(call)), isTagged: true) })

    private static let begin = Route.other(
        .post, "/drafts", .personsWrite, [.register], .none,
        Operation(
            "keepDraft", "drafts",
            "Keep what was typed of a registration; the oldest of \(DraftBook.most) goes.",
            .value(draft.name), schemas: draft.schemas, body: reading.schema
        ) { call in try await keep(Desk.randomText(18), call) })

    private static let replace = Route.other(
        .post, "/drafts/{draft}", .personsWrite, [.register], .none,
        Operation(
            "replaceDraft", "drafts", "Keep what was typed since, in the place of a draft.",
            .value(draft.name), schemas: draft.schemas, body: reading.schema
        ) { call in try await keep(try await known(call).id, call) })

    private static let discard = Route.other(
        .post, "/drafts/{draft}/discard", .personsWrite, [.register], .none,
        Operation(
            "discardDraft", "drafts", "Throw a draft away, for good; answers those that are left.",
            .value(drafts.name), schemas: drafts.schemas
        ) { call in
            try await call.desk.drafts.discard(try await known(call).id, of: call.user.id)
            return CallAnswer(drafts(try await call.desk.drafts.drafts(of: call.user.id)))
        })

    /// A draft of whoever asks; another's is answered as none.
    private static func known(_ call: Call) async throws -> FormDraft {
        let id = call.match.parameters["draft"] ?? ""
        guard let draft = try await call.desk.drafts.draft(id, of: call.user.id) else {
            throw Stop.notFound
        }
        return draft
    }

    private static func keep(_ id: String, _ call: Call) async throws -> CallAnswer {
        let fields: [FormDraft.Field]
        do { fields = try reading.read(call.body) } catch { throw CallFault(.wrong("fields")) }
        let kept = FormDraft(id: id, fields: fields, saved: call.desk.now().seconds)
        try await call.desk.drafts.keep(kept, of: call.user.id)
        return CallAnswer(draft(kept))
    }
}
