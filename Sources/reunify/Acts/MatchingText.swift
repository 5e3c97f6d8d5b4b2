// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What the matching did, for people and programs.
struct MatchingText: Encodable {
    var model = FamilyMatching.model
    var records: Int
    var proposed: [String]
    var extended: [String]
    var withdrawn: [String]
    var rejectedBefore: Int
    var tooWeak: Int
    /// Persons who may be one human being.
    var alike: [[String]]

    /// Runs the matching over everything on record.
    static func run(_ desk: Desk, _ progress: ProgressLine?) async throws -> MatchingText {
        progress?.begin("Looking for families")
        let report = try await desk.asking { (registry) throws(RegistryError) in
            try await FamilyMatching(registry).run()
        }
        try await desk.keepCheckpoint()
        return MatchingText(
            records: report.records, proposed: report.proposed.map(\.description),
            extended: report.extended.map(\.description),
            withdrawn: report.withdrawn.map(\.description),
            rejectedBefore: report.rejectedBefore, tooWeak: report.tooWeak,
            alike: report.alike.map { $0.map(\.description) })
    }

    var text: String {
        var lines = ["Families (model \(model)), among \(Numerals.count(records, "record"))"]
        lines.append("  new proposals       \(proposed.count)")
        if !extended.isEmpty { lines.append("  with new evidence   \(extended.count)") }
        if !withdrawn.isEmpty { lines.append("  withdrawn           \(withdrawn.count)") }
        if rejectedBefore > 0 {
            lines.append("  rejected before     \(rejectedBefore), and nothing new")
        }
        if tooWeak > 0 { lines.append("  not enough evidence \(tooWeak)") }
        if !alike.isEmpty {
            lines.append(
                "  may be one person   \(alike.count) groups; a data steward decides (person merge)"
            )
        }
        lines.append("A proposal decides nothing: people verify. See: reunify proposal list")
        return lines.joined(separator: "\n")
    }
}
