// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry

/// How the columns of a list are read, and what an agency makes of it.
extension ImportCalls {
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

    static let mapping = Route.other(
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

    static let saveMapping = step(
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
}
