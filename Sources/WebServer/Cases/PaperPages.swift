// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

/// Papers of people: attached here, and shown to who may see them.
enum PaperPages {
    static let routes = [
        Route(.post, "/papers", .may([.attach]), .act, takesFiles: true, attach),
        Route(
            .get, "/documents/{document}", .may([.disclose(.identity), .disclose(.evidence)]),
            .disclosure, show),
        Route(
            .get, "/documents/{document}/content",
            .may([.disclose(.identity), .disclose(.evidence)]), .disclosure, content),
    ]

    /// The form by which a paper is attached to one of a few people.
    ///
    /// - Parameter back: Where one comes back to, by its identifier.
    static func form(
        _ people: [(person: PersonID, title: String)], back: String, _ language: DeskLanguage
    ) -> ActForm {
        let kinds = PaperKind.offered.map {
            ActForm.Field.Option($0.text, PaperView.kind($0, language))
        }
        var form = ActForm(
            id: "attach", path: "/papers", title: "paper.attach", button: "paper.attach",
            lead: "paper.lead",
            fields: [
                .init(name: "kind", label: "paper.kind", kind: .choice(kinds), isNeeded: false),
                .init(
                    name: "other-kind", label: "paper.other-kind", kind: .line, isNeeded: false,
                    limit: 80),
                .init(
                    name: "file", label: "paper.file", kind: .file, hint: "paper.file-hint",
                    isNeeded: false),
                .init(
                    name: "text", label: "paper.text", kind: .lines, hint: "paper.text-hint",
                    isNeeded: false, limit: 20_000),
            ])
        form.hidden = [("back", back)]
        if people.count == 1 {
            form.hidden.append(("person", "\(people[0].person)"))
        } else {
            let options = people.map {
                ActForm.Field.Option("\($0.person)", "\($0.title) (\($0.person))")
            }
            form.fields.insert(
                .init(name: "person", label: "paper.of", kind: .choice(options)), at: 0)
        }
        return form
    }

    /// Where a form that was on several pages leads back to.
    private static func back(_ visit: Visit, _ person: PersonID) -> Address {
        let back = visit.form["back"]
        if let id = VerificationID(back) { return .verification(id) }
        if let id = CaseID(back) { return .case(id) }
        return .person(person)
    }

    private static func attach(_ visit: Visit) async throws -> WebResponse {
        do {
            let person = try visit.form.id(PersonID.self, "person")
            let kind = visit.form.has("other-kind") ? visit.form["other-kind"] : visit.form["kind"]
            guard !kind.isEmpty, !(PaperKind(kind)?.isForm ?? false) else {
                throw FormFault("paper.kind-missing")
            }
            let (bytes, mayKeepTraces) = try content(of: visit, isPhoto: PaperKind(kind) == .photo)
            let id = try await visit.attach(bytes, kind: kind, to: person, step: "paper")
            let notice = Notice(
                kind: mayKeepTraces ? .warning : .done,
                key: mayKeepTraces ? "paper.attached-traces" : "paper.attached",
                values: ["\(id)"])
            return await visit.see(back(visit, person), notice)
        } catch let fault as FormFault {
            return await again(visit, .fault(fault))
        } catch Stop.refused(let refusal) {
            return await again(visit, .refused(refusal))
        }
    }

    /// The file, freed of metadata, or else what was typed.
    private static func content(of visit: Visit, isPhoto: Bool) throws(FormFault)
        -> (bytes: [UInt8], mayKeepTraces: Bool)
    {
        guard let file = visit.files.first(where: { $0.field == "file" }) else {
            let text = visit.form["text"]
            guard !text.isEmpty, !isPhoto else { throw FormFault("paper.content-missing") }
            return (Array(text.utf8), false)
        }
        do throws(UploadFault) {
            let cleaned = try CleanedFile(file.bytes)
            guard cleaned.type.isPicture || !isPhoto else { throw .notAPicture }
            return (cleaned.bytes, cleaned.mayKeepTraces)
        } catch {
            throw FormFault("upload.\(error.rawValue)")
        }
    }

    /// The form by itself, with what was typed.
    private static func again(_ visit: Visit, _ trouble: FormTrouble) async -> WebResponse {
        let language = visit.language
        let person = PersonID(visit.form["person"])
        let form = form(
            person.map { [($0, language.say("paper.of"))] } ?? [], back: visit.form["back"],
            language)
        let view: View = ["forms": .list([form.view(language, typed: visit.form)])]
        return await visit.page(
            "paper-form", view.adding(FormTrouble.view(trouble, language)), title: "paper.attach",
            status: trouble.status)
    }

    // MARK: One paper

    private static func opened(_ visit: Visit) async throws -> AttachedPapers.Opened {
        let id = try visit.id(DocumentID.self, "document")
        let outcome = try await visit.desk.papers.open(
            [id], by: try visit.actor, for: visit.purpose)
        switch outcome {
        case .refused(let refusal): throw Stop.refused(refusal)
        case .accepted(let opened):
            guard let paper = opened.first else { throw Stop.notFound }
            return paper
        }
    }

    /// The bytes of a picture or document; what is written in forms is shown in pages alone.
    private static func content(_ visit: Visit) async throws -> WebResponse {
        let paper = try await opened(visit)
        guard let bytes = paper.bytes, let type = MediaType(of: bytes) else { throw Stop.notFound }
        let way = type.isPicture ? "inline" : "attachment"
        var response = WebResponse(
            headers: [
                ("content-type", type.rawValue),
                (
                    "content-disposition",
                    "\(way); filename=\"\(paper.document.id).\(type.ending)\""
                ),
            ], body: bytes)
        response.isSandboxed = true
        return response
    }

    private static func show(_ visit: Visit) async throws -> WebResponse {
        await PaperView(try await opened(visit), visit).answer
    }
}
