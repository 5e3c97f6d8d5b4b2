// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry

/// What the columns of a list are: proposed, shown with samples of their values, and corrected by plain
/// controls.
enum ImportMappingPages {
    static let routes = [
        Route(.get, "/imports/{import}/mapping", .may([.importRows]), .disclosure) { visit in
            try await show(visit)
        },
        Route(
            .post, "/imports/{import}/mapping", .may([.importRows]), .act, bodyLimit: 1 << 20,
            save),
        Route(
            .post, "/imports/{import}/mapping/file", .may([.importRows]), .act,
            bodyLimit: ListMapping.mostBytes * 2, saveFile),
    ]

    /// The list, with the mapping and the preview that are looked at.
    private static func job(
        _ visit: Visit
    ) async throws -> (job: ImportJob, mapping: ListMapping, preview: ImportPreview) {
        guard let job = try await ImportSubject(visit).job, let mapping = job.mapping,
            let preview = job.preview, job.stage != .done
        else { throw Stop.notFound }
        return (job, mapping, preview)
    }

    private static func show(
        _ visit: Visit, _ trouble: FormTrouble? = nil, fault: String = ""
    ) async throws -> WebResponse {
        let (job, mapping, preview) = try await job(visit)
        try await visit.note(.shown, job)
        let language = visit.language
        let path = Address.importJob(job.id).text
        var view = FormTrouble.view(trouble, language)
        if !fault.isEmpty {
            view["hasFault"] = true
            view["fault"] = .text(TroubleWords(fault, visit.language).words)
        }
        let isSent = visit.form["form"] == "mapping"
        let form = MappingForm(
            mapping, preview, language, typed: isSent ? visit.form : nil)
        let proposed = job.revisions.last?.by == nil
        return await visit.page(
            "import-mapping",
            view.adding([
                "name": .text(job.name), "back": .text(path),
                "path": .text(path + "/mapping"), "filePath": .text(path + "/mapping/file"),
                "version": .text("\(job.version)"),
                "revision": .text(
                    language.say(
                        proposed ? "imports.revision-proposed" : "imports.revision",
                        "\(mapping.revision ?? 1)")),
                "rows": .text(language.count(preview.rows, "imports.row-count")),
                "columns": .list(form.columns), "general": .list(form.general),
                "text": .text((try? mapping.text()) ?? ""),
            ]), title: "imports.mapping",
            status: fault.isEmpty ? trouble?.status ?? 200 : 422, wide: true)
    }

    private static func save(_ visit: Visit) async throws -> WebResponse {
        try await keep(visit) { mapping, preview in
            try MappingForm.mapping(mapping, preview, as: visit.form)
        }
    }

    /// Takes a whole mapping as the text of its file, for who has one.
    private static func saveFile(_ visit: Visit) async throws -> WebResponse {
        try await keep(visit) { _, _ in
            try ListMapping.read(visit.form.raw("text"), file: "mapping")
        }
    }

    private static func keep(
        _ visit: Visit,
        _ make: @escaping (ListMapping, ImportPreview) throws -> ListMapping
    ) async throws -> WebResponse {
        try await visit.acting {
            let user = try visit.importer
            let (job, mapping, preview) = try await job(visit)
            guard visit.form["version"] == "\(job.version)" else {
                throw FormFault("imports.changed")
            }
            let corrected: ListMapping
            do {
                corrected = try make(mapping, preview)
                let headers = Set(preview.columns.map(\.header))
                if let other = corrected.columns.first(where: { !headers.contains($0.column) }) {
                    throw MappingError.noSuchColumn(other.column, headers: headers.sorted())
                }
            } catch let error as MappingError {
                return try await show(visit, fault: error.sentence)
            }
            let after: ImportJob
            do throws(ImportTrouble) {
                after = try await visit.desk.imports.save(corrected, of: job, by: user)
            } catch {
                if case .list(let trouble) = error {
                    return try await show(visit, fault: trouble.sentence)
                }
                throw FormFault("import-trouble.\(error.name)")
            }
            try await visit.note(.mapped, after)
            await visit.desk.imports.wait(for: after.id, atMost: .milliseconds(1500))
            return await visit.see(.importJob(after.id))
        } otherwise: { trouble in
            try await show(visit, trouble)
        }
    }
}
