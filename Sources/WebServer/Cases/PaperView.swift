// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

/// A paper as a page.
struct PaperView {
    private let paper: AttachedPapers.Opened
    private let visit: Visit
    private var language: DeskLanguage { visit.language }
    private var document: Document { paper.document }

    init(_ paper: AttachedPapers.Opened, _ visit: Visit) {
        self.paper = paper
        self.visit = visit
    }

    /// What a paper is called.
    static func kind(_ document: Document, _ language: DeskLanguage) -> String {
        PaperKind(document.kind).map { kind($0, language) } ?? document.kind
    }

    static func kind(_ kind: PaperKind, _ language: DeskLanguage) -> String {
        switch kind {
        case .photo: language.say("paper.photo")
        case .bestInterests: language.say("paper.bestInterests")
        case .birthCertificate: language.say("paper.birthCertificate")
        case .identityCard: language.say("paper.identityCard")
        case .letter: language.say("paper.letter")
        case .statement: language.say("paper.statement")
        case .handOver: language.say("hand-over.title")
        case .questions: language.say("interview.questions")
        case .answers: language.say("paper.answers")
        }
    }

    var answer: WebResponse {
        get async {
            var paragraphs: [String] = []
            var rows: [(String, String)] = []
            if let bytes = paper.bytes {
                switch PaperKind(document.kind) {
                case _ where MediaType(of: bytes) != nil: break
                case .questions: rows = questions(bytes)
                case .answers: rows = answers(bytes)
                case .handOver: rows = checklist(bytes)
                default:
                    paragraphs = (String(validating: bytes, as: UTF8.self) ?? "")
                        .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
                }
            }
            return await visit.page(
                "paper",
                [
                    "id": .text("\(document.id)"),
                    "kind": .text(Self.kind(document, language)),
                    "person": .text("\(document.person)"),
                    "address": .text(Address.person(document.person).text),
                    "dated": .text(language.day(document.dated)),
                    "digest": .text(document.digest),
                    "isIllegible": .flag(!document.isLegible),
                    "isPicture": .flag(type?.isPicture ?? false),
                    "isFile": .flag(type.map { !$0.isPicture } ?? false),
                    "content": .text(Address.document(document.id).text + "/content"),
                    "size": .text(language.number((paper.bytes?.count ?? 0) / 1024 + 1)),
                    "isElsewhere": .flag(paper.bytes == nil),
                    "paragraphs": .list(paragraphs.map { ["text": .text($0)] }),
                    "rows": .list(
                        rows.map { ["label": .text($0.0), "value": .text($0.1)] }),
                    "hasRows": .flag(!rows.isEmpty),
                ], title: "paper.title")
        }
    }

    private var type: MediaType? { paper.bytes.flatMap { MediaType(of: $0) } }

    private func read<Content: Decodable>(_ type: Content.Type, _ bytes: [UInt8]) -> Content? {
        try? JSONDecoder().decode(type, from: Data(bytes))
    }

    private func questions(_ bytes: [UInt8]) -> [(String, String)] {
        (read(InterviewQuestions.self, bytes)?.questions ?? []).enumerated().map {
            (language.number($0.offset + 1), $0.element)
        }
    }

    private func answers(_ bytes: [UInt8]) -> [(String, String)] {
        (read(InterviewAnswers.self, bytes)?.answers ?? []).enumerated().map {
            (language.number($0.offset + 1), $0.element.isEmpty ? "–" : $0.element)
        }
    }

    private func checklist(_ bytes: [UInt8]) -> [(String, String)] {
        guard let list = read(HandOverChecklist.self, bytes) else { return [] }
        let items = CaseActs.checklist.map {
            (
                language.say("hand-over.\($0)"),
                language.say(list.items[$0] ?? false ? "form.yes" : "form.no")
            )
        }
        return items
            + (list.leftOut.isEmpty ? [] : [(language.say("hand-over.left-out"), list.leftOut)])
    }
}
