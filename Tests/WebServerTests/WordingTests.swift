// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Foundation
import PersonNames
import Registry
import Testing

@testable import WebServer

@Suite struct WordingTests {
    @Test func `every language has every sentence, with the same places for values`() {
        let english = DeskLanguage.english.table
        for language in DeskLanguage.all {
            let table = language.table
            #expect(table.unreadable == [], "\(language.code)")
            #expect(Set(table.texts.keys) == Set(english.texts.keys), "\(language.code)")
            #expect(Set(table.counted.keys) == Set(english.counted.keys), "\(language.code)")
            for (key, text) in english.texts {
                #expect(places(table.texts[key] ?? "") == places(text), "\(language.code) \(key)")
                #expect(!(table.texts[key] ?? "").isEmpty || text.isEmpty, "\(key)")
            }
        }
    }

    @Test func `every counted noun has the forms of its language`() {
        for language in DeskLanguage.all {
            for (key, forms) in language.table.counted {
                #expect(Set(forms.keys) == language.plural.forms, "\(language.code) \(key)")
            }
        }
    }

    @Test(arguments: [
        (PluralRule.english, [0: PluralRule.Form.other, 1: .one, 2: .other, 1_000_000: .other]),
        (.spanish, [0: .other, 1: .one, 2: .other, 1_000_000: .many, 1_000_001: .other]),
        (.french, [0: .one, 1: .one, 2: .other, 1_000_000: .many]),
        (
            .arabic,
            [
                0: .zero, 1: .one, 2: .two, 3: .few, 10: .few, 11: .many, 99: .many, 100: .other,
                102: .other, 103: .few, 111: .many, 1000: .other,
            ]
        ),
    ])
    func `forms go with numbers as Unicode CLDR says`(
        _ rule: PluralRule, _ forms: [Int: PluralRule.Form]
    ) {
        for (number, form) in forms { #expect(rule.form(number) == form, "\(rule) \(number)") }
    }

    @Test func `every word of the domain has its sentence`() {
        var keys: [String] = []
        keys += FamilyRelation.allCases.flatMap {
            ["relation.\($0.rawValue)", "inverse.\($0.rawValue)"]
        }
        keys += Role.allCases.map { "role.\($0.rawValue)" }
        keys += Purpose.allCases.map { "purpose.\($0.rawValue)" }
        keys += Compartment.allCases.map { "compartment.\($0.rawValue)" }
        keys += CaseStage.allCases.map { "stage.\($0.rawValue)" }
        keys += Person.ProcessingClass.allCases.map { "class.\($0.rawValue)" }
        keys += Consent.Scope.allCases.map { "scope.\($0.rawValue)" }
        keys += Invariant.allCases.map { "invariant.\($0.rawValue)" }
        keys += Refusal.Code.allCases.flatMap {
            ["refusal.\($0.rawValue).what", "refusal.\($0.rawValue).remedy"]
        }
        keys += Agreement.Stage.allCases.map { "agreement.stage.\($0.rawValue)" }
        keys += Agreement.Passage.allCases.map { "agreement.passes.\($0.rawValue)" }
        keys += ReasonCode.allCases.map { "reason.\($0.rawValue)" }
        keys += KinEvidence.Kind.allCases.map { "evidence.\($0.rawValue)" }
        keys += AlignmentKind.allCases.map { "aligned.\($0)" }
        keys += GroundList.standard.codes.map { "ground.\($0)" }
        keys += ReunificationChoice.Answer.allCases.map { "choice.\($0.rawValue)" }
        keys += FamilyPicture.Standing.allCases.map { "standing.\($0.rawValue)" }
        keys += PasswordRule.Fault.allCases.map { "password.\($0.rawValue)" }
        keys += ReviewPages.reasons.map { "reject.\($0)" }
        keys += LanguageNames.offered.map { "language.\($0)" }
        keys += ReportKind.allCases.flatMap { kind in
            ["kind", "about", "title"].map { "report.\($0).\(kind.rawValue)" }
        }
        for key in keys { #expect(DeskLanguage.english.has(key), "\(key)") }
        for kind in WorkItem.Kind.allCases {
            let table = DeskLanguage.english.table
            let key = "work.\(kind.rawValue)"
            #expect(table.texts[key] != nil || table.counted[key] != nil, "\(key)")
        }
    }

    @Test func `a refusal says in English what the domain says`() {
        for code in Refusal.Code.allCases {
            let refusal = Refusal(code)
            #expect(DeskLanguage.english.say("refusal.\(code.rawValue).what") == refusal.sentence)
            #expect(DeskLanguage.english.say("refusal.\(code.rawValue).remedy") == refusal.remedy)
        }
    }

    @Test
    func `every file of the desk is part of the program, and every template has its sentences`()
        throws
    {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/EmbeddedFiles").standardized
        let kinds = [
            ("Templates", "templates/", ".mustache"), ("Assets", "assets/", ""),
            ("Strings", "strings/", ".strings"),
        ]
        for (name, prefix, ending) in kinds {
            let files = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: name).path(percentEncoded: false))
            for file in files {
                let embedded = prefix + (ending.isEmpty ? file : file.replacing(ending, with: ""))
                let text = try Data(contentsOf: folder.appending(path: name).appending(path: file))
                #expect(EmbeddedFile.bytes(embedded).map { Data($0) } == text, "\(file)")
            }
        }
        for name in EmbeddedFile.names where name.hasPrefix("templates/") {
            let text = EmbeddedFile.text(name) ?? ""
            var rest = Substring(text)
            while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
                let key = String(rest[open.upperBound..<close.lowerBound])
                #expect(DeskLanguage.english.has(key), "\(name): \(key)")
                rest = rest[close.upperBound...]
            }
        }
    }

    @Test func `only pictures and the body of the frame go into a page as they are`() {
        let allowed: Set<String> = [
            "body", "familyPicture", "timeline", "waterfall", "births", "qr", "chart",
        ]
        for name in EmbeddedFile.names where name.hasPrefix("templates/") {
            var rest = Substring(EmbeddedFile.text(name) ?? "")
            #expect(!rest.contains("{{&"))
            while let open = rest.firstRange(of: "{{{"), let close = rest.firstRange(of: "}}}") {
                #expect(
                    allowed.contains(String(rest[open.upperBound..<close.lowerBound])), "\(name)")
                rest = rest[close.upperBound...]
            }
        }
    }

    @Test func `the language of the browser is taken, and the first of those it prefers`() {
        #expect(DeskLanguage.preferred("ar-EG,en;q=0.5").code == "ar")
        #expect(DeskLanguage.preferred("de, fr;q=0.7, es;q=0.9").code == "es")
        #expect(DeskLanguage.preferred("xx").code == "en")
        #expect(DeskLanguage.preferred(nil).code == "en")
    }

    private func places(_ text: String) -> Set<Character> {
        var found: Set<Character> = []
        for (sign, digit) in zip(text, text.dropFirst()) where sign == "%" && digit.isNumber {
            found.insert(digit)
        }
        return found
    }
}
