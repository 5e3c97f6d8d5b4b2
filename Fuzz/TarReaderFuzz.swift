// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// fuzz-sources: Sources/Registry/Package/TarArchive.swift Sources/Registry/Package/PackageError.swift
//
// Any bytes as an archive, handed over in pieces of any size: no trap, no name that leads out of a folder, no
// file with other bytes than its head says, and what was read is written and read as the same.

/// Reads an archive whole; nil where it is none.
private func read(_ bytes: [UInt8], pieces: Int) -> [(path: String, bytes: [UInt8])]? {
    var start = 0
    var reader = TarReader {
        guard start < bytes.count else { return nil }
        let end = min(bytes.count, start + pieces)
        defer { start = end }
        return Array(bytes[start..<end])
    }
    var files: [(path: String, bytes: [UInt8])] = []
    do {
        while let file = try reader.next() {
            precondition(PackagePath.isSafe(file.path), "a name that leads elsewhere")
            precondition(!file.path.contains("..") && !file.path.hasPrefix("/"))
            var content: [UInt8] = []
            while let piece = try reader.content() {
                precondition(!piece.isEmpty, "a piece without bytes")
                content += piece
            }
            precondition(UInt64(content.count) == file.size, "another size than the head says")
            files.append((file.path, content))
        }
    } catch {
        precondition(error is PackageError, "an error that says nothing")
        _ = (error as? PackageError)?.description
        return nil
    }
    return files
}

/// Called by libFuzzer with one input; the answer is always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTarReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let found = read(bytes, pieces: 1 << 16)
    let again = read(bytes, pieces: 1 + Int(bytes.last ?? 0) * 3)
    precondition((found == nil) == (again == nil), "it depends on the pieces")
    guard let found, let again else { return 0 }
    precondition(found.count == again.count)
    for (one, other) in zip(found, again) { precondition(one == other) }
    var written: [UInt8] = []
    for file in found {
        written += TarArchive.header(of: file.path, size: UInt64(file.bytes.count)) + file.bytes
        written += TarArchive.padding(after: UInt64(file.bytes.count))
    }
    guard let last = read(written + TarArchive.end, pieces: 700) else {
        preconditionFailure("what was written is not read")
    }
    precondition(last.count == found.count)
    for (one, other) in zip(found, last) { precondition(one == other) }
    return 0
}
