// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import RecordLinkage

/// A list as it lies on a disk: its table, its rows letter for letter, and its digest.
struct ListFile: Sendable {
    /// The file's name, without its folder.
    let name: String
    /// SHA-256 of its bytes as 64 hexadecimal digits.
    let digest: String
    let table: RecordTable
    let raw: RawRecords

    /// Reads a file.
    static func read(_ path: String, progress: ProgressLine?) async throws -> ListFile {
        let file = try MappedFile(path: path)
        let bytes = unsafe [UInt8](file.bytes)
        try file.checkUnchanged()
        let name = path.split(separator: "/").last.map(String.init) ?? path
        progress?.begin("Reading \(name)")
        do {
            var options = TableReadingOptions()
            options.hashSeed = .random(in: .min ... .max)
            let table = try await TableReader.read(bytes, source: name, options: options)
            return ListFile(
                name: name,
                digest: SHA256.hash(data: bytes).map { byte in
                    (byte < 16 ? "0" : "") + String(byte, radix: 16)
                }.joined(), table: table, raw: try RawRecords(bytes, of: table))
        } catch {
            throw CommandFailure(ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
        }
    }

    /// One row, with its header, as a list of its own.
    static func read(row: String, header: String, name: String) async throws -> RecordTable {
        let text = header.isEmpty ? row : header + "\n" + row
        do {
            return try await TableReader.read(
                Array(text.utf8), source: name, options: TableReadingOptions(encoding: .utf8))
        } catch {
            throw CommandFailure(ExitStatus.data, "The row cannot be read. \(error.sentence)")
        }
    }
}
