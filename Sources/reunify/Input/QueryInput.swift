// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import RecordLinkage

/// Records that come in on standard input: JSON Lines one by one as they arrive, or a table with a
/// header once it is complete.
struct QueryInput {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 0
    private var isJSON: Bool?
    private var table: RecordTable?
    private var row = 0

    /// A record, or why it is none.
    enum Query {
        case record([String: String])
        case unreadable(line: Int, reason: String)
    }

    init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

    /// The next record, nil after the last.
    mutating func next() throws(CommandFailure) -> Query? {
        if isJSON == nil { isJSON = try beginsWithBrace() }
        if isJSON == false { return try nextOfTable() }
        while let text = try nextLine() {
            line += 1
            let table = try read(text, layout: .jsonLines)
            if let bad = table.quarantine.first {
                return .unreadable(line: line, reason: bad.reason)
            }
            if table.rowCount > 0 { return .record(Self.record(table, row: 0)) }
        }
        return nil
    }

    private mutating func nextOfTable() throws(CommandFailure) -> Query? {
        if table == nil {
            while try fill() {}
            table = try read(buffer[start...], layout: nil)
            buffer = []
            start = 0
        }
        guard let table else { return nil }
        if row < table.rowCount {
            row += 1
            return .record(Self.record(table, row: row - 1))
        }
        let rejected = row - table.rowCount
        guard table.quarantine.indices.contains(rejected) else { return nil }
        row += 1
        let bad = table.quarantine[rejected]
        return .unreadable(line: bad.line, reason: bad.reason)
    }

    private static func record(_ table: RecordTable, row: Int) -> [String: String] {
        var record: [String: String] = [:]
        for column in table.columns where column.codes[row] != 0 {
            record[column.name] = column.values[Int(column.codes[row]) - 1]
        }
        return record
    }

    private func read(
        _ bytes: ArraySlice<UInt8>, layout: TableFormat.Layout?
    ) throws(CommandFailure) -> RecordTable {
        let options = TableReadingOptions(layout: layout)
        let reading: Result<RecordTable, TableReadingError> = unsafe bytes.withUnsafeBytes {
            bytes in
            Result { () throws(TableReadingError) in
                try unsafe TableReader.readInOrder(bytes, source: "input", options: options)
            }
        }
        switch reading {
        case .success(let table): return table
        case .failure(let error):
            throw CommandFailure(
                ExitStatus.data, "Standard input cannot be read. \(error.sentence)")
        }
    }

    private mutating func beginsWithBrace() throws(CommandFailure) -> Bool {
        while true {
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let text = buffer.starts(with: mark) ? buffer.dropFirst(3) : buffer[...]
            if let first = text.first(where: { $0 > 0x20 }) { return first == 0x7B }
            guard try fill() else { return true }
        }
    }

    private mutating func nextLine() throws(CommandFailure) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            if start > 0 {
                buffer.removeSubrange(..<start)
                start = 0
            }
            searched = buffer.count
            guard try fill() else {
                guard !buffer.isEmpty else { return nil }
                let rest = buffer
                buffer = []
                return rest[...]
            }
        }
    }

    /// Reads some more; false at the end.
    private mutating func fill() throws(CommandFailure) -> Bool {
        let size = 1 << 16
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: size))
        var got = 0
        var error: Int32 = 0
        repeat {
            got = unsafe buffer.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress else { return 0 }
                return unsafe Glibc.read(descriptor, base + old, size)
            }
            error = errno
        } while got < 0 && error == EINTR
        buffer.removeLast(size - max(0, got))
        if got < 0 { throw .reading("standard input", error: error) }
        return got > 0
    }
}
