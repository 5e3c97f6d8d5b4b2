// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// What a linkage came to, for the person who ran it or for a program; ids only, no names.
struct LinkageSummary {
    let result: LinkageResult
    let sources: [TableSource]
    let threshold: Double
    let folder: OutputFolder

    private static let shown = 5

    /// Pairs at or above the threshold.
    var linkCount: Int { result.links.count { $0.probability >= threshold } }
    /// Persons of whom there are two records or more.
    var groupCount: Int {
        result.clusters.indices.count { result.clusters.records(at: $0).count > 1 }
    }

    private var surest: ArraySlice<LinkageResult.Link> {
        result.links.prefix { $0.probability >= threshold }.prefix(Self.shown)
    }

    /// The links nearest to the threshold, on either side.
    private var mostDoubtful: [LinkageResult.Link] {
        let cut = Self.logOdds(threshold)
        let distances = result.links.enumerated().map { index, link in
            (distance: abs(Self.logOdds(link.probability) - cut), index: index)
        }
        return distances.filter { $0.distance < 10 }.sorted { $0 < $1 }.prefix(Self.shown)
            .map { result.links[$0.index] }
            .sorted { $0.probability > $1.probability }
    }

    private static func logOdds(_ probability: Double) -> Double {
        log2(max(probability, 1e-18) / max(1 - probability, 1e-18))
    }

    /// Sentences worth reading before the result is used.
    var notes: [String] {
        sourceNotes + result.fields.compactMap(\.ageNote) + tooMuchAlike
    }

    /// Pairs that every rule left out, at least: records so much alike that they were not all compared.
    var pairsLeftOut: Double {
        let rules = result.model.blocking.filter { !$0.keys.isEmpty }
        guard rules.count == result.model.blocking.count else { return 0 }
        return rules.map(\.pairsLeftOut).min() ?? 0
    }

    private var tooMuchAlike: [String] {
        guard pairsLeftOut >= 1 else { return [] }
        let pairs = Numerals.count(Int(clamping: Int64(min(pairsLeftOut, 9e18))), "pair")
        return [
            "So many records are alike in all that was compared that at least \(pairs) of them were not "
                + "compared with each other, and are not linked. Look for rows that are copies or fillers."
        ]
    }

    private var sourceNotes: [String] {
        sources.enumerated().flatMap { index, source in
            source.notes.map { "\(source.name): \($0.sentence)" } + numbering(index)
                + (source.quarantine.isEmpty
                    ? []
                    : [
                        "\(source.name): \(Numerals.count(source.quarantine.count, "record")) "
                            + "could not be used; see \(folder.path(of: LinkageRun.FileName.quarantine))."
                    ])
        }
    }

    /// Says so where records have no ids to be called by.
    private func numbering(_ index: Int) -> [String] {
        let model = result.model.sources
        guard index < model.count, model[index].name == sources[index].name,
            model[index].idColumn == nil
        else { return [] }
        return [
            "\(sources[index].name): No column was found to hold ids, so records are called by their "
                + "number, 1 being the first after the header; name one with --id."
        ]
    }

    /// The summary for people.
    var text: String {
        var lines = ["Read"]
        for (index, source) in sources.enumerated() {
            let quarantined =
                source.quarantine.isEmpty
                ? "" : ", \(Numerals.grouped(source.quarantine.count)) in quarantine"
            lines.append(
                "  \(source.name): \(Numerals.count(source.recordCount, "record"))\(quarantined)")
            let columns = result.columns[index]
            let used = columns.filter { $0.role != .ignored }
                .map { $0.name == $0.role.rawValue ? $0.name : "\($0.name) = \($0.role.rawValue)" }
            lines += Self.wrapped("recognised: " + used.joined(separator: ", "))
            let ignored = columns.filter { $0.role == .ignored }.map(\.name)
            if !ignored.isEmpty {
                lines += Self.wrapped("not used: " + ignored.joined(separator: ", "))
            }
        }
        let records = sources.reduce(0) { $0 + $1.recordCount }
        lines += [
            "", "Found",
            "  \(Numerals.count(linkCount, "link")) with a probability of \(threshold) or more, "
                + "among \(Numerals.count(result.pairsCompared, "pair")) compared",
            "  \(Numerals.count(result.clusters.count, "person", plural: "persons")) behind "
                + "\(Numerals.count(records, "record")), "
                + "\(Numerals.grouped(groupCount)) of them with two records or more",
        ]
        lines += Self.linkLines("Surest links", Array(surest), result)
        lines += Self.linkLines("Most doubtful", mostDoubtful, result)
        lines += [
            "", "Written to \(folder.path)",
            "  \(LinkageRun.FileName.links)       every pair with its evidence",
            "  \(LinkageRun.FileName.clusters)    every record with its person's number",
            "  \(LinkageRun.FileName.quarantine)  records that could not be used, and why",
            "  \(LinkageRun.FileName.model)      the model, to use again",
            "  \(LinkageRun.FileName.report)     all of this with its reasons, for a browser",
        ]
        lines += [
            "",
            "Report: \(folder.path(of: LinkageRun.FileName.report))",
            "Why a pair: reunify explain \(folder.path(of: LinkageRun.FileName.model)) A-ID B-ID",
        ]
        return lines.joined(separator: "\n")
    }

    private static func linkLines(
        _ title: String, _ links: [LinkageResult.Link], _ result: LinkageResult
    ) -> [String] {
        if links.isEmpty { return [] }
        var table = TextTable(alignments: [.left, .left, .right, .right])
        for link in links {
            table.add([
                result.id(of: link.left), result.id(of: link.right),
                ProbabilityText.text(link.probability), "\(Numerals.bits(link.bits)) bits",
            ])
        }
        return ["", title] + table.lines.map { "  " + $0 }
    }

    /// Text in lines of at most 96 characters, indented.
    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = "   "
        for word in text.split(separator: " ") {
            if line.count + word.count >= 96 {
                lines.append(line)
                line = "     "
            }
            line += " " + word
        }
        return lines + [line]
    }

    /// The summary for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    private var report: Report {
        Report(
            sources: sources.enumerated().map { index, source in
                Report.Source(
                    name: source.name, path: source.path, records: source.recordCount,
                    quarantined: source.quarantine.count,
                    columns: result.columns[index].map {
                        Report.Column(
                            name: $0.name, role: $0.role.rawValue,
                            confidence: ($0.confidence * 1e4).rounded() / 1e4)
                    }, notes: source.notes.map(\.sentence))
            },
            records: sources.reduce(0) { $0 + $1.recordCount },
            pairsCompared: result.pairsCompared, pairsLeftOut: pairsLeftOut,
            pairsListed: result.links.count,
            threshold: threshold, links: linkCount, persons: result.clusters.count,
            groups: groupCount, surest: surest.map(pair), mostDoubtful: mostDoubtful.map(pair),
            folder: folder.path)
    }

    private func pair(_ link: LinkageResult.Link) -> Report.Pair {
        Report.Pair(
            left: result.id(of: link.left), right: result.id(of: link.right),
            probability: link.probability, bits: (link.bits * 1e3).rounded() / 1e3)
    }

    private struct Report: Codable {
        struct Column: Codable {
            var name: String
            var role: String
            var confidence: Double
        }
        struct Source: Codable {
            var name: String
            var path: String
            var records: Int
            var quarantined: Int
            var columns: [Column]
            var notes: [String]
        }
        struct Pair: Codable {
            var left: String
            var right: String
            var probability: Double
            var bits: Double
        }
        var sources: [Source]
        var records: Int
        var pairsCompared: Int
        var pairsLeftOut: Double
        var pairsListed: Int
        var threshold: Double
        var links: Int
        var persons: Int
        var groups: Int
        var surest: [Pair]
        var mostDoubtful: [Pair]
        var folder: String
    }
}
