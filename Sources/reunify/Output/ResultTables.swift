// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The tables that a linkage writes; their first columns are fixed, since other programs read them.
enum ResultTables {
    private static let chunk = 1 << 20
    /// Rows that are formatted in one go: enough to be worth a system call.
    private static let rowsPerPiece = 8192
    /// Rows whose ids are looked up together.
    private static let rowsPerLook = 128

    /// Every pair at or above the floor, the strongest first.
    static func writeLinks(
        _ result: LinkageResult, ids: EncodedCells, threads: Int, to file: borrowing OutputFile
    ) async throws(CommandFailure) {
        let fixed = [
            "left_id", "right_id", "probability", "bits", "left_source", "right_source", "rule",
        ]
        var header = DelimitedWriter()
        for name in fixed { header.cell(name) }
        for name in comparisonHeaders(result.model, besides: fixed) { header.cell(name) }
        header.endRecord()
        try file.drain(&header)
        let recurring = RecurringCells(result)
        let links = result.links
        try await file.write(
            pieces: (links.count + rowsPerPiece - 1) / rowsPerPiece, threads: threads
        ) { piece in
            var writer = DelimitedWriter()
            writer.bytes.reserveCapacity(rowsPerPiece * 160)
            var probability = ProbabilityText()
            var places: [(left: EncodedCells.Place, right: EncodedCells.Place)] = []
            var start = piece * rowsPerPiece
            let end = min(links.count, start + rowsPerPiece)
            while start < end {
                let look = start..<min(end, start + rowsPerLook)
                places.removeAll(keepingCapacity: true)
                for index in look {
                    let link = links[index]
                    places.append((ids.place(Int(link.left.row)), ids.place(Int(link.right.row))))
                }
                for index in look {
                    let link = links[index]
                    writer.cell(places[index - start].left, of: ids)
                    writer.cell(places[index - start].right, of: ids)
                    probability.write(link.probability, to: &writer)
                    writer.cell(link.bits, decimals: 3)
                    recurring.write(
                        link,
                        sources: (result.source(of: link.left), result.source(of: link.right)),
                        to: &writer)
                    writer.endRecord()
                }
                start = look.upperBound
            }
            return writer.bytes
        }
    }

    /// Every record with the number of its person, counted from 1 in the order of the result.
    static func writeClusters(
        _ result: LinkageResult, ids: EncodedCells, threads: Int, to file: borrowing OutputFile
    ) async throws(CommandFailure) {
        var header = DelimitedWriter()
        for name in ["cluster", "source", "id"] { header.cell(name) }
        header.endRecord()
        try file.drain(&header)
        let recurring = RecurringCells(result)
        let clusters = result.clusters
        try await file.write(
            pieces: (clusters.count + rowsPerPiece - 1) / rowsPerPiece, threads: threads
        ) { piece in
            var writer = DelimitedWriter()
            writer.bytes.reserveCapacity(rowsPerPiece * 64)
            let start = piece * rowsPerPiece
            for index in start..<min(clusters.count, start + rowsPerPiece) {
                for record in clusters.records(at: index) {
                    writer.cell(index + 1)
                    recurring.write(source: result.source(of: record), to: &writer)
                    writer.cell(ids.place(Int(record.row)), of: ids)
                    writer.endRecord()
                }
            }
            return writer.bytes
        }
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

    /// Cells that recur in many rows: names of sources, rules and levels.
    private struct RecurringCells: Sendable {
        private var cells = EncodedCells()
        private let firstRule: Int
        private let firstLevel: Int
        private let comparisonCount: Int

        init(_ result: LinkageResult) {
            for name in result.sourceNames { cells.append(name) }
            firstRule = cells.count + 1
            cells.append("same group")
            for rule in result.model.blocking { cells.append(rule.name) }
            firstLevel = cells.count
            comparisonCount = result.model.comparisons.count
            for comparison in result.model.comparisons {
                let definitions = comparison.levelDefinitions
                for level in 0..<16 {
                    let isNamed = level > 0 && level < definitions.count
                    cells.append(isNamed ? definitions[level].name : "missing")
                }
            }
        }

        func write(source: Int, to writer: inout DelimitedWriter) {
            writer.cell(cells.place(source), of: cells)
        }

        /// Both sources, the rule, and the level of each comparison.
        func write(
            _ link: LinkageResult.Link, sources: (Int, Int), to writer: inout DelimitedWriter
        ) {
            write(source: sources.0, to: &writer)
            write(source: sources.1, to: &writer)
            let rule = firstRule + (link.rule ?? -1)
            writer.cell(cells.place(min(rule, firstLevel - 1)), of: cells)
            for comparison in 0..<comparisonCount {
                let level = Int(link.pattern >> UInt64(comparison * 4) & 15)
                writer.cell(cells.place(firstLevel + comparison * 16 + level), of: cells)
            }
        }
    }
}
