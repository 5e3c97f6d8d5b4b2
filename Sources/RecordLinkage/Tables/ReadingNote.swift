// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Something the reader noticed or assumed while it read a table.
///
/// Notes name columns and counts, never a value of a record, except where a header was taken for
/// one.
public enum ReadingNote: Sendable, Equatable {
    /// The source holds no record and no header.
    case emptySource
    /// The source holds a header and no record.
    case headerOnly
    /// The first record looks like data, so columns are named "column 1", "column 2" and so on.
    case noHeader
    /// Column `position`, counted from 1, has no name and was given one.
    case namedColumn(position: Int, name: String)
    /// Column `position`, counted from 1, repeats an earlier name and was given another.
    case renamedColumn(position: Int, from: String, to: String)
    /// The header ends with a delimiter; the empty column after it was dropped.
    case droppedEmptyColumn(position: Int)
    /// This many lines held nothing but white space and were skipped.
    case blankLines(Int)
    /// This many records ended with one delimiter too many, with nothing after it.
    case trailingDelimiters(Int)
    /// The text was not UTF-8 and was decoded.
    case decoded(TextEncoding)
    /// The first line named the delimiter, as Excel writes it, and is not a record.
    case delimiterLine
    /// What another reader says, which made a table of something else: a sentence.
    case told(String)

    /// The note as a sentence.
    public var sentence: String {
        switch self {
        case .emptySource: "The source is empty."
        case .headerOnly: "The source has a header and no records."
        case .noHeader:
            "The first record looks like data, so the columns are numbered instead of named."
        case .namedColumn(let position, let name):
            "Column \(position) has no name and is called \"\(name)\"."
        case .renamedColumn(let position, let from, let to):
            "Column \(position) repeats the name \"\(from)\" and is called \"\(to)\"."
        case .droppedEmptyColumn(let position):
            "Column \(position) has no name and no values and was left out."
        case .blankLines(let count): "\(count) blank line(s) were skipped."
        case .trailingDelimiters(let count):
            "\(count) record(s) end with an extra delimiter, which was ignored."
        case .decoded(let encoding): "The text was decoded from \(encoding.rawValue)."
        case .told(let sentence): sentence
        case .delimiterLine: "The first line names the delimiter and was not read as a record."
        }
    }
}
