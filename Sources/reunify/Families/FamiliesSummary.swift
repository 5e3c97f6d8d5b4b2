// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Foundation
import RecordLinkage

/// What `families` prints when it is done.
struct FamiliesSummary {
    let result: FamilyResult
    let sources: [TableSource]
    let folder: OutputFolder

    /// What a user should know, as sentences that name no value of a record.
    var notes: [String] {
        var notes: [String] = []
        for (list, source) in zip(result.roster.lists, sources) {
            notes += (source.notes.map(\.sentence) + list.notes).map { "\(list.source): \($0)" }
        }
        let left = result.pairYields.reduce(0) { $0 + $1.pairsLeftOut }
        if left > 0 {
            notes.append("\(Numerals.grouped(left)) pairs in very large blocks were not looked at.")
        }
        if !result.cuts.isEmpty {
            notes.append(
                "\(result.cuts.count) weak pieces of evidence were cut from groups too large to be solved as one."
            )
        }
        return notes
    }

    private struct Counts {
        var strong = 0
        var review = 0
        var insufficient = 0
        var childrenWithStrong: Set<Int> = []

        init(_ proposals: [FamilyProposal]) {
            for proposal in proposals where proposal.relation.isCaregiver {
                switch proposal.band {
                case .strong:
                    strong += 1
                    childrenWithStrong.insert(proposal.child)
                case .review: review += 1
                case .insufficient: insufficient += 1
                }
            }
        }
    }

    /// The summary for people.
    var text: String {
        let counts = Counts(result.proposals)
        var lines = ["Read"]
        for list in result.roster.lists {
            lines.append("  \(list.source): \(Numerals.grouped(list.records.count)) records")
            let used = list.columns.filter { $0.role != .unused }.map {
                "\($0.name) = \(Self.role($0.role))"
            }
            lines.append("    taken as: " + used.joined(separator: ", "))
        }
        let several = result.persons.count { $0.count > 1 }
        lines += [
            "", "Found",
            "  \(Numerals.grouped(result.persons.count)) persons, \(Numerals.grouped(several)) of them in several records",
            "  \(Numerals.grouped(counts.childrenWithStrong.count)) children with a strong proposal of who cares for them",
            "  \(Numerals.grouped(counts.strong)) strong proposals, \(Numerals.grouped(counts.review)) to review, "
                + "\(Numerals.grouped(counts.insufficient)) with not enough evidence",
            "  \(Numerals.grouped(result.conflicts.count)) conflicts of several claimants, "
                + "\(Numerals.grouped(result.unfound.count)) children for whom nothing was found",
            "", "Written to \(folder.path)",
            "  persons.csv     every record with its person's number",
            "  proposals.csv   proposed relatives of each child, with reasons",
            "  conflicts.csv   children whom several people claim",
            "  unfound.csv     children without a proposal, and what would help most",
            "  quarantine.csv  records that could not be used, and why",
            "  report.html     families as pictures, and why; report.es.html and report.ar.html too",
            "", "A proposal decides nothing: people verify.", "",
        ]
        return lines.joined(separator: "\n")
    }

    static func role(_ role: FamilyColumn) -> String {
        switch role {
        case .own(let field): field.rawValue
        case .relative(let slot, let attribute):
            slot.split(whereSeparator: { "/#".contains($0) }).first.map(String.init).map {
                "\($0)'s \(attribute.rawValue)"
            } ?? attribute.rawValue
        case .freeText: "free text"
        case .document: "documents"
        case .encounterTime: "encounter time"
        case .encounterClock: "encounter time of day"
        case .encounterPlace: "encounter place"
        case .recordDay: "day of the record"
        case .heldAt: "where held"
        // A numbering without a name of its own is known from being shared by lists.
        case .groupNumber(let numbering):
            numbering.hasPrefix("list-") ? "group number" : "\(numbering) number"
        case .unused: "not used"
        }
    }

    /// The summary for programs.
    func json() throws -> String {
        let counts = Counts(result.proposals)
        struct Report: Encodable {
            var records: Int
            var persons: Int
            var strong: Int
            var review: Int
            var insufficient: Int
            var conflicts: Int
            var unfound: Int
            var pairs: Int
            var cuts: Int
            var unprovenGroups: Int
            var folder: String
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            records: result.roster.records.count, persons: result.persons.count,
            strong: counts.strong,
            review: counts.review, insufficient: counts.insufficient,
            conflicts: result.conflicts.count,
            unfound: result.unfound.count, pairs: result.pairCount, cuts: result.cuts.count,
            unprovenGroups: result.unprovenGroups, folder: folder.path)
        return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    }
}
