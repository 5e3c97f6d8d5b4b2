// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import EmbeddedFiles
import Foundation
import PersonNames
import Testing

@testable import CaseworkScenarios
@testable import Exchange
@testable import Reporting
@testable import WebServer

/// Code lists are open to who adds a code; nobody adds one without its words.
@Suite struct CodeWordsTests {
    /// Rules that are compiled in, all files together.
    private static func rules() throws -> [ClockRule] {
        try (0..<reunify_rule_file_count()).flatMap { place in
            let file = unsafe reunify_rule_file_at(place)
            let bytes = unsafe Data(bytes: file.bytes, count: file.count)
            return try ClockRuleFile(json: bytes, name: unsafe String(cString: file.name)).rules
        }
    }

    @Test func `every code of every code list has words in every language`() throws {
        var keys: [String] = []
        keys += NumberWords.kinds.map { "number-kind.\($0)" }
        keys += PrimeroWords.numbers.map { "number-kind.\($0.kind)" }
        keys += [PrimeroList.numberKind, PrimeroList.requestKind, PFIFList.numberKind].map {
            "number-kind.\($0)"
        }
        keys += NamingTradition.allCases.map { "tradition.\($0.rawValue)" }
        keys += CareArrangement.Kind.allCases.map { "care.\($0.rawValue)" }
        keys += ListReconciliation.Scope.allCases.map { "report.lists.\($0.rawValue)" }
        keys += ["notEnoughEvidence", "weak", "possible", "strong"].map { "strength.\($0)" }
        for rule in try Self.rules() {
            let kinds =
                (rule.starts ?? []) + rule.met + (rule.stops ?? []) + (rule.impliedBy ?? [])
                + (rule.cohort ?? []).map(\.event)
            keys += kinds.map { "event.\($0.rawValue)" }
        }
        keys += ReportKind.allCases.filter { $0 != .public && $0 != .reconciliation }.map {
            "event.\($0.rawValue)-report-issued"
        }
        for language in DeskLanguage.all {
            for key in Set(keys).sorted() { #expect(language.has(key), "\(language.code) \(key)") }
        }
    }

    @Test func `every legal rule has a title in every language, and its citation as it is`() throws
    {
        let rules = try Self.rules()
        #expect(rules.count == 88)
        for language in DeskLanguage.all where language.code != "en" {
            let titles = rules.map { $0.title(in: language.code) }
            #expect(titles.allSatisfy { $0.language == language.code })
            for (rule, title) in zip(rules, titles) {
                #expect(title.text != rule.title, "\(language.code) \(rule.id.rawValue)")
                let explained = ClockWords(language: language).explained(rule)
                #expect(!explained.isEmpty && !explained.contains("event."))
            }
        }
    }

    @Test func `a rule that was loaded without other languages shows its own title, marked`() throws
    {
        let text = """
            {"jurisdiction": "xx", "title": "Land", "about": "", "rules": [{"id": "xx.a", "version": "1",
            "title": "Das Kind wird gehört", "language": "de", "subject": "child", "kind": "before",
            "starts": ["placed"], "met": ["child-heard-in-court"], "role": "caseworker",
            "office": "Gericht", "consequence": "alert", "citation": "§ 159 FamFG", "checked": "unverified",
            "example": {"events": ["placed 2020-01-02"], "now": "2020-01-03T00:00 Europe/Berlin",
            "status": "overdue"}}]}
            """
        let rule = try #require(
            try ClockRuleFile(json: Data(text.utf8), name: "xx").rules.first)
        #expect(rule.title(in: "fr") == ("Das Kind wird gehört", "de"))
        #expect(rule.office(in: "fr") == ("Gericht", "de"))
        let french = try #require(DeskLanguage.of("fr"))
        // What the rule says is said all the same; an event without words by its own name.
        #expect(
            ClockWords(language: french).explained(rule)
                == "Doit précéder : placé. Rempli par : child heard in court.")
    }

    @Test func `a number says what it is in the reader's language, and an unknown kind itself`()
        throws
    {
        let arabic = try #require(DeskLanguage.of("ar"))
        let text = NumberWords.text(
            [
                IssuedNumber(kind: "A-number", number: "A201"),
                IssuedNumber(kind: "A-number", number: "A201"),
                IssuedNumber(kind: "Hospital bracelet", number: "7"),
            ], in: arabic)
        let isolates: Set<Character> = ["\u{2068}", "\u{2069}"]
        #expect(text.filter { !isolates.contains($0) } == "رقم A A201، Hospital bracelet 7")
        #expect(text.contains("\u{2068}A201\u{2069}"))
    }
}
