// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry

/// Lists that an agency hands over: read, tried, recorded in the background, and taken back.
enum ImportPages {
    private static let steward: Route.Access = .may([.importRows])

    static let routes =
        [
            Route(.get, "/imports", steward, .disclosure, index),
            Route(
                .post, "/imports", steward, .act, bodyLimit: ImportBook.mostBytes + 64 * 1024,
                takesFiles: true, upload),
            Route(.get, "/imports/{import}", steward, .disclosure) { visit in
                try await show(visit)
            },
            Route(.get, "/imports/{import}/progress", steward, .none, progress),
            Route(.post, "/imports/{import}/sheet", steward, .act, sheet),
            Route(.post, "/imports/{import}/try", steward, .act, tryOut),
            Route(.post, "/imports/{import}/run", steward, .act, run),
            Route(.post, "/imports/{import}/stop", steward, .act, stop),
            Route(.post, "/imports/{import}/discard", steward, .act, discard),
        ] + ImportMappingPages.routes + ImportRequestPages.routes + ImportUndoPages.routes

    /// How long a step is waited for that is mostly done at once.
    private static let patience: Duration = .milliseconds(1500)

    // MARK: All of them

    private static func index(_ visit: Visit) async throws -> WebResponse {
        try await index(visit, nil)
    }

    private static func index(
        _ visit: Visit, _ trouble: FormTrouble?
    ) async throws -> WebResponse {
        let user = try visit.importer
        let language = visit.language
        let jobs = try await visit.imports { (book) throws(ImportTrouble) in
            try await book.jobs(of: user.agency)
        }
        let lists = try await visit.desk.registry.imports(
            of: user.agency, by: user.actor, for: visit.purpose)
        let names = try await visit.desk.registry.directory().users
        var open: [View] = []
        for job in jobs where job.stage != .done {
            let stage = await visit.desk.imports.stage(of: job)
            let isOwn = job.user == user.id
            open.append([
                "isOwn": .flag(isOwn), "address": .text(Address.importJob(job.id).text),
                "name": .text(job.name),
                "stage": .text(language.say("import-stage.\(stage)")),
                "by": .text(names[job.user]?.name ?? "\(job.user)"),
                "when": .text(language.time(job.uploaded)),
            ])
        }
        let form = ActForm(
            id: "upload", path: Address.imports.text, title: "imports.upload",
            button: "imports.begin",
            fields: [
                .init(name: "list", label: "imports.file", kind: .list, hint: "imports.file-hint"),
                .init(
                    name: "name", label: "imports.name", kind: .line, hint: "imports.name-hint",
                    isNeeded: false, limit: 80),
            ])
        var main = form
        main.isMain = true
        return await visit.page(
            "imports",
            FormTrouble.view(trouble, language).adding([
                "forms": .list([main.view(language, typed: visit.form)]),
                "hasOpen": .flag(!open.isEmpty), "open": .list(open),
                "isEmpty": .flag(lists.isEmpty),
                "lists": .list(
                    lists.map { list in
                        [
                            "address": .text(Address.importedList(list.first).text),
                            "name": .text(list.list?.name ?? list.key.digest),
                            "rows": .text(language.number(list.rows)),
                            "accepted": .text(language.number(list.accepted)),
                            "waiting": .text(language.number(list.waiting)),
                            "withdrawn": .text(language.number(list.withdrawn)),
                            "isWithdrawn": .flag(list.isWithdrawn),
                        ]
                    }),
            ]), title: "nav.imports", status: trouble?.status ?? 200)
    }

    private static func upload(_ visit: Visit) async throws -> WebResponse {
        try await visit.acting {
            let user = try visit.importer
            guard let file = visit.files.first(where: { $0.field == "list" }) else {
                throw FormFault("imports.no-file")
            }
            let name = ImportName.cleaned(visit.form["name"], at: visit.desk.now())
            let job = try await visit.imports { (book) throws(ImportTrouble) in
                try await book.upload(file.bytes, name: name, by: user)
            }
            try await visit.note(.uploaded, job)
            await visit.desk.imports.wait(for: job.id, atMost: patience)
            return await visit.see(.importJob(job.id))
        } otherwise: { trouble in
            try await index(visit, trouble)
        }
    }

    // MARK: One

    /// A list on its way in or on record; whoever may not see it gets the answer that there is none.
    static func subject(_ visit: Visit) async throws -> ImportSubject {
        try await ImportSubject(visit)
    }

    static func show(
        _ visit: Visit, _ trouble: FormTrouble? = nil
    ) async throws -> WebResponse {
        let subject = try await ImportSubject(visit)
        if let job = subject.job, job.preview != nil || !job.examples.isEmpty {
            try await visit.note(.shown, job)
        }
        let view = await ImportView(subject, visit).view
        return await visit.page(
            "import", FormTrouble.view(trouble, visit.language).adding(view), title: "nav.imports",
            status: trouble?.status ?? 200)
    }

    /// How far it is, for the script of the page.
    private static func progress(_ visit: Visit) async throws -> WebResponse {
        let subject = try await ImportSubject(visit)
        guard let job = subject.job else { throw Stop.notFound }
        let (stage, progress) = await visit.desk.imports.state(of: job)
        return .json(
            JSON.object([
                .init("stage", .text(stage)), .init("done", .integer(progress?.done ?? 0)),
                .init("total", .integer(progress?.total ?? 0)),
                .init("text", .text(ImportView.progressText(progress, visit.language))),
            ]).bytes)
    }

    /// Does a step with a list on its way in, and leads back to its page.
    static func step(
        _ visit: Visit, _ noted: AdministrativeEvent.ListStep?,
        _ body: (ImportJob, Directory.User) async throws -> ImportJob?
    ) async throws -> WebResponse {
        try await visit.acting {
            let user = try visit.importer
            guard let job = try await ImportSubject(visit).job else { throw Stop.notFound }
            let isOld = visit.form.has("version") && visit.form["version"] != "\(job.version)"
            guard !isOld else { throw FormFault("imports.changed") }
            let after = try await body(job, user)
            if let noted { try await visit.note(noted, job) }
            guard let after else { return await visit.see(.imports) }
            await visit.desk.imports.wait(for: after.id, atMost: patience)
            return await visit.see(.importJob(after.id))
        } otherwise: { trouble in
            try await show(visit, trouble)
        }
    }

    private static func sheet(_ visit: Visit) async throws -> WebResponse {
        try await step(visit, nil) { job, user in
            let form = visit.form
            let row = form.has("header-row") ? try form.number("header-row", in: 1...9999) : nil
            let sheet = ImportJob.Sheet(
                name: form.has("sheet") ? form["sheet"] : nil, headerRow: row,
                merged: SpreadsheetOptions.Merged(rawValue: form["merged"]))
            return try await visit.imports { (book) throws(ImportTrouble) in
                try await book.read(job, sheet: sheet, by: user)
            }
        }
    }

    private static func tryOut(_ visit: Visit) async throws -> WebResponse {
        try await step(visit, .tried) { job, user in
            try await visit.imports { (book) throws(ImportTrouble) in
                try await book.tryOut(job, by: user, for: visit.purpose)
            }
        }
    }

    private static func run(_ visit: Visit) async throws -> WebResponse {
        try await step(visit, .begun) { job, user in
            try await visit.imports { (book) throws(ImportTrouble) in
                try await book.run(job, by: user, for: visit.purpose)
            }
        }
    }

    private static func stop(_ visit: Visit) async throws -> WebResponse {
        // It may have gone on meanwhile: an older form stops it all the same.
        try await step(visit, .stopped) { job, _ in
            await visit.desk.imports.stop(job)
            return job
        }
    }

    private static func discard(_ visit: Visit) async throws -> WebResponse {
        try await step(visit, .thrownAway) { job, _ in
            try await visit.imports { (book) throws(ImportTrouble) in try await book.discard(job) }
            return nil
        }
    }
}

/// What a list is called on the desk: files bring no names, which could be those of people.
enum ImportName {
    /// A name without line breaks, or one with the day where none was typed.
    static func cleaned(_ text: String, at moment: Moment) -> String {
        let plain = text.filter { !$0.isNewline }.prefix(80)
        return plain.isEmpty ? "list-\(moment.day.iso)" : String(plain)
    }
}

/// A list that a path names: on its way in, by its identifier, or on record, by its first row.
struct ImportSubject {
    /// Of the one who handed it over alone; nil of lists that came otherwise.
    let job: ImportJob?
    /// What is on record of it.
    let list: ImportOnRecord?
    let path: String

    init(_ visit: Visit) async throws {
        let user = try visit.importer
        let id = visit.match?.parameters["import"] ?? ""
        let row = RowID(id)
        // Before what is on record is looked up: of a list that is done, all is on record.
        let found =
            if row == nil {
                try await visit.imports { (book) throws(ImportTrouble) in
                    try await book.job(id, of: user.agency)
                }
            } else { ImportJob?.none }
        let lists = try await visit.desk.registry.imports(
            of: user.agency, by: user.actor, for: visit.purpose)
        if let row {
            guard let found = lists.first(where: { $0.first == row }) else { throw Stop.notFound }
            (job, list, path) = (nil, found, Address.importedList(row).text)
            return
        }
        guard let found, found.user == user.id else { throw Stop.notFound }
        job = found
        list = lists.first { $0.key == found.key }
        path = Address.importJob(found.id).text
    }
}

extension Visit {
    /// Who imports; only on routes that let nobody in who may not.
    var importer: Directory.User {
        get throws(Stop) {
            guard let user else { throw .signInFirst }
            return user
        }
    }

    /// Does something with lists on their way in; what is wrong is told on the page of the form.
    func imports<Value: Sendable>(
        _ body: (ImportBook) async throws(ImportTrouble) -> Value
    ) async throws -> Value {
        try await desk.withImports(body) { FormFault("import-trouble.\($0.name)") }
    }

    /// Puts on record what was done with a list.
    func note(_ step: AdministrativeEvent.ListStep, _ job: ImportJob) async throws {
        try await desk.registry.note(
            step, ofList: job.digest, by: try actor, for: purpose)
    }
}

extension ImportBook {
    /// The word for how far a list is.
    func stage(of job: ImportJob) -> String {
        if job.isInterrupted { return "interrupted" }
        if isStopping(job) { return "stopping" }
        switch job.stage {
        case .reading: return "reading"
        case .mapping: return "mapping"
        case .trying: return "trying"
        case .tried: return "tried"
        case .running: return "running"
        case .stopped: return "stopped"
        case .failed: return "failed"
        case .done: return "done"
        }
    }

    /// The word, and how many rows are done where it is being recorded.
    func state(of job: ImportJob) -> (stage: String, progress: ImportProgress?) {
        (stage(of: job), progress(of: job))
    }
}
