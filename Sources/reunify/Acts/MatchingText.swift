// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// What the matching did, for people and programs.
struct MatchingText: Encodable {
    var model = FamilyMatching.model
    var persons: Int
    var proposed: [String]
    var revised: [String]
    var withdrawn: [String]
    var rejectedBefore: Int
    var tooWeak: Int
    /// The same of proposals that two persons are one.
    var resolutionsProposed: [String]
    var resolutionsRevised: [String]
    var resolutionsWithdrawn: [String]

    init(_ report: MatchingReport) {
        persons = report.persons
        proposed = report.proposed.map(\.description)
        revised = report.revised.map(\.description)
        withdrawn = report.withdrawn.map(\.description)
        rejectedBefore = report.rejectedBefore
        tooWeak = report.tooWeak
        resolutionsProposed = report.resolutionsProposed.map(\.description)
        resolutionsRevised = report.resolutionsRevised.map(\.description)
        resolutionsWithdrawn = report.resolutionsWithdrawn.map(\.description)
    }

    /// Runs the matching over everything on record.
    static func run(_ desk: Desk, _ progress: ProgressLine?) async throws -> MatchingText {
        let report = try await desk.asking { (registry) throws(RegistryError) in
            try await FamilyMatching(registry).run { step in
                if let words = step.words { progress?.begin(words) }
            }
        }
        try await desk.keepCheckpoint()
        return MatchingText(report)
    }

    /// Asks the live index about what changed.
    static func matched(_ desk: Desk, _ progress: ProgressLine?) async throws -> MatchingText {
        progress?.begin("Looking for families")
        let report = try await desk.asking { (registry) throws(RegistryError) in
            try await registry.matched()
        }
        try await desk.keepCheckpoint()
        return MatchingText(report)
    }

    var text: String {
        var lines = ["Families (model \(model)), among \(Numerals.count(persons, "person"))"]
        lines.append("  new proposals       \(proposed.count)")
        if !revised.isEmpty { lines.append("  with other evidence \(revised.count)") }
        if !withdrawn.isEmpty { lines.append("  withdrawn           \(withdrawn.count)") }
        if rejectedBefore > 0 {
            lines.append("  rejected before     \(rejectedBefore), and nothing new")
        }
        if tooWeak > 0 { lines.append("  not enough evidence \(tooWeak)") }
        let resolutions = resolutionsProposed.count
        if resolutions > 0 {
            lines.append("  may be one person   \(resolutions) pairs; a data steward decides")
        }
        if !resolutionsWithdrawn.isEmpty {
            lines.append("    withdrawn         \(resolutionsWithdrawn.count)")
        }
        lines.append("A proposal decides nothing: people verify. See: reunify proposal list")
        if resolutions > 0 {
            lines.append("Who may be one person: reunify resolution list")
        }
        return lines.joined(separator: "\n")
    }

    /// One line under a receipt; nil where nothing came of it.
    var line: String? {
        func part(_ word: String, _ ids: [String]) -> String? {
            guard !ids.isEmpty else { return nil }
            let shown = ids.prefix(4).joined(separator: " ")
            return word + " " + shown + (ids.count > 4 ? " and \(ids.count - 4) more" : "")
        }
        let parts = [
            part("proposed", proposed + resolutionsProposed),
            part("revised", revised + resolutionsRevised),
            part("withdrawn", withdrawn + resolutionsWithdrawn),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension FamilyStep {
    /// What is being done, where it takes long enough to be told.
    fileprivate var words: String? {
        switch self {
        case .reading: "Reading names"
        case .pairing: "Looking for who may be related"
        case .weighing: "Weighing pairs"
        case .solving: "Solving families"
        case .linking, .preparing, .explaining: nil
        }
    }
}
