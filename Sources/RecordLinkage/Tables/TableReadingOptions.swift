// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the caller of the reader knows or wants; everything left out is detected.
public struct TableReadingOptions: Sendable {
    /// The layout, where it must not be guessed.
    public var layout: TableFormat.Layout?
    /// The encoding, where it must not be guessed; a byte order mark overrules it.
    public var encoding: TextEncoding?
    /// Whether the first record holds the column names, where it must not be guessed.
    public var hasHeader: Bool?
    /// How many tasks may work at once; 0 leaves it to the runtime, which uses every core.
    public var threadCount: Int
    /// The longest cell that is accepted, in bytes of UTF-8.
    public var maximumCellBytes: Int
    /// Called from the reading task with how many of the source's bytes are done, never less than
    /// the time before and at the end all of them.
    public var progress: (@Sendable (Int) -> Void)?
    /// Seed of the tables in which values are looked up.
    ///
    /// Every seed gives the same result; an
    /// unpredictable one keeps strangers from writing a file whose values all collide.
    public var hashSeed: UInt64 = 0
    /// How many bytes one scanning task takes; small in tests so that seams are met.
    package var chunkBytes = 4 << 20

    /// Makes options; what is left out is detected.
    public init(
        layout: TableFormat.Layout? = nil, encoding: TextEncoding? = nil, hasHeader: Bool? = nil,
        threadCount: Int = 0, maximumCellBytes: Int = 1 << 20,
        progress: (@Sendable (Int) -> Void)? = nil
    ) {
        self.layout = layout
        self.encoding = encoding
        self.hasHeader = hasHeader
        self.threadCount = threadCount
        self.maximumCellBytes = maximumCellBytes
        self.progress = progress
    }

    /// The most columns a table may have: as many as a spreadsheet.
    package static let maximumColumns = 16_384
}
