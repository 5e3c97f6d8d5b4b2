// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Foundation
import Importing
import Registry

/// Lists that an agency hands over: uploaded, tried, recorded in the background, and taken back.
enum ImportCalls {
    static let routes =
        [
            list, one, upload, mapping, saveMapping, sheet, trial, run, stop, discard, undo,
        ] + QuarantineCalls.routes

    // MARK: Looking

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

    private static let list = Route.other(
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

    private static let one = Route.other(
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

    // MARK: Steps

    private static let name = Field.need(
        "name", .text(80), "What the list is called, without names of people.")

    /// The bytes of a list, in base 64.
    private static let content = Field<[UInt8]>(
        name: "content",
        about:
            "The bytes of the list in base 64 (RFC 4648 §4); \(ImportBook.mostBytes >> 20) MiB at "
            + "most, before encoding.",
        schema: [
            "type": "string", "contentEncoding": "base64", "minLength": 4,
            "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
        ], isRequired: true
    ) { sent in
        guard let text = sent?.text, text.utf8.count >= 4, let data = Data(base64Encoded: text)
        else { return nil }
        return [UInt8](data)
    }

    private static let upload: Route = {
        let reading = BodyReading(name, content)
        return Route.receipt(
            "uploadImport", "/imports", .importsWrite, [.importRows],
            "Hand a list over: CSV, XLSX, JSON, JSON Lines, PFIF or Primero. It is kept sealed, and read "
                + "in the background; then look at the mapping, try it, and run it.",
            body: reading.schema, bodyLimit: ImportBook.mostBytes / 3 * 4 + 64 * 1024
        ) { call in
            let (name, bytes) = try call.read(reading)
            let key = try call.key()
            let digest = AttachedPapers.digest(of: bytes)
            let actor = call.actor
            if let done = try await call.desk.registry.noted(
                .uploaded, ofList: digest, by: actor, for: call.purpose, key: key)
            {
                return Receipt.answer(done, made: id(of: key), at: "/api/v1/imports")
            }
            let job = try await call.imports { (book) throws(ImportTrouble) in
                try await book.upload(
                    bytes, name: ImportName.cleaned(name, at: call.desk.now()), by: call.user,
                    id: id(of: key))
            }
            let done = try await call.desk.registry.note(
                .uploaded, ofList: digest, by: actor, for: call.purpose, key: key)
            return Receipt.answer(done, made: job.id, at: "/api/v1/imports")
        }
    }()

    /// The identifier that an upload of a key has, so that a repetition finds it.
    static func id(of key: IdempotencyKey) -> String {
        let digest = AttachedPapers.digest(of: Array("reunify/1 upload".utf8) + key.bytes)
        return String(digest.prefix(22))
    }

    /// A step with a list on its way in, done once for a key.
    private static func step<each Value: Sendable>(
        _ id: String, _ pattern: String, _ noted: AdministrativeEvent.ListStep, _ summary: String,
        bodyLimit: Int = 64 * 1024, _ fields: repeat Field<each Value>,
        run: @escaping @Sendable (Call, ImportJob, repeat each Value) async throws -> Void
    ) -> Route {
        let reading = BodyReading(repeat each fields)
        return Route.receipt(
            id, pattern, .importsWrite, [.importRows], summary, body: reading.schema,
            bodyLimit: bodyLimit
        ) { call in
            let values = try call.read(reading)
            let key = try call.key()
            guard let job = try await call.importSubject().job else { throw Stop.notFound }
            if let done = try await call.desk.registry.noted(
                noted, ofList: job.digest, by: call.actor, for: call.purpose, key: key)
            {
                return try await Receipt.answer(call, (done, []))
            }
            try await run(call, job, repeat each values)
            let done = try await call.desk.registry.note(
                noted, ofList: job.digest, by: call.actor, for: call.purpose, key: key)
            return try await Receipt.answer(call, (done, []))
        }
    }

    private static let sheet = step(
        "rereadImport", "/imports/{import}/sheet", .mapped,
        "Read a workbook as another sheet; the mapping is proposed anew.",
        .may("sheet", .text(60), "The sheet; its only one with rows where none is named."),
        .may("headerRow", .integer(1...9999), "The row of the header, from 1."),
        .may(
            "merged", .choice(SpreadsheetOptions.Merged.self), "What merged cells mean.")
    ) { call, job, sheet, row, merged in
        _ = try await call.imports { (book) throws(ImportTrouble) in
            try await book.read(
                job, sheet: ImportJob.Sheet(name: sheet, headerRow: row, merged: merged),
                by: call.user)
        }
    }

    private static let trial = step(
        "tryImport", "/imports/{import}/trial", .tried,
        "Try a list in the background: every row is read, and nothing is recorded."
    ) { call, job in
        _ = try await call.imports { (book) throws(ImportTrouble) in
            try await book.tryOut(job, by: call.user, for: call.purpose)
        }
    }

    private static let run = step(
        "runImport", "/imports/{import}/run", .begun,
        "Record a list in the background, or go on where it was stopped or broke off; nothing is taken "
            + "twice."
    ) { call, job in
        _ = try await call.imports { (book) throws(ImportTrouble) in
            try await book.run(job, by: call.user, for: call.purpose)
        }
    }

    private static let stop = step(
        "stopImport", "/imports/{import}/stop", .stopped,
        "Ask a list that is being recorded to stop; what is on record stays."
    ) { call, job in await call.desk.imports.stop(job) }

    private static let discard = step(
        "discardImport", "/imports/{import}/discard", .thrownAway,
        "Throw a list away that is on its way in; what is on record of it stays."
    ) { call, job in
        try await call.imports { (book) throws(ImportTrouble) in try await book.discard(job) }
    }

    // MARK: The mapping

    private static let sample = Rendering<ImportPreview.Sample>(
        "ColumnSample",
        [
            .text("cell") { $0.cell },
            .text("gives") { $0.gives }.saying("What it is read as; empty where it is not used."),
        ])

    private static let column = Rendering<ImportPreview.Column>(
        "PreviewedColumn",
        [
            .text("header") { $0.header }, .list("samples", sample) { $0.samples },
            .texts("questions") { $0.questions.map(\.rawValue) }
                .saying("What the column leaves to be answered: order, serial, zeros."),
        ])

    private static let previewed = Rendering<ImportJob>(
        "ImportMapping",
        [
            .text("mapping") { $0.revisions.last?.text ?? "" }
                .saying("The mapping as the text of its file; see Documentation/exchange.md."),
            .integer("revision") { $0.mapping?.revision ?? 1 },
            .flag("isProposed") { $0.revisions.last?.by == nil }.saying("Nobody saved it yet."),
            .integer("rows") { $0.preview?.rows ?? 0 },
            .list("columns", column) { $0.preview?.columns ?? [] },
        ])

    private static let mapping = Route.other(
        .get, "/imports/{import}/mapping", .importsRead, [.importRows], .disclosure,
        Operation(
            "readImportMapping", "imports",
            "Show how the columns of a list are read, with samples of their values.",
            .value("ImportMapping"), schemas: previewed.schemas
        ) { call in
            guard let job = try await call.importSubject().job, job.preview != nil else {
                throw Stop.notFound
            }
            try await call.desk.registry.note(
                .shown, ofList: job.digest, by: call.actor, for: call.purpose)
            return CallAnswer(previewed(job), isTagged: true)
        })

    private static let saveMapping = step(
        "saveImportMapping", "/imports/{import}/mapping", .mapped,
        "Save a corrected mapping as a further revision.", bodyLimit: ListMapping.mostBytes * 2,
        .need("mapping", .text(ListMapping.mostBytes), "The text of the mapping's file.")
    ) { call, job, text in
        let mapping: ListMapping
        do throws(MappingError) {
            mapping = try ListMapping.read(text, file: "mapping")
        } catch {
            throw CallFault(Problem(.list(.mapping(error)), call.language))
        }
        _ = try await call.imports { (book) throws(ImportTrouble) in
            try await book.save(mapping, of: job, by: call.user)
        }
    }

    // MARK: Undo

    private static let undo: Route = {
        let reading = BodyReading(SentFields.reason)
        return Route.receipt(
            "undoImport", "/imports/{import}/undo", .importsWrite, [.withdrawImport],
            "Take back everything that a list brought, while nothing builds on it; the answer says what "
                + "does. Nothing is deleted.",
            body: reading.schema
        ) { call in
            let reason = try call.read(reading)
            guard let list = try await call.importSubject().list else { throw Stop.notFound }
            let outcome = try await call.desk.registry.withdraw(
                list: list.key, reason: reason, by: call.actor, for: call.purpose,
                key: try call.key())
            switch outcome {
            case .refused(let refusal): throw Stop.refused(refusal)
            case .accepted(let (done, _)): return try await Receipt.answer(call, (done, []))
            }
        }
    }()
}

extension Call {
    /// The values of a body.
    func read<each Value: Sendable>(
        _ reading: BodyReading<repeat each Value>
    ) throws -> (repeat each Value) {
        do {
            return try reading.read(body)
        } catch let fault as BodyReading<repeat each Value>.Fault {
            throw CallFault(.wrong(fault.field))
        }
    }

    /// Does something with lists on their way in.
    func imports<Value: Sendable>(
        _ body: (ImportBook) async throws(ImportTrouble) -> Value
    ) async throws -> Value {
        try await desk.withImports(body) { CallFault(Problem($0, language)) }
    }

    /// The import that the path names: on its way in, of the one who asks alone, or on record.
    func importSubject() async throws -> (job: ImportJob?, list: ImportOnRecord?) {
        let id = match.parameters["import"] ?? ""
        let row = RowID(id)
        // Before what is on record is looked up: of a list that is done, all is on record.
        let found =
            if row == nil {
                try await imports { (book) throws(ImportTrouble) in
                    try await book.job(id, of: user.agency)
                }
            } else { ImportJob?.none }
        let lists = try await desk.registry.imports(of: user.agency, by: actor, for: purpose)
        if let row {
            guard let found = lists.first(where: { $0.first == row }) else { throw Stop.notFound }
            return (nil, found)
        }
        guard let found, found.user == user.id else { throw Stop.notFound }
        return (found, lists.first { $0.key == found.key })
    }
}

extension Problem {
    /// Why a step of an import was not done, in the language of who asks.
    init(_ trouble: ImportTrouble, _ language: DeskLanguage) {
        let status =
            switch trouble {
            case .tooLarge: 413
            case .notAList, .list: 422
            case .tooMany, .busy, .notTried, .illegalStep, .fileMissing, .unreconciled, .refused,
                .registry:
                409
            }
        let told = TroubleWords(trouble.sentence, language)
        self.init(status, "import/\(trouble.name)", told.words)
        headers["content-language"] = told.isFound ? language.code : "en"
    }
}
