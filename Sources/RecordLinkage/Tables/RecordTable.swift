// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A list of records as columns, each column dictionary-encoded.
///
/// Row `r` of the table is the record at physical record number `recordNumbers[r]` of its source; rows
/// that could not be read are in `quarantine` with their raw text, so that
/// `rowCount + quarantine.count` is the number of records the source holds.
public struct RecordTable: Sendable, Equatable {
    /// What the source is called in results, for example the file's name without its folder.
    public var source: String
    /// The columns in the order of the source; all have `rowCount` codes.
    public var columns: [TableColumn]
    /// Number of accepted rows.
    public var rowCount: Int
    /// For each accepted row, its record number in the source: 1 is the first record after the header.
    public var recordNumbers: [UInt32]
    /// Records that were not accepted, in the order of the source.
    public var quarantine: [QuarantinedRecord]
    /// What the reader noticed or assumed, in the order in which it did.
    public var notes: [ReadingNote]

    /// Makes a table; every column must have `rowCount` codes.
    public init(
        source: String, columns: [TableColumn], rowCount: Int, recordNumbers: [UInt32],
        quarantine: [QuarantinedRecord], notes: [ReadingNote] = []
    ) {
        self.source = source
        self.columns = columns
        self.rowCount = rowCount
        self.recordNumbers = recordNumbers
        self.quarantine = quarantine
        self.notes = notes
    }
}

/// One column of a table: a code per row, and the distinct values the codes stand for.
public struct TableColumn: Sendable, Equatable {
    /// The header as written in the source, without surrounding white space.
    public var name: String
    /// Per row: 0 where the cell is empty, else one more than the value's index in `values`.
    public var codes: [UInt32]
    /// The distinct non-empty values, trimmed of white space, in order of first appearance.
    public var values: ValueDictionary

    /// Makes a column from codes and the values they refer to.
    public init(name: String, codes: [UInt32], values: ValueDictionary) {
        self.name = name
        self.codes = codes
        self.values = values
    }
}

/// Distinct values as UTF-8 bytes laid end to end.
public struct ValueDictionary: Sendable, Equatable {
    /// All values' UTF-8 bytes, one after another.
    public private(set) var bytes: [UInt8] = []
    /// Where each value starts in `bytes`; one more entry than there are values.
    public private(set) var offsets: [UInt32] = [0]

    /// An empty dictionary.
    public init() {}

    /// A dictionary over bytes and offsets that already have the right shape.
    ///
    /// - Precondition: `offsets` starts with 0, never decreases, and ends with `bytes.count`.
    public init(bytes: [UInt8], offsets: [UInt32]) {
        precondition(offsets.first == 0 && Int(offsets.last ?? 0) == bytes.count)
        self.bytes = bytes
        self.offsets = offsets
    }

    /// Number of values.
    public var count: Int { offsets.count - 1 }

    /// Where value `index` lies in `bytes`.
    public func range(_ index: Int) -> Range<Int> {
        Int(offsets[index])..<Int(offsets[index + 1])
    }

    /// The value at `index`, in `[0, count)`; bytes that are not UTF-8 are repaired.
    public subscript(index: Int) -> String {
        String(decoding: bytes[range(index)], as: UTF8.self)
    }

    /// Adds values that are laid out in another dictionary, whose offsets there start at `base`.
    mutating func appendBytes(
        _ text: ArraySlice<UInt8>, offsets ends: ArraySlice<UInt32>, base: UInt32
    ) {
        let shift = UInt32(bytes.count)
        bytes.append(contentsOf: text)
        offsets.reserveCapacity(offsets.count + ends.count)
        for end in ends { offsets.append(end - base + shift) }
    }

    /// Makes room for some more values, which have so many bytes together.
    mutating func reserve(_ more: Int, bytes count: Int) {
        bytes.reserveCapacity(bytes.count + count)
        offsets.reserveCapacity(offsets.count + more)
    }

    /// Takes away the values that were added last.
    mutating func removeLast(to count: Int) {
        guard count >= 0, count < self.count else { return }
        bytes.removeSubrange(Int(offsets[count])...)
        offsets.removeSubrange((count + 1)...)
    }

    /// Adds a value without looking whether it is there already, and returns its index.
    @discardableResult
    public mutating func append(_ value: Span<UInt8>) -> Int {
        unsafe value.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        offsets.append(UInt32(bytes.count))
        return offsets.count - 2
    }

    /// Adds a value without looking whether it is there already, and returns its index.
    @discardableResult
    public mutating func append(_ value: some Sequence<UInt8>) -> Int {
        bytes.append(contentsOf: value)
        offsets.append(UInt32(bytes.count))
        return offsets.count - 2
    }
}

/// A record that was not accepted, kept whole so that somebody can repair it.
public struct QuarantinedRecord: Sendable, Equatable {
    /// Its record number in the source: 1 is the first record after the header.
    public var recordNumber: Int
    /// The physical line on which it starts, counted from 1, where the format has lines.
    public var line: Int
    /// Why it was not accepted, as a sentence that names no value of the record.
    public var reason: String
    /// The record's text as it stands in the source, decoded to UTF-8.
    public var rawText: String

    /// Makes a quarantined record.
    public init(recordNumber: Int, line: Int, reason: String, rawText: String) {
        self.recordNumber = recordNumber
        self.line = line
        self.reason = reason
        self.rawText = rawText
    }
}
