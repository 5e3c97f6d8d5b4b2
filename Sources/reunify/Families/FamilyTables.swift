// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import RecordLinkage

/// The tables that `families` writes; their first columns are fixed, since other programs read them.
enum FamilyTables {
    private static let chunk = 1 << 20

    /// Every record with the number of its person, counted from 1.
    static func writePersons(
        _ result: FamilyResult, to file: borrowing OutputFile
    ) throws(CommandFailure) {
        var writer = DelimitedWriter()
        for name in ["person", "source", "id"] { writer.cell(name) }
        writer.endRecord()
        for (number, records) in result.persons.enumerated() {
            for record in records {
                writer.cell(number + 1)
                write(record, of: result, to: &writer)
                writer.endRecord()
            }
            try file.drain(&writer, atLeast: chunk)
        }
        try file.drain(&writer)
    }

    /// Proposals that one thread writes at a time.
    private static let piece = 4_096

    /// Proposed relatives, by child; the most probable first.
    static func writeProposals(
        _ result: FamilyResult, to file: borrowing OutputFile, threads: Int
    ) async throws(CommandFailure) {
        var header = DelimitedWriter()
        for name in [
            "child_source", "child_id", "adult_source", "adult_id", "relation", "probability",
            "band", "bits",
            "rank", "contested", "held_apart", "child_person", "adult_person", "kinds", "reasons",
            "own_bits",
        ] { header.cell(name) }
        header.endRecord()
        try file.drain(&header)
        let count = result.proposals.count
        try await file.write(pieces: (count + piece - 1) / piece, threads: threads) { number in
            var writer = DelimitedWriter()
            var probability = ProbabilityText()
            for proposal in result.proposals[number * piece..<min(count, (number + 1) * piece)] {
                write(proposal, of: result, &probability, to: &writer)
            }
            return writer.bytes
        }
    }

    private static func write(
        _ proposal: FamilyProposal, of result: FamilyResult, _ probability: inout ProbabilityText,
        to writer: inout DelimitedWriter
    ) {
        write(proposal.childRecord, of: result, to: &writer)
        write(proposal.relativeRecord, of: result, to: &writer)
        writer.cell(proposal.relation.rawValue)
        probability.write(proposal.probability, to: &writer)
        writer.cell(proposal.band.rawValue)
        writer.cell(proposal.bits, decimals: 2)
        writer.cell(proposal.rank)
        writer.cell(proposal.isContested ? "yes" : "no")
        writer.cell(proposal.isHeldApart.map { $0 ? "yes" : "no" } ?? "")
        writer.cell(proposal.child + 1)
        writer.cell(proposal.relative + 1)
        writer.cell(kinds(proposal))
        writer.cell(reasons(proposal))
        writer.cell(proposal.ownBits, decimals: 2)
        writer.endRecord()
    }

    /// Children whom several people claim, one line a claimant.
    static func writeConflicts(
        _ result: FamilyResult, to file: borrowing OutputFile
    ) throws(CommandFailure) {
        var writer = DelimitedWriter()
        for name in [
            "conflict", "child_source", "child_id", "place", "adult_source", "adult_id", "bits",
            "reasons",
        ] { writer.cell(name) }
        writer.endRecord()
        for (number, conflict) in result.conflicts.enumerated() {
            for (claimant, bits) in zip(conflict.claimants, conflict.bits) {
                let proposal = result.proposals.first(of: conflict.child, relative: claimant)
                writer.cell(number + 1)
                write(
                    proposal?.childRecord ?? result.persons[conflict.child][0], of: result,
                    to: &writer)
                writer.cell(conflict.place.rawValue)
                write(
                    proposal?.relativeRecord ?? result.persons[claimant][0], of: result, to: &writer
                )
                writer.cell(bits, decimals: 2)
                writer.cell(proposal.map(reasons) ?? "")
                writer.endRecord()
            }
            try file.drain(&writer, atLeast: chunk)
        }
        try file.drain(&writer)
    }

    /// Children for whom nothing was found, and what would help most.
    static func writeUnfound(
        _ result: FamilyResult, to file: borrowing OutputFile
    ) throws(CommandFailure) {
        var writer = DelimitedWriter()
        for name in ["child_source", "child_id", "best_probability", "needs", "what_helps"] {
            writer.cell(name)
        }
        writer.endRecord()
        var probability = ProbabilityText()
        for child in result.unfound {
            write(child.record, of: result, to: &writer)
            // Where nobody was proposed there is no probability to tell.
            if child.bestProbability > 0 {
                probability.write(child.bestProbability, to: &writer)
            } else {
                writer.cell("")
            }
            writer.cell(child.needs.map(\.rawValue).joined(separator: " "))
            writer.cell(child.needs.first.map(sentence) ?? "")
            writer.endRecord()
            try file.drain(&writer, atLeast: chunk)
        }
        try file.drain(&writer)
    }

    /// What would help, in a sentence.
    static func sentence(_ need: UnfoundChild.Need) -> String {
        switch need {
        case .statement:
            "Ask the child, and whoever brought it, for the names of mother, father and siblings."
        case .origin: "Find out which village or town the child comes from."
        case .age: "Record an age or a date of birth, even an estimate."
        case .encounter: "Find out when and where the child was first met, and who was there."
        case .name: "Record the child’s name as the child says it."
        case .moreLists: "The record is complete; look in further lists for the relatives named."
        case .decision:
            "There are candidates, but nothing tells them apart; ask for more about them."
        }
    }

    private static func write(
        _ record: Int, of result: FamilyResult, to writer: inout DelimitedWriter
    ) {
        let record = result.roster.records[record]
        writer.cell(result.roster.lists[record.source].source)
        writer.cell(record.id)
    }

    private static func kinds(_ proposal: FamilyProposal) -> String {
        var kinds: [String] = []
        for line in proposal.evidence
        where line.weights[proposal.relation] >= 1 && line.reason.code != .prior {
            if !kinds.contains(line.kind.rawValue) { kinds.append(line.kind.rawValue) }
        }
        return kinds.joined(separator: " ")
    }

    private static func reasons(_ proposal: FamilyProposal) -> String {
        proposal.evidence.filter {
            abs($0.weights[proposal.relation]) >= 0.5 && $0.reason.code != .prior
        }
        .sorted { $0.weights[proposal.relation] > $1.weights[proposal.relation] }
        .map { line in
            let bits = line.weights[proposal.relation]
            let sign = bits > 0 ? "+" : "−"
            return line.reason.sentence + " (" + sign
                + String(Int((abs(bits) * 10).rounded()) / 10) + "."
                + String(Int((abs(bits) * 10).rounded()) % 10) + ")"
        }.joined(separator: " ")
    }
}

extension [FamilyProposal] {
    /// The proposal of a relative for a child; the array is sorted by child.
    func first(of child: Int, relative: Int) -> FamilyProposal? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].child < child { low = middle + 1 } else { high = middle }
        }
        while low < endIndex, self[low].child == child {
            if self[low].relative == relative { return self[low] }
            low += 1
        }
        return nil
    }
}
