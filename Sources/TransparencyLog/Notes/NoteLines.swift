// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The lines of a text, each with its number.
///
/// Reading checks what holds for every kind of note (C2SP signed-note, “Format”): UTF-8, no control
/// character but the line feed, a line feed after the last line.
struct NoteLines {
    /// The lines without their line feeds, as slices of ``bytes``.
    let lines: [ArraySlice<UInt8>]

    /// All bytes.
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= SignedNote.maximumByteCount else {
            throw NoteError(line: 1, .tooLarge)
        }
        let lineFeed = UInt8(ascii: "\n")
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte < 0x20 {
            guard byte == lineFeed else {
                throw NoteError(line: lines.count + 1, .controlCharacter(byte))
            }
            lines.append(bytes[start..<index])
            start = index + 1
        }
        // A character of UTF-8 never contains a line feed, so each line can be checked by itself.
        for (index, line) in lines.enumerated() where !isUTF8(line) {
            throw NoteError(line: index + 1, .notUTF8)
        }
        guard start == bytes.count, !bytes.isEmpty else {
            throw NoteError(line: lines.count + 1, .missingLineFeed)
        }
        self.lines = lines
        self.bytes = bytes
    }
}

/// Whether `bytes` are well-formed UTF-8.
private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
}

/// One line of text, compared byte for byte.
///
/// `String` compares by canonical equivalence, and so takes two different origins for one.
public struct NoteLine: Hashable, Sendable, CustomStringConvertible {
    /// The bytes in UTF-8, without a line feed.
    public let bytes: [UInt8]

    /// A line; `nil` if `text` is empty or has a control character.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 }) else { return nil }
        self.bytes = bytes
    }

    /// A line that has been read and checked.
    init(checked bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// The line as text.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// The name of a key: not empty, without any Unicode space and without a plus sign.
public struct KeyName: Hashable, Sendable, CustomStringConvertible {
    /// The bytes in UTF-8.
    public let bytes: [UInt8]

    /// A name; `nil` if a note could not carry it.
    public init?(_ text: String) {
        guard !text.unicodeScalars.isEmpty,
            text.unicodeScalars.allSatisfy({
                !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20
            })
        else { return nil }
        bytes = Array(text.utf8)
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        self.init(text)
    }

    /// The name as text.
    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
