// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// Everything the sections of a report are written from, counted once.
struct ReportFacts: Sendable {
    let result: LinkageResult
    let context: ReportContext
    /// Probability from which a pair counts as a link, in (0, 1).
    let threshold: Double
    let links: LinkTally
    let groups: GroupTally
    let unlinkable: UnlinkableRecords
    /// Role of each field, by name.
    let roles: [String: FieldRole]

    init(result: LinkageResult, context: ReportContext) {
        self.result = result
        self.context = context
        let wanted = context.threshold ?? result.model.threshold
        threshold = wanted > 0 && wanted < 1 ? wanted : 0.5
        let floor = context.floor > 0 && context.floor < 1 ? context.floor : 0.01
        links = LinkTally(links: result.links, threshold: threshold, floor: floor)
        groups = GroupTally(result)
        unlinkable = UnlinkableRecords(result, threshold: threshold)
        roles = Dictionary(
            result.fields.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first })
    }

    /// The threshold as evidence.
    var thresholdBits: Double { log2(threshold / (1 - threshold)) }

    /// A table's records that were set aside: by the reader, and for their ids.
    func quarantined(source: Int) -> Int {
        let read = source < context.sources.count ? context.sources[source].quarantined : []
        let ids = source < result.quarantine.count ? result.quarantine[source].count : 0
        return read.reduce(ids) { $0 + $1.count }
    }

    /// A field's name in words.
    func words(field: String) -> String {
        guard let role = roles[field], field.hasPrefix(role.rawValue) else { return field }
        return field.replacing("-", with: " ")
    }

    /// A comparison's name in words.
    static func words(comparison: LinkageModel.Comparison) -> String {
        guard comparison.kind != .category, comparison.kind != .text,
            comparison.name.utf8.allSatisfy({ $0 < 128 })
        else { return comparison.name }
        return comparison.name.replacing("-", with: " ")
    }

    /// A level's name in words.
    static func words(level: String) -> String { level.replacing("-", with: " ") }

    /// A record as a reader finds it again: its id, and its table where there are several.
    func name(of record: LinkageResult.Record) -> Markup {
        let id = result.id(of: record)
        let source = result.source(of: record)
        guard result.sourceNames.count > 1 else { return "\(value: id)" }
        return "\(value: id) <span class=\"of\">in \(value: result.sourceNames[source])</span>"
    }
}
