// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Registry

/// Papers that lie in a folder.
enum PaperFolder {
    static func papers(_ folder: String) throws -> [PackageAttachment] {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw CommandFailure.reading(folder, error: ENOENT)
        }
        return try names.sorted().compactMap { name in
            let path = folder + "/" + name
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
                attributes[.type] as? FileAttributeType == .typeRegular
            else { return nil }
            var hash = SHA256()
            try read(path) { hash.update(data: $0) }
            let digest = hash.finalize().map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            return PackageAttachment(digest: digest) { output in try read(path, output) }
        }
    }

    private static func read(_ path: String, _ output: ([UInt8]) throws -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure.reading(path, error: errno)
        }
        defer { try? file.close() }
        while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
            try output([UInt8](piece))
        }
    }
}
