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
    static func step<each Value: Sendable>(
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
