// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ReportCommandTests {
    private static func report(_ kind: String, _ user: String, _ purpose: String, _ more: String...)
        -> [String]
    {
        ["report", "reg", kind, "--as", user, "--purpose", purpose, "--passphrase-file", "pp"]
            + more
    }

    /// A family that was separated, the daughter with the shelter.
    private static func separated(_ bench: RegistryBench) throws -> String {
        let (mother, daughter, link) = try bench.family()
        let separation = try bench.done(
            "luis", "care", "separation", "record", link, "--ground", "criminal-custody",
            "--narrative", "jail", "--place", "Station 7", "--review", "court", "--told", mother,
            "--language", "kek")[0]
        try bench.done("carla", "care", "separation", "approve", separation)
        let transfer = try bench.done(
            "luis", "care", "custody", "transfer", daughter, "--to", "Shelter", "--place", "House")[
                0]
        try bench.done("sol", "care", "custody", "acknowledge", transfer)
        return daughter
    }

    @Test func `an exact report is made, sealed, journaled, and bridged to the next`() throws {
        let bench = try RegistryBench()
        let daughter = try Self.separated(bench)
        let before = try bench.size()
        let made = try Program.run(
            Self.report(
                "exact", "olga", "legal", "--out", "e.html", "--out", "e.json", "--out", "e.csv"),
            in: bench.workspace)
        #expect(made.status == 0, "\(made.talk)")
        #expect(RegistryBench.made(made) == ["report-1"])
        #expect(made.talk.contains("1 child, the categories sum to it"))
        #expect(try bench.size() == before + 1)
        let html = try bench.workspace.text("e.html")
        #expect(html.contains("In care: parent in other custody"))
        #expect(!html.contains("Rosa") && !html.contains("Tzoc"))
        let attributes = try FileManager.default.attributesOfItem(
            atPath: bench.workspace.path("e.json"))
        #expect((attributes[.posixPermissions] as? Int) == 0o600)
        // Another child, separated without anybody's record: a second report says why it came.
        let next = try Program.run(
            Self.report("exact", "olga", "legal", "--out", "f.json", "--age-on", "2018-06-26"),
            in: bench.workspace)
        #expect(next.talk.contains("bridged from report-1"), "\(next.talk)")
        let json = try bench.workspace.text("f.json")
        #expect(json.contains("2018-06-26") && json.contains("Previous report, report-1"))
        _ = daughter
        #expect(try bench.run(["doctor"]).output.contains("Nothing is wrong."))
    }

    @Test func `a page is in the language that was asked for, what programs read is not`() throws {
        let bench = try RegistryBench()
        _ = try Self.separated(bench)
        let made = try Program.run(
            Self.report(
                "exact", "olga", "legal", "--language", "ar", "--out", "e.html", "--out", "e.json",
                "--out", "e.csv"), in: bench.workspace)
        #expect(made.status == 0, "\(made.talk)")
        let html = try bench.workspace.text("e.html")
        #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(html.contains("في الرعاية: الوالد في عهدة أخرى"))
        #expect(html.contains("<bdi>olga</bdi>، المراقب القانوني"))
        let json = try bench.workspace.text("e.json")
        #expect(json.contains("In care: parent in other custody"))
        #expect(json.contains("olga, legal-monitor"))
        #expect(try bench.workspace.text("e.csv").contains("In care: parent in other custody"))
        let wrong = try Program.run(
            Self.report("exact", "olga", "legal", "--language", "xx", "--out", "f.html"),
            in: bench.workspace)
        #expect(wrong.status == 64 && wrong.talk.contains("fr (Français)"))
    }

    @Test func `each report is for its roles and purposes`() throws {
        let bench = try RegistryBench()
        _ = try Self.separated(bench)
        let before = try bench.size()
        for (kind, user, purpose) in [
            ("exact", "eva", "care"), ("exact", "olga", "statistics"),
            ("exact", "ines", "maintenance"),
            ("public", "luis", "care"), ("quality", "tara", "tracing"),
            ("indicators", "vera", "statistics"),
        ] {
            let outcome = try Program.run(
                Self.report(kind, user, purpose, "--out", "x.html"), in: bench.workspace)
            #expect(outcome.status == 77, "\(kind) \(user): \(outcome.talk)")
            #expect(!bench.workspace.exists("x.html"))
        }
        #expect(try bench.size() == before)
        for (kind, user, purpose) in [
            ("public", "olga", "statistics"), ("indicators", "hugo", "statistics"),
            ("quality", "rosa", "registration"),
        ] {
            let outcome = try Program.run(
                Self.report(kind, user, purpose, "--out", "\(kind).html"), in: bench.workspace)
            #expect(outcome.status == 0, "\(kind) \(user): \(outcome.talk)")
            #expect(bench.workspace.exists("\(kind).html"))
        }
        #expect(!(try bench.workspace.text("public.html").contains("person-")))
    }

    @Test func `two lists are laid beside each other`() throws {
        let bench = try RegistryBench()
        let daughter = try Self.separated(bench)
        let lists = Self.report(
            "reconciliation", "rosa", "registration", "--between", "Border", "--and", "Shelter",
            "--out", "refused.csv")
        let refused = try Program.run(lists, in: bench.workspace)
        #expect(refused.status == 65 && refused.talk.contains("no agreement between them"))
        #expect(!bench.workspace.exists("refused.csv"))
        try bench.agree("reconciliation", for: "registration")
        let outcome = try Program.run(
            Self.report(
                "reconciliation", "rosa", "registration", "--between", "Border", "--and", "Shelter",
                "--days", "3", "--out", "lists.csv"), in: bench.workspace)
        #expect(outcome.status == 0, "\(outcome.talk)")
        let csv = try bench.workspace.text("lists.csv")
        #expect(csv.contains("only-first") && csv.contains("2018-07-15"))
        #expect(!csv.contains("conflicts,\(daughter)"))
        let missing = try Program.run(
            Self.report("reconciliation", "rosa", "registration", "--out", "l.csv"),
            in: bench.workspace)
        #expect(missing.status == 64)
        #expect(missing.talk.contains("--between A --and B"))
    }

    @Test func `a form that is none is said before anything is done`() throws {
        let bench = try RegistryBench()
        let before = try bench.size()
        let wrong = try Program.run(
            Self.report("public", "olga", "statistics", "--out", "report.docx"), in: bench.workspace
        )
        #expect(wrong.status == 64)
        #expect(wrong.talk.contains(".html, .csv, .json or .pdf"))
        #expect(try bench.size() == before)
    }

    @Test func `without a program for PDF it says which to install, and journals nothing`() throws {
        let bench = try RegistryBench()
        let before = try bench.size()
        let none = try Program.run(
            ["PATH=/nowhere", Program.path]
                + Self.report("public", "olga", "statistics", "--out", "report.pdf"),
            in: bench.workspace, through: "/usr/bin/env")
        #expect(none.status == 73)
        #expect(none.talk.contains("apt install chromium"))
        #expect(!bench.workspace.exists("report.pdf"))
        #expect(try bench.size() == before)
    }

    /// Runs where Debian's Chromium is; elsewhere the test above says what users see.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")))
    func `a PDF is made, tagged, and in the language of the report`() throws {
        let bench = try RegistryBench()
        let made = try Program.run(
            Self.report("public", "olga", "statistics", "--out", "report.pdf"), in: bench.workspace)
        #expect(made.status == 0, "\(made.talk)")
        let data = try Data(contentsOf: URL(filePath: bench.workspace.path("report.pdf")))
        #expect(data.starts(with: Data("%PDF".utf8)))
        for mark in ["/StructTreeRoot", "/Lang (en"] {
            #expect(data.range(of: Data(mark.utf8)) != nil, "\(mark)")
        }
    }
}
