// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a source cannot be read as a table at all.
///
/// A record that cannot be read is no error: it goes to the table's quarantine.
public enum TableReadingError: Error, Sendable, Hashable {
    /// The task that reads was cancelled.
    case cancelled
    /// More rows than codes and record numbers can count; the limit is 2³¹ − 1.
    case tooManyRows
    /// More columns than `limit`.
    case tooManyColumns(limit: Int)
    /// The distinct values of one column take up 4 GiB or more.
    case tooMuchText
    /// The records share so few keys that the table would be far larger than its source.
    case tooSparse
    /// The header, which starts on `line`, opens a quote that is not properly closed.
    case unreadableHeader(line: Int)
    /// The bytes are of a known format that is not a table of text; `name` says which.
    case unsupportedFormat(name: String)

    /// The error as a sentence for the person who chose the file.
    public var sentence: String {
        switch self {
        case .cancelled: "Reading was cancelled."
        case .tooManyRows: "The file has more than 2147483647 records; split it."
        case .tooManyColumns(let limit): "The file has more than \(limit) columns."
        case .tooMuchText:
            "One column holds 4 GiB or more of different values; split the file."
        case .tooSparse: "The records have too few keys in common to form a table."
        case .unreadableHeader(let line):
            "The header on line \(line) opens a quote that is not properly closed."
        case .unsupportedFormat(let name):
            "This is \(name), not a delimited text file or JSON Lines."
        }
    }
}
