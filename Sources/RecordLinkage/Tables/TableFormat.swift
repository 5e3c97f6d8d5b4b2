// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How a table is written down: its layout and the encoding of its text.
public struct TableFormat: Sendable, Equatable {
    /// How records and cells are told apart.
    public enum Layout: Sendable, Equatable {
        /// One record per line, cells between delimiters (RFC 4180 and its relatives).
        case delimited(by: Delimiter)
        /// One JSON object per line.
        case jsonLines
        /// A format that is recognised only so that it can be refused by name.
        case unsupported(name: String)
    }

    /// How records and cells are told apart.
    public var layout: Layout
    /// The encoding of the text.
    public var encoding: TextEncoding
    /// Length of the byte order mark at the start, in bytes; 0 where there is none.
    public var markLength: Int

    /// Makes a format from its parts.
    public init(layout: Layout, encoding: TextEncoding, markLength: Int = 0) {
        self.layout = layout
        self.encoding = encoding
        self.markLength = markLength
    }
}

/// The character between two cells.
public enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case pipe = 0x7C
}

/// The encodings a table may be written in.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
    case windows1251 = "Windows-1251"
}
