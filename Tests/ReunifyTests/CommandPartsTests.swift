// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import PersonNames
import RecordLinkage
import Testing

@testable import reunify

@Suite struct CommandPartsTests {
    @Test(arguments: [
        (0.5, "0.500000"), (0.123_456_4, "0.123456"), (1 - 1e-6, "0.999999"),
        (1 - 1e-7, "0.999999900"), (1 - 0x1p-53, "0.9999999999999999"),
        (1, "0.9999999999999999"), (1e-6, "0.000001"), (2.5e-9, "0.0000000025"),
        (1.25e-13, "0.00000000000013"),
    ])
    func `a probability never claims certainty`(probability: Double, text: String) {
        #expect(ProbabilityText.text(probability) == text)
    }

    @Test func `probabilities keep their order as text`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let bits = Double.random(in: -40...52, using: &generator)
            let more = bits + Double.random(in: 0...2, using: &generator)
            let (low, high) = (1 / (1 + exp2(-bits)), 1 / (1 + exp2(-more)))
            let (a, b) = (ProbabilityText.text(low), ProbabilityText.text(high))
            #expect((Double(a) ?? 2) <= (Double(b) ?? -1), "\(bits) bits \(a), \(more) bits \(b)")
            #expect(a != "1.000000" && a.hasPrefix("0."))
            #expect((Double(a) ?? 0) > 0 && (Double(a) ?? 1) < 1, "\(bits) bits: \(a)")
        }
    }

    @Test(arguments: [
        (["x/a.csv", "y/b.csv"], ["a.csv", "b.csv"]),
        (["x/a.csv", "y/a.csv", "b.csv"], ["x/a.csv", "y/a.csv", "b.csv"]),
        (["p/x/a.csv", "q/x/a.csv"], ["p/x/a.csv", "q/x/a.csv"]),
        (["a.csv", "a.csv"], ["a.csv", "a.csv (2)"]), (["a.csv"], ["a.csv"]),
    ])
    func `names of sources are distinct`(paths: [String], names: [String]) {
        #expect(TableInput.distinctNames(paths) == names)
    }

    @Test func `a suggestion is close to what was written`() {
        #expect(Suggestion.nearest(to: "surnmae", in: ["given", "surname"]) == "surname")
        #expect(Suggestion.nearest(to: "SURNAME", in: ["given", "surname"]) == "surname")
        #expect(Suggestion.nearest(to: "zzz", in: ["given", "surname"]) == nil)
        #expect(Suggestion.nearest(to: "", in: ["given"]) == nil)
    }

    @Test func `progress tells share, rate and time left`() {
        #expect(
            ProgressLine.text(title: "Reading", unit: "MB", done: 50, total: 200, seconds: 2)
                == "Reading · 25 % · 25 MB/s · 6 s left")
        #expect(
            ProgressLine.text(title: "Scoring", unit: "pairs", done: 1, total: 300, seconds: 1)
                == "Scoring · 0 % · 1 pairs/s · 4:59 min left")
        #expect(
            ProgressLine.text(title: "Training", unit: "", done: 0, total: 0, seconds: 3)
                == "Training · 3 s")
    }

    @Test func `numbers are grouped, and shares never rounded to all or nothing`() {
        #expect(Numerals.grouped(1_234_567) == "1,234,567")
        #expect(Numerals.grouped(-100) == "-100")
        #expect(Numerals.percent(0.999) == ">99 %")
        #expect(Numerals.percent(0.001) == "<1 %")
        #expect(Numerals.percent(1) == "100 %")
        #expect(Numerals.count(1, "record") == "1 record")
    }

    @Test func `a table shows no character that steers a terminal`() {
        var table = TextTable(alignments: [.left, .right])
        table.add(["a\u{1B}[31m", "1"])
        table.add(["long cell", "23"])
        #expect(table.lines == ["a\u{FFFD}[31m      1", "long cell  23"])
    }

    @Test(
        arguments: [
            (ENOENT, 66), (EISDIR, 66), (EACCES, 77), (EIO, 74), (EMFILE, 74),
        ] as [(Int32, Int32)])
    func `failures of reading have their exit codes`(error: Int32, status: Int32) {
        let failure = CommandFailure.reading("x.csv", error: error)
        #expect(failure.status == status)
        #expect(failure.sentence.contains("“x.csv”"))
    }

    @Test(
        arguments: [
            (ENOSPC, 74), (EFBIG, 74), (EACCES, 77), (EIO, 74), (EROFS, 73), (ENOTDIR, 73),
        ] as [(Int32, Int32)])
    func `failures of writing have their exit codes`(error: Int32, status: Int32) {
        let failure = CommandFailure.writing("r", error: error)
        #expect(failure.status == status)
        #expect(failure.sentence.contains("“r”"))
    }

    @Test func `a full device is reported as such`() throws {
        let file = try OutputFile(path: "links.csv", temporary: "/dev/full")
        #expect(throws: CommandFailure.writing("links.csv", error: ENOSPC)) {
            try file.write("x")
        }
    }

    @Test func `what was not committed is removed`() async throws {
        let workspace = try Workspace()
        let folder = try OutputFolder(path: workspace.path("x/y"))
        try await folder.write("a") { file throws(CommandFailure) in try file.write("1") }
        #expect(workspace.exists("x/y"))
        folder.discard()
        #expect(!workspace.exists("x"))
        await #expect(throws: CommandFailure.self) {
            try await folder.write("b") { file throws(CommandFailure) in try file.write("2") }
        }
    }

    @Test func `what was committed stays`() async throws {
        let workspace = try Workspace()
        let folder = try OutputFolder(path: workspace.path("x"))
        try await folder.write("a") { file throws(CommandFailure) in try file.write("1") }
        #expect(!workspace.exists("x/a"))
        try folder.commit()
        folder.discard()
        #expect(try workspace.text("x/a") == "1")
        #expect(try workspace.contents("x") == ["a"])
    }

    @Test func `a file that is written to while it is read is noticed`() throws {
        let workspace = try Workspace()
        let path = try workspace.write("a.csv", "id\n1\n")
        let file = try MappedFile(path: path)
        try file.checkUnchanged()
        try workspace.write("a.csv", "id\n1\n2\n")
        #expect(throws: CommandFailure.self) { try file.checkUnchanged() }
    }
}
