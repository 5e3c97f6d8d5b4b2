// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// The labels of a linkage: one line a decision, in the order in which they were made.
struct LabelFile {
    let path: String
    /// The decisions; a later one on the same pair stands for the earlier.
    private(set) var entries: [Entry] = []

    /// A decision.
    struct Entry {
        var left: String
        var right: String
        var label: ReviewLabel
        var when: String
    }

    /// Whether the file ends within a line, which is then not read.
    private var isTorn = false

    private static let header = ["left_id", "right_id", "label", "when"]

    /// Reads what there is.
    init(path: String) async throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { return }
        let bytes = try LinkageFolder.bytes(path)
        isTorn = bytes.last.map { $0 != 0x0A } ?? false
        let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let table = try await LinkageFolder.table(
            isTorn ? Array(bytes[..<end]) : bytes, name: path, hasHeader: true)
        if table.columns.isEmpty { return }
        guard table.columns.prefix(3).map(\.name) == Array(Self.header.prefix(3)) else {
            throw FolderError.malformed(path, "the first columns are not left_id,right_id,label.")
        }
        let texts = table.columns.map(LinkageFolder.texts)
        for row in 0..<table.rowCount {
            let cells = texts.indices.map { texts[$0][Int(table.columns[$0].codes[row])] }
            guard let label = ReviewLabel(rawValue: cells[2]) else {
                throw FolderError.malformed(
                    path,
                    "record \(table.recordNumbers[row]) is labelled neither match, not nor unsure.")
            }
            entries.append(
                Entry(
                    left: cells[0], right: cells[1], label: label,
                    when: cells.count > 3 ? cells[3] : ""))
        }
    }

    /// Pairs on which there is a decision, each with the latest.
    var decided: [Pair: ReviewLabel] {
        var result: [Pair: ReviewLabel] = [:]
        for entry in entries { result[Pair(entry.left, entry.right)] = entry.label }
        return result
    }

    /// Two ids in the order of the links: lists may use the same ids for different people.
    struct Pair: Hashable, Comparable {
        let first: String
        let second: String

        init(_ a: String, _ b: String) {
            first = a
            second = b
        }

        static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
    }

    /// Adds a decision to the file; it is on the disk when this returns.
    mutating func append(_ entry: Entry) throws {
        let isNew = !FileManager.default.fileExists(atPath: path)
        if isTorn {
            // A line that a crash cut off must not grow into the next one.
            let kept = try LinkageFolder.bytes(path)
            let end = kept.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let text = Data(kept[..<end]) + Self.text([entry], header: end == 0)
            try DurableFile.replace(path, with: text)
            isTorn = false
        } else {
            try DurableFile.append(Self.text([entry], header: isNew), to: path)
        }
        entries.append(entry)
    }

    /// Takes back the last decision: the file is written anew without its last line.
    mutating func removeLast() throws {
        guard let last = entries.last else { return }
        let all = try LinkageFolder.bytes(path)
        let line = Array(Self.text([last], header: false))
        guard all.suffix(line.count).elementsEqual(line) else {
            throw FolderError.malformed(
                path, "it was changed by somebody else; the last answer cannot be taken back.")
        }
        try DurableFile.replace(path, with: Data(all.dropLast(line.count)))
        entries.removeLast()
    }

    private static func text(_ entries: [Entry], header: Bool) -> Data {
        var writer = DelimitedWriter()
        if header {
            for name in Self.header { writer.cell(name) }
            writer.endRecord()
        }
        for entry in entries {
            for cell in [entry.left, entry.right, entry.label.rawValue, entry.when] {
                writer.cell(cell)
            }
            writer.endRecord()
        }
        return Data(writer.bytes)
    }
}
