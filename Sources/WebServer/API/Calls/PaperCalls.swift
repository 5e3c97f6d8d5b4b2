// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

/// Papers with their bytes: taken in as on the pages, looked at and freed of metadata, and shown again.
enum PaperCalls {
    static let routes = [upload, content]

    private static let reading = BodyReading(
        Field.need(
            "kind", .text(80),
            "What it is: `photo`, `birth certificate`, `identity card`, `letter`, or a name of yours."
        ),
        Field.may(
            "content", .base64(CleanedFile.most),
            "JPEG, PNG or PDF in base 64; what cameras wrote beside the picture is taken out."),
        Field.may("text", .text(20_000), "What it says, in the place of a file."),
        Field.with("isLegible", .flag, default: true, "It can be read."),
        Field.may("dated", .day, "Its date; today where nothing is said."))

    private static let upload = Route.other(
        .post, "/persons/{person}/papers", .personsWrite, [.attach], .act,
        Operation(
            "uploadPaper", "persons",
            "Keep a photo or document of a person; the header Reunify-Traces says where parts of it may "
                + "still tell who made it.",
            .receipt, schemas: Receipt.rendering.schemas, body: reading.schema, run: attach),
        bodyLimit: CleanedFile.most / 3 * 4 + 64 * 1024)

    private static func attach(_ call: Call) async throws -> CallAnswer {
        let person = try call.id(PersonID.self, "person")
        let values: (String, [UInt8]?, String?, Bool, Day?)
        do {
            values = try reading.read(call.body)
        } catch let fault as BodyReading<String, [UInt8]?, String?, Bool, Day?>.Fault {
            throw CallFault(.wrong(fault.field))
        }
        let (kind, sent, text, isLegible, dated) = values
        // Whoever may not is told so first, whatever was sent.
        try await call.refuseEarly(attaching: kind, to: person)
        guard !(PaperKind(kind)?.isForm ?? false) else { throw CallFault(.wrong("kind")) }
        let isPhoto = PaperKind(kind) == .photo
        var mayKeepTraces = false
        let bytes: [UInt8]
        switch (sent, text) {
        case (let file?, nil):
            do throws(UploadFault) {
                let cleaned = try CleanedFile(file)
                guard cleaned.type.isPicture || !isPhoto else { throw .notAPicture }
                (bytes, mayKeepTraces) = (cleaned.bytes, cleaned.mayKeepTraces)
            } catch {
                throw CallFault(of(error))
            }
        case (nil, let text?) where !isPhoto: bytes = Array(text.utf8)
        default: throw CallFault(.wrong("content"))
        }
        let done = try await call.attach(
            bytes, kind: kind, to: person, isLegible: isLegible, dated: dated)
        var answer = try await Receipt.answer(call, (done.0, [done.1.description]))
        if mayKeepTraces { answer.headers.append(("reunify-traces", "may-remain")) }
        return answer
    }

    private static func of(_ fault: UploadFault) -> Problem {
        var problem = Problem(
            422, "upload/\(fault.rawValue)", DeskLanguage.english.say("upload.\(fault.rawValue)"))
        problem.field = "content"
        return problem
    }

    // MARK: Showing

    private struct Shown: Sendable {
        let document: Document
        let mediaType: String
        let bytes: [UInt8]
    }

    private static let shown = Rendering<Shown>(
        "PaperContent",
        [
            .id("document") { $0.document.id }, .id("person") { $0.document.person },
            .text("kind") { $0.document.kind }, .text("mediaType") { $0.mediaType },
            .text("content") { Data($0.bytes).base64EncodedString() }.saying("In base 64."),
        ])

    private static let content = Route.other(
        .get, "/documents/{document}/content", .personsRead,
        [.disclose(.identity), .disclose(.evidence)], .disclosure,
        Operation(
            "readPaper", "documents", "Show the bytes of a paper that is kept here.",
            .value(shown.name), schemas: shown.schemas
        ) { call in
            let id = try call.id(DocumentID.self, "document")
            let opened = try await call.desk.papers.open([id], by: call.actor, for: call.purpose)
            if let refusal = opened.refusal { throw Stop.refused(refusal) }
            guard let paper = opened.accepted?.first, let bytes = paper.bytes,
                !(PaperKind(paper.document.kind)?.isForm ?? false)
            else { throw Stop.notFound }
            let type = MediaType(of: bytes)?.rawValue ?? "text/plain"
            return CallAnswer(
                shown(Shown(document: paper.document, mediaType: type, bytes: bytes)))
        })
}

extension Call {
    /// Refuses what would be refused after the bytes were looked at.
    func refuseEarly(attaching kind: String, to person: PersonID) async throws {
        let trial = Document(
            id: DocumentID(.max), person: person, kind: kind,
            digest: String(repeating: "0", count: 64), isLegible: true, dated: desk.now().day)
        let refusal = try await desk.registry.refusal(by: actor, for: purpose) { _ in
            .file(.attach(trial))
        }
        if let refusal { throw Stop.refused(hiding(refusal)) }
    }

    /// Attaches a paper, once for a key.
    func attach(
        _ bytes: [UInt8], kind: String, to person: PersonID, isLegible: Bool = true,
        dated: Day? = nil
    ) async throws -> (Acknowledgement, DocumentID) {
        let outcome = try await desk.papers.attach(
            acknowledging: bytes, kind: kind, to: person, isLegible: isLegible, dated: dated,
            by: actor, for: purpose, key: try key())
        switch outcome {
        case .accepted(let done): return done
        case .refused(let refusal): throw Stop.refused(hiding(refusal))
        }
    }
}

extension Reading where Value == [UInt8] {
    /// So many bytes at most, in base 64 (RFC 4648 §4).
    static func base64(_ most: Int) -> Reading {
        Reading(
            schema: [
                "type": "string", "contentEncoding": "base64", "minLength": 4,
                "maxLength": .integer((most + 2) / 3 * 4), "pattern": "^[A-Za-z0-9+/]+={0,2}$",
            ]
        ) { value in
            guard let text = value.text, text.utf8.count <= (most + 2) / 3 * 4,
                let data = Data(base64Encoded: text), !data.isEmpty
            else { return nil }
            return [UInt8](data)
        }
    }
}
