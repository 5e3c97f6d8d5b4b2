// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Exchange
import Importing
import Registry

/// The consent by which the tracing requests of a list of Primero are opened: the paper that whoever asked
/// signed, until when it holds, and the language in which they were asked.
enum ImportRequestPages {
    static let routes = [
        Route(.post, "/imports/{import}/requests", .may([.importRows]), .act, bodyLimit: 16384) {
            visit in
            try await ImportPages.step(visit, .mapped) { job, user in
                let mapping = try mapping(visit.form, of: job)
                return try await visit.imports { (book) throws(ImportTrouble) in
                    try await book.save(mapping, of: job, by: user)
                }
            }
        }
    ]

    private static func mapping(
        _ form: FormFields, of job: ImportJob
    ) throws(FormFault) -> ListMapping {
        guard form.has("paper") else { throw FormFault("imports.requests-paper-missing") }
        let until = try form.day("until")
        var mapping = job.mapping ?? ListMapping(columns: [], form: .primero, version: "2")
        mapping.requests = ListMapping.Requests(
            consent: form["paper"], until: until.iso,
            language: form.has("language") ? form["language"] : nil)
        return mapping
    }

    /// The form on the page of the list; nil of lists of other forms.
    static func form(of job: ImportJob, _ path: String, _ language: DeskLanguage) -> ActForm? {
        guard job.form == .primero else { return nil }
        let requests = job.mapping?.requests
        let languages = LanguageNames.offered.map {
            ActForm.Field.Option($0, LanguageNames.name($0, in: language))
        }
        return ActForm(
            id: "requests", path: path + "/requests", title: "imports.requests",
            button: "imports.requests-save", lead: "imports.requests-lead",
            fields: [
                .init(
                    name: "paper", label: "imports.requests-paper", kind: .line,
                    hint: "imports.requests-paper-hint", value: requests?.consent ?? "",
                    limit: 200),
                .init(
                    name: "until", label: "imports.requests-until", kind: .day,
                    value: requests?.until ?? ""),
                .init(
                    name: "language", label: "imports.requests-language",
                    kind: .choice(languages), hint: "imports.requests-language-hint",
                    isNeeded: false, value: requests?.language ?? ""),
            ], hidden: [(name: "version", value: "\(job.version)")])
    }
}
