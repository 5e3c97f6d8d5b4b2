// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Cells of delimited text, encoded once to be written many times, end to end in one piece of memory.
public struct EncodedCells: Sendable {
    private var writer: DelimitedWriter
    private var ends: [Int] = []

    /// No cells yet.
    public init(delimiter: Delimiter = .comma) { writer = DelimitedWriter(delimiter: delimiter) }

    /// Number of cells.
    public var count: Int { ends.count }

    /// Adds a text cell.
    public mutating func append(_ text: String) {
        writer.beginRecord()
        writer.cell(text)
        ends.append(writer.bytes.count)
    }

    /// Adds a cell of UTF-8 bytes.
    public mutating func append(_ utf8: Span<UInt8>) {
        writer.beginRecord()
        writer.cell(utf8)
        ends.append(writer.bytes.count)
    }

    /// Adds a whole number.
    public mutating func append(_ number: Int) {
        writer.beginRecord()
        writer.cell(number)
        ends.append(writer.bytes.count)
    }

    /// Makes room for some cells.
    public mutating func reserve(_ count: Int) { ends.reserveCapacity(count) }

    /// Where a cell is.
    public struct Place: Sendable {
        fileprivate(set) var bytes: Range<Int>
        /// Read along with the place, so that the cell is in the processor's cache when it is written.
        private var first: UInt8

        fileprivate init(_ range: Range<Int>, in bytes: [UInt8]) {
            self.bytes = range
            first = range.isEmpty ? 0 : bytes[range.lowerBound]
        }
    }

    /// Where the cell at an index in `[0, count)` is.
    ///
    /// Finding the places of a few hundred cells before any of them is written lets waits for memory
    /// overlap, where the cells are taken in no order.
    public func place(_ index: Int) -> Place {
        Place((index == 0 ? 0 : ends[index - 1])..<ends[index], in: writer.bytes)
    }

    /// The cells' bytes.
    var bytes: [UInt8] { writer.bytes }
}
