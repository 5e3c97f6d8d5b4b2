// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import CaseworkScenarios
import Foundation
import Testing

@testable import Reporting

/// Public reports from children to the printed file, and the attack on what was printed.
@Suite struct PublicReportTests {
    static let names = [AgencyID(1): "Border", AgencyID(2): "Shelter", AgencyID(3): "Hospital"]

    /// Children of a crisis that never happened.
    static func children(_ count: Int, seed: UInt64) -> [SeparatedChild] {
        var chance = SeededChance(state: seed)
        let categories: [ReportCategory] = [
            .reunified, .reunified, .reunified, .inCare, .inCare, .releasedOtherwise, .parentHeld,
            .parentRemoved,
        ]
        return (1...count).map { number in
            let rare = Int.random(in: 0..<60, using: &chance)
            let category =
                rare == 0
                ? ReportCategory.died
                : rare == 1
                    ? .parentage
                    : rare == 2
                        ? .notSeparated
                        : categories.randomElement(using: &chance) ?? .inCare
            let band: SeparatedChild.AgeBand =
                Int.random(in: 0..<9, using: &chance) == 0
                ? .under5 : Int.random(in: 0..<40, using: &chance) == 0 ? .unknown : .from5to17
            return SeparatedChild(
                person: PersonID(UInt64(number)), category: category, band: band,
                agency: AgencyID(UInt64(Int.random(in: 1...3, using: &chance))),
                ground: ["criminal-custody", "medical-emergency", "other"].randomElement(
                    using: &chance),
                length: SeparatedChild.Length.allCases.randomElement(using: &chance) ?? .unknown)
        }
    }

    static func report(_ children: [SeparatedChild], after: [PublicReport] = []) throws
        -> PublicReport
    {
        try PublicReport(
            children: children, agencyNames: names, at: ExactReportTests.at,
            snapshot: ExactReportTests.snapshot,
            earlier: after.enumerated().map { place, report in
                IssuedReport(
                    id: ReportID(UInt64(place + 1)), kind: .public, series: PublicReport.series,
                    at: ExactReportTests.at, issuedBy: UserID(1),
                    snapshot: ExactReportTests.snapshot,
                    digest: "", total: 0, cells: report.cells)
            })
    }

    /// What the printed file says: table, row and column, nil where it was withheld.
    static func read(_ csv: String) -> [String: Int?] {
        var found: [String: Int?] = [:]
        for line in csv.split(separator: "\r\n").dropFirst(2) {
            let fields = fields(String(line))
            guard fields.count == 6,
                ["categories", "agencies", "grounds", "lengths"].contains(fields[0])
            else { continue }
            found[fields[0...2].joined(separator: "/")] = .some(Int(fields[3]))
        }
        return found
    }

    private static func fields(_ line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// What everybody knows of such tables: rows and columns sum, and the totals of all tables are one.
    static func sums(_ keys: some Collection<String>) -> [PublicFigures.Sum] {
        var (across, down): ([String: [String]], [String: [String]]) = ([:], [:])
        for key in keys {
            let names = key.split(separator: "/").map(String.init)
            let (table, row, column) = (names[0], names[1], names[2])
            let isCrossed = table == "categories" || table == "agencies"
            if isCrossed, column != "All ages" {
                across["\(table)/\(row)/All ages", default: []].append(key)
            }
            if row != "Total" { down["\(table)/Total/\(column)", default: []].append(key) }
        }
        let same =
            [("categories", "agencies")].flatMap { one, other in
                keys.filter { $0.hasPrefix("\(one)/Total/") }.map {
                    PublicFigures.Sum(total: $0, parts: [$0.replacing(one, with: other)])
                }
            }
            + ["grounds", "lengths"].map {
                PublicFigures.Sum(
                    total: "categories/Total/All ages", parts: ["\($0)/Total/Children"])
            }
        return (Array(across) + Array(down)).map {
            PublicFigures.Sum(total: $0.key, parts: $0.value)
        } + same
    }

    /// The true counts under the names of the printed file.
    static func truth(_ report: PublicReport) -> [String: Int] {
        let printed = report.printingEverything().csv()
        return read(printed).compactMapValues { $0 }
    }

    @Test(arguments: 1...4)
    func `nobody recovers a small count from the printed file`(_ seed: UInt64) throws {
        let report = try Self.report(Self.children(420, seed: seed))
        let printed = Self.read(report.document().csv())
        let truth = Self.truth(report)
        #expect(printed.count == truth.count && printed.count > 80)
        let small = truth.filter { PublicFigures.isSensitive($0.value) }
        #expect(small.count > 5, "seed \(seed)")
        for sum in Self.sums(printed.keys) {
            let parts = sum.parts.map { truth[$0] ?? -1 }.reduce(0, +)
            #expect(truth[sum.total] == parts, "\(sum.total)")
        }
        let attacker = Attacker(printed: [printed], sums: [Self.sums(printed.keys)])
        for (key, value) in small {
            #expect(printed[key] == .some(nil), "seed \(seed): \(key) is \(value)")
            let found = try #require(attacker.interval(of: key))
            #expect(found.contains(Double(value)), "the attack is sound")
            #expect(
                found.upperBound >= 11 && found.upperBound - found.lowerBound >= 10,
                "seed \(seed): \(key) is \(value), found \(found)")
        }
    }

    @Test func `the same file with small counts alone withheld is broken`() throws {
        let report = try Self.report(Self.children(420, seed: 1))
        let truth = Self.truth(report)
        let naive = truth.mapValues { PublicFigures.isSensitive($0) ? nil : Optional($0) }
        let attacker = Attacker(printed: [naive], sums: [Self.sums(naive.keys)])
        let recovered = truth.filter { key, value in
            PublicFigures.isSensitive(value)
                && attacker.interval(of: key).map { $0.upperBound - $0.lowerBound < 0.5 } ?? false
        }
        #expect(!recovered.isEmpty)
    }

    @Test func `nobody recovers a small count from two successive files`() throws {
        let children = Self.children(420, seed: 2)
        let first = try Self.report(children)
        // Eleven leave care, and forty come.
        var later = children.enumerated().map { place, child in
            place % 40 == 3
                ? SeparatedChild(
                    person: child.person, category: .reunified, band: child.band,
                    agency: child.agency,
                    ground: child.ground, length: child.length) : child
        }
        later += Self.children(40, seed: 9).map {
            SeparatedChild(
                person: PersonID($0.person.number + 1000), category: $0.category, band: $0.band,
                agency: $0.agency, ground: $0.ground, length: $0.length)
        }
        let second = try Self.report(later, after: [first])
        let printed = [first, second].map { Self.read($0.document().csv()) }
        let truths = [first, second].map(Self.truth)
        let same = Set(truths[1].keys.filter { truths[0][$0] == truths[1][$0] })
        let attacker = Attacker(printed: printed, sums: printed.map { Self.sums($0.keys) })
        for (key, value) in truths[1] where PublicFigures.isSensitive(value) {
            let found = try #require(attacker.interval(of: key, same: same), "\(key)")
            #expect(
                found.upperBound >= 11 && found.upperBound - found.lowerBound >= 10,
                "\(key) is \(value), found \(found)")
        }
        for (key, now) in printed[1] {
            guard let now, let then = printed[0][key] ?? nil else { continue }
            #expect(
                !PublicFigures.isSensitive(abs(now - then)), "\(key) changed from \(then) to \(now)"
            )
        }
    }

    @Test
    func `tables cross at most two things, one of them age, and there are no days and no shares`()
        throws
    {
        let document = try Self.report(Self.children(420, seed: 1)).document()
        for cell in document.sections.flatMap(\.tables).flatMap(\.rows).flatMap(\.cells) {
            if case .share = cell { Issue.record("a share gives counts away") }
        }
        let keys = try Self.report(Self.children(60, seed: 1)).cells.map(\.key)
        #expect(keys.allSatisfy { $0.split(separator: "|").count <= 3 })
        #expect(
            keys.filter { $0.split(separator: "|").count == 3 }.allSatisfy { key in
                SeparatedChild.AgeBand.allCases.contains { key.hasSuffix("|" + $0.rawValue) }
            })
    }

    @Test func `the file carries HXL tags and reads back`() throws {
        let csv = try Self.report(Self.children(420, seed: 3)).document().csv()
        let lines = csv.split(separator: "\r\n")
        #expect(lines[0] == "table,row,column,value,note,as of")
        #expect(
            lines[1]
                == "#meta+table,#indicator+category,#group+band,#affected+children+num,#meta+note,#date+reported"
        )
        #expect(csv.contains("withheld"))
    }
}

extension Attacker {
    /// An attacker who has printed files.
    init(printed: [[String: Int?]], sums: [[PublicFigures.Sum]]) {
        reports = printed
        self.sums = sums
    }
}
