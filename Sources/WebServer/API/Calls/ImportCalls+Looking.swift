// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry

/// How far a list is, and what became of its rows.
extension ImportCalls {
    /// A list, on its way in or on record.
    struct Seen: Sendable {
        let id: String
        var job: ImportJob?
        var stage: String
        var progress: ImportProgress?
        var list: ImportOnRecord?
        /// Of sentences for people.
        var language = DeskLanguage.english
    }

    private static let count = Rendering<(String, Int)>(
        "ReasonCount",
        [
            .text("reason") { $0.0 }.saying("Why rows wait, in English; no value of a row."),
            .integer("rows") { $0.1 },
        ])

    private static let tally = Rendering<ImportTally>(
        "ImportTally",
        [
            .integer("rows") { $0.records }, .integer("onRecordBefore") { $0.before },
            .integer("readAnew") { $0.readAnew }.saying("Of these, rows read otherwise now."),
            .integer("accepted") { $0.accepted }, .integer("waiting") { $0.quarantined },
            .flag("reconciles") { $0.reconciles }.saying("Every row is somewhere."),
            .list("reasons", count) {
                $0.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                    ($0.key, $0.value)
                }
            },
        ])

    private static let onRecord = Rendering<ImportOnRecord>(
        "ImportOnRecord",
        [
            .id("firstRow") { $0.first }, .integer("rows") { $0.rows },
            .integer("accepted") { $0.accepted }, .integer("waiting") { $0.waiting },
            .integer("takenBack") { $0.withdrawn },
        ])

    private static let progress = Rendering<ImportProgress>(
        "ImportProgress", [.integer("done") { $0.done }, .integer("total") { $0.total }])

    private static let stages = [
        "reading", "mapping", "trying", "tried", "running", "stopping", "stopped", "interrupted",
        "failed", "done", "withdrawn",
    ]

    static let rendering = Rendering<Seen>(
        "Import",
        [
            .text("id") { $0.id }, .text("name") { $0.job?.name ?? $0.list?.list?.name ?? "" },
            .text("digest") { $0.job?.digest ?? $0.list?.key.digest ?? "" }.saying("SHA-256."),
            .word("stage", stages) { $0.stage },
            .mayText("failure") { seen in
                if case .failed(let sentence) = seen.job?.stage {
                    TroubleWords(sentence, seen.language).words
                } else {
                    nil
                }
            }.saying(
                "What is in the way, and what to do about it, in the language of Accept-Language."
            ),
            .mayTime("uploaded") { $0.job?.uploaded }, .mayTime("began") { $0.job?.began },
            .mayTime("ended") { $0.job?.ended },
            .mayInteger("mappingRevision") { $0.job?.mapping?.revision },
            .object("progress", progress) { $0.progress }.saying("While it is being recorded."),
            .object("trial", tally) { $0.job?.stage == .done ? nil : $0.job?.tally }
                .saying("What would become of its rows."),
            .object("onRecord", onRecord) { $0.list }.saying("What is on record of it."),
        ])

    private static func seen(_ job: ImportJob, _ list: ImportOnRecord?, _ call: Call) async -> Seen
    {
        let (stage, progress) = await call.desk.imports.state(of: job)
        return Seen(
            id: job.id, job: job, stage: stage, progress: progress, list: list,
            language: call.language)
    }

    private static func seen(_ list: ImportOnRecord) -> Seen {
        Seen(
            id: list.first.description, stage: list.isWithdrawn ? "withdrawn" : "done", list: list)
    }

    static let list = Route.other(
        .get, "/imports", .importsRead, [.importRows], .disclosure,
        Operation(
            "listImports", "imports",
            "List the imports of your agency: your own on their way in, then those on record.",
            .list("Import"), schemas: rendering.schemas, query: Paging.parameters
        ) { call in
            let paging = try Paging(call)
            // In this order: a list that is done meanwhile stands among those on record.
            let jobs = try await call.imports { (book) throws(ImportTrouble) in
                try await book.jobs(of: call.user.agency)
            }
            let lists = try await call.desk.registry.imports(
                of: call.user.agency, by: call.actor, for: call.purpose)
            var all: [Listed<Seen>] = []
            for (place, job) in jobs.enumerated()
            where job.user == call.user.id && job.stage != .done {
                let seen = await seen(job, lists.first { $0.key == job.key }, call)
                all.append(Listed(seen, [], rank: 0, number: UInt64(place)))
            }
            for (place, one) in lists.enumerated() {
                all.append(Listed(seen(one), [], rank: 1, number: UInt64(place)))
            }
            return paging.answer(paging.page(of: all), rendering, call)
        })

    static let one = Route.other(
        .get, "/imports/{import}", .importsRead, [.importRows], .disclosure,
        Operation(
            "readImport", "imports",
            "Show how far an import is, what became of its rows, or what would.",
            .value("Import"), schemas: rendering.schemas
        ) { call in
            let (job, list) = try await call.importSubject()
            if let job {
                return CallAnswer(rendering(await seen(job, list, call)), isTagged: true)
            }
            guard let list else { throw Stop.notFound }
            return CallAnswer(rendering(seen(list)), isTagged: true)
        })
}
