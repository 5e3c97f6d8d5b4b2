// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The form of archives that every system unpacks: POSIX ustar (IEEE Std 1003.1), with the common
/// extension to sizes of 8 GiB and more.
enum TarArchive {
    static let blockSize = 512

    /// The block that stands before a file.
    ///
    /// - Parameter path: At most 100 bytes, with slashes.
    static func header(of path: String, size: UInt64) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: blockSize)
        func put(_ text: String, at place: Int) {
            for (offset, byte) in text.utf8.enumerated() { block[place + offset] = byte }
        }
        put(String(path.utf8.prefix(100)) ?? "", at: 0)
        put("0000600\0", at: 100)
        put("0000000\0", at: 108)
        put("0000000\0", at: 116)
        if size < 1 << 33 {
            put(octal(size, 11) + "\0", at: 124)
        } else {
            block[124] = 0x80
            for byte in 0..<8 {
                block[128 + byte] = UInt8(truncatingIfNeeded: size >> UInt64(56 - 8 * byte))
            }
        }
        put(octal(0, 11) + "\0", at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        put(octal(UInt64(block.reduce(0) { $0 + Int($1) }), 6) + "\0 ", at: 148)
        return block
    }

    /// What fills the last block of a file.
    static func padding(after size: UInt64) -> [UInt8] {
        let rest = Int(size % UInt64(blockSize))
        return rest == 0 ? [] : [UInt8](repeating: 0, count: blockSize - rest)
    }

    /// What ends an archive.
    static let end = [UInt8](repeating: 0, count: 2 * blockSize)

    private static func octal(_ number: UInt64, _ width: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Reads an archive from its beginning to its end, one file after the other.
///
/// Only plain files are taken; their names have to be relative and may not lead out of a folder.
struct TarReader {
    /// A file of an archive.
    struct File: Hashable {
        let path: String
        let size: UInt64
    }

    private let input: () throws -> [UInt8]?
    private var waiting: [UInt8] = []
    private var start = 0
    private var left: UInt64 = 0
    private var padding = 0

    /// - Parameter input: Answers the next bytes; nil at the end.
    init(input: @escaping () throws -> [UInt8]?) { self.input = input }

    /// The next file; nil at the end of the archive, which has been read to its last byte.
    mutating func next() throws -> File? {
        while try content() != nil {}
        _ = try take(padding)
        padding = 0
        let block = try take(TarArchive.blockSize)
        if block.allSatisfy({ $0 == 0 }) {
            while try fill() {}
            return nil
        }
        guard let size = Self.size(block), size <= 1 << 46, Self.isIntact(block),
            block[156] == UInt8(ascii: "0") || block[156] == 0, block[345] == 0
        else { throw PackageError.notAnArchive }
        let path = String(decoding: block.prefix(100).prefix { $0 != 0 }, as: UTF8.self)
        guard PackagePath.isSafe(path) else { throw PackageError.unsafePath }
        left = size
        padding = TarArchive.padding(after: size).count
        return File(path: path, size: size)
    }

    /// More of the present file; nil at its end.
    mutating func content() throws -> [UInt8]? {
        guard left > 0 else { return nil }
        if start == waiting.count, try !fill() { throw PackageError.endsTooEarly }
        let count = Int(min(left, UInt64(waiting.count - start), 1 << 16))
        let bytes = Array(waiting[start..<(start + count)])
        start += count
        left -= UInt64(count)
        return bytes
    }

    private mutating func take(_ count: Int) throws -> [UInt8] {
        while waiting.count - start < count {
            guard try fill() else { throw PackageError.endsTooEarly }
        }
        defer { start += count }
        return Array(waiting[start..<(start + count)])
    }

    private mutating func fill() throws -> Bool {
        guard let more = try input() else { return false }
        waiting.removeFirst(start)
        start = 0
        waiting += more
        return true
    }

    private static func size(_ block: [UInt8]) -> UInt64? {
        if block[124] == 0x80 {
            return block[128..<136].reduce(0) { $0 << 8 | UInt64($1) }
        }
        let digits = block[124..<136].prefix { $0 != 0 && $0 != 32 }
        return UInt64(String(decoding: digits, as: UTF8.self), radix: 8)
    }

    private static func isIntact(_ block: [UInt8]) -> Bool {
        let digits = block[148..<156].prefix { $0 != 0 && $0 != 32 }
        guard let told = Int(String(decoding: digits, as: UTF8.self), radix: 8) else {
            return false
        }
        var sum = 0
        for (place, byte) in block.enumerated() {
            sum += (148..<156).contains(place) ? 32 : Int(byte)
        }
        return sum == told
    }
}

/// Names of files of a package.
package enum PackagePath {
    /// Letters of lower case, digits, hyphens and dots, in folders below the package's own.
    package static func isSafe(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return path.utf8.count <= 100 && !parts.isEmpty && parts.count <= 3
            && parts.allSatisfy { part in
                !part.isEmpty && !part.hasPrefix(".")
                    && part.utf8.allSatisfy { byte in
                        (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
                            || byte == 46
                    }
            }
    }
}
