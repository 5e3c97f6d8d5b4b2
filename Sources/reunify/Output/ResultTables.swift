// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The tables that a linkage writes; their first columns are fixed, since other programs read them.
enum ResultTables {
    private static let chunk = 1 << 20

    /// Every pair at or above the floor, the strongest first.
    static func writeLinks(
        _ result: LinkageResult, to file: borrowing OutputFile
    ) throws(CommandFailure) {
        var writer = DelimitedWriter()
        writer.bytes.reserveCapacity(chunk + 4096)
        let fixed = [
            "left_id", "right_id", "probability", "bits", "left_source", "right_source", "rule",
        ]
        for name in fixed { writer.cell(name) }
        for name in comparisonHeaders(result.model, besides: fixed) { writer.cell(name) }
        writer.endRecord()

        let sources = result.sourceNames.map { Array($0.utf8) }
        let rules = result.model.blocking.map { Array($0.name.utf8) }
        let noRule = Array("same group".utf8)
        // Some thousand patterns of levels recur in all pairs.
        var levels: [UInt64: [UInt8]] = [:]
        var probability = ProbabilityText()
        for link in result.links {
            result.writeIdentifier(of: link.left, to: &writer)
            result.writeIdentifier(of: link.right, to: &writer)
            probability.write(link.probability, to: &writer)
            writer.cell(link.bits, decimals: 3)
            let leftSource = sources[result.source(of: link.left)]
            let rightSource = sources[result.source(of: link.right)]
            writer.cell(leftSource.span)
            writer.cell(rightSource.span)
            let rule = link.rule.map { rules.indices.contains($0) ? rules[$0] : [] } ?? noRule
            writer.cell(rule.span)
            if let known = levels[link.pattern] {
                writer.bytes.append(contentsOf: known)
            } else {
                let cells = levelCells(result.levels(of: link))
                levels[link.pattern] = cells
                writer.bytes.append(contentsOf: cells)
            }
            writer.endRecord()
            try file.drain(&writer, atLeast: chunk)
        }
        try file.drain(&writer)
    }

    /// Every record with the number of its person, counted from 1 in the order of the result.
    static func writeClusters(
        _ result: LinkageResult, to file: borrowing OutputFile
    ) throws(CommandFailure) {
        var writer = DelimitedWriter()
        writer.bytes.reserveCapacity(chunk + 4096)
        for name in ["cluster", "source", "id"] { writer.cell(name) }
        writer.endRecord()
        let sources = result.sourceNames.map { Array($0.utf8) }
        for (index, cluster) in result.clusters.enumerated() {
            for record in cluster.records {
                writer.cell(index + 1)
                let source = sources[result.source(of: record)]
                writer.cell(source.span)
                result.writeIdentifier(of: record, to: &writer)
                writer.endRecord()
            }
            try file.drain(&writer, atLeast: chunk)
        }
        try file.drain(&writer)
    }

    /// Every record that was not linked, with its reason and its text as it stands in the source.
    static func writeQuarantine(
        _ sources: [TableSource], to file: borrowing OutputFile
    ) throws(CommandFailure) {
        var writer = DelimitedWriter()
        for name in ["row", "reason", "raw", "source", "line"] { writer.cell(name) }
        writer.endRecord()
        for source in sources {
            for record in source.quarantine {
                writer.cell(record.recordNumber)
                writer.cell(record.reason)
                writer.cell(record.rawText)
                writer.cell(source.name)
                writer.cell(record.line)
                writer.endRecord()
                try file.drain(&writer, atLeast: chunk)
            }
        }
        try file.drain(&writer)
    }

    /// Names for the columns of comparisons, distinct from the fixed ones.
    private static func comparisonHeaders(
        _ model: LinkageModel, besides fixed: [String]
    ) -> [String] {
        var taken = Set(fixed)
        return model.comparisons.map { comparison in
            var name = comparison.name
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(comparison.name) (\(number))"
                number += 1
            }
            return name
        }
    }

    /// The cells of a pattern, each with the comma before it.
    private static func levelCells(_ levels: [String?]) -> [UInt8] {
        var bytes: [UInt8] = []
        for level in levels {
            bytes.append(0x2C)
            bytes.append(contentsOf: (level ?? "missing").utf8)
        }
        return bytes
    }
}
