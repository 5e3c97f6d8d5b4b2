// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Reporting
@testable import WebServer

@Suite struct ReportLanguageTests {
    private static let snapshot = ReportSnapshot(
        origin: "registry.test", size: 12_345, root: String(repeating: "A", count: 43) + "=")
    private static let languages = DeskLanguage.all.filter { $0.code != "en" }

    /// Reports of every kind over families on their way, one of them bridged from another.
    private static func documents() async throws -> [ReportDocument] {
        var documents: [ReportDocument] = []
        for world in [try World.separated(), try World.reunified()] {
            let making = ReportMaking(
                world.state, names: [World.border: "Border", World.shelter: "Shelter"],
                snapshot: snapshot, at: world.moment,
                signer: "\("olga"), \(code: "role.legal-monitor", plain: "legal-monitor")",
                rules: .standard, threads: 1)
            for kind in ReportKind.allCases {
                var options = ReportMaking.Options(ageDay: world.moment.day)
                options.agencies = (World.border, World.shelter)
                documents.append(try await making.make(kind, options).document)
            }
        }
        let world = try World.separated()
        let first = try ExactReport(
            children: [], total: 0, at: world.moment, ageDay: world.moment.day, snapshot: snapshot)
        let census = SeparationCensus(world.state, at: world.moment, ageDay: world.moment.day)
        let issued = IssuedReport(
            id: ReportID(1), kind: .exact, series: ExactReport.series, at: first.at,
            issuedBy: UserID(1), snapshot: snapshot, digest: "", total: 1,
            members: [.init(person: PersonID(99), category: .inCare)])
        let second = try ExactReport(
            children: census.children, total: census.children.count, at: world.moment,
            ageDay: world.moment.day, snapshot: snapshot, previous: issued,
            reasons: [PersonID(99): "=found not separated"])
        return documents + [second.document(signer: ReportText(verbatim: "olga"))]
    }

    @Test(arguments: languages.map(\.code))
    func `every sentence and code of every kind of report has words`(code: String) async throws {
        let words = try #require(DeskLanguage.of(code)).reportWords
        for document in try await Self.documents() {
            #expect(words.missing(in: document) == [], "\(document.kind)")
        }
    }

    @Test func `every sentence that reports are written with is in the table of every language`()
        throws
    {
        var sentences: Set<String> = []
        for folder in ["Reports", "Census", "Documents"] {
            sentences.formUnion(
                try SourceSentences(
                    folder: "Reporting/\(folder)",
                    except: ["ReportRefusal.swift", "ReportText.swift", "ReportWords.swift"]
                ).found)
        }
        // A column of the file for programs, and markup.
        sentences.subtract(["as of", " d-"])
        #expect(sentences.count > 200)
        for language in Self.languages {
            let table = StringTable(
                try #require(EmbeddedFile.text("strings/reports.\(language.code)")))
            #expect(table.unreadable == [], "\(language.code)")
            for sentence in sentences.sorted() {
                #expect(table.texts[sentence] != nil, "\(language.code): \(sentence)")
            }
            for (english, text) in table.texts {
                #expect(!text.isEmpty)
                #expect(Self.places(english) == Self.places(text), "\(language.code): \(english)")
            }
        }
    }

    @Test func `what programs read is the same in every language`() async throws {
        for document in try await Self.documents() {
            let (csv, json) = (document.csv(), try document.json())
            #expect(!String(decoding: json, as: UTF8.self).contains { $0.isLetter && !$0.isASCII })
            // A file of figures knows no language at all.
            #expect(csv.hasPrefix("table,row,column,value,note"))
        }
    }

    @Test func `an Arabic page runs from right to left, its names and numbers in their own way`()
        async throws
    {
        let arabic = try #require(DeskLanguage.of("ar")).reportWords
        let documents = try await Self.documents()
        let lists = try #require(documents.first { $0.kind == .reconciliation })
        let html = lists.html(arabic)
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("قائمتا <bdi>Border</bdi> و<bdi>Shelter</bdi>"))
        #expect(html.contains("<bdi>America/Chicago</bdi>"))
        // Bars begin at the right, where lines do.
        #expect(html.contains("<text direction=\"rtl\" x=\"640\""))
        #expect(!html.contains("Nobody") && !html.contains("Finding"))
    }

    @Test func `numbers and days are written as the language does`() throws {
        let expected = [
            ("en", "1,234", "12,345", "66.7%", "26 Jun 2018"),
            ("es", "1234", "12.345", "66,7 %", "26 jun. 2018"),
            ("fr", "1 234", "12 345", "66,7 %", "26 juin 2018"),
            ("ar", "1,234", "12,345", "66.7%", "26 يونيو 2018"),
        ]
        let day = try #require(Day(iso: "2018-06-26"))
        for (code, thousand, more, share, date) in expected {
            let words = try #require(DeskLanguage.of(code)).reportWords
            func plain(_ text: String) -> String {
                text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            }
            #expect(plain(words.say(.count(1234))) == thousand, "\(code)")
            #expect(plain(words.say(.count(12_345))) == more, "\(code)")
            #expect(plain(words.say(.share(2.0 / 3))) == share, "\(code)")
            #expect(plain(words.say("\(day)")) == date, "\(code)")
        }
    }

    @Test func `a reason that somebody wrote stays as it is`() async throws {
        let spanish = try #require(DeskLanguage.of("es")).reportWords
        let bridged = try #require(try await Self.documents().last)
        #expect(bridged.html(spanish).contains("Quitados: <bdi>=found not separated</bdi>"))
    }

    private static func places(_ text: String) -> Set<Character> {
        Set(zip(text, text.dropFirst()).filter { $0 == "%" && $1.isNumber }.map(\.1))
    }
}
