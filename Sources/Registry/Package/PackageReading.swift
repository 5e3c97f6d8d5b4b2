// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
package import TransparencyLog

/// Where the files of a package are read from; they can be read more than once.
package protocol PackageReading {
    /// Hands over each file with its bytes, the manifest and its signature first.
    ///
    /// `next` answers more bytes of the file, and nil at its end.
    func forEachFile(
        _ body: (_ path: String, _ next: () throws -> [UInt8]?) async throws -> Void
    ) async throws
}

/// A package in an archive.
package struct PackageArchive: PackageReading {
    private let open: () throws -> () throws -> [UInt8]?

    /// - Parameter open: Begins to read from the archive's first byte, each time it is called.
    package init(open: @escaping () throws -> () throws -> [UInt8]?) { self.open = open }

    /// Reads the archive from its beginning to its end.
    package func forEachFile(
        _ body: (_ path: String, _ next: () throws -> [UInt8]?) async throws -> Void
    ) async throws {
        var reader = TarReader(input: try open())
        while let file = try reader.next() {
            try await body(file.path) { try reader.content() }
        }
    }
}

/// A package that was unpacked into a folder.
package struct PackageFolder: PackageReading {
    private let path: String

    /// A package in a folder.
    package init(path: String) { self.path = path }

    /// Reads the files of the folder: the manifest, its signature, and the others by name.
    package func forEachFile(
        _ body: (_ path: String, _ next: () throws -> [UInt8]?) async throws -> Void
    ) async throws {
        let found = try FileManager.default.subpathsOfDirectory(atPath: path)
            .filter { name in
                var isFolder: ObjCBool = false
                _ = unsafe FileManager.default.fileExists(
                    atPath: path + "/" + name, isDirectory: &isFolder)
                return !isFolder.boolValue
            }
        let first = [PackageManifest.path, PackageManifest.signaturePath]
        let others = found.filter { !first.contains($0) }.sorted()
        for name in first.filter(found.contains) + others {
            guard PackagePath.isSafe(name) else { throw PackageError.fileUnknown(name) }
            guard let file = FileHandle(forReadingAtPath: path + "/" + name) else {
                throw PackageError.fileMissing(name)
            }
            defer { try? file.close() }
            try await body(name) {
                guard let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty else {
                    return nil
                }
                return [UInt8](piece)
            }
        }
    }
}

/// Finds whether a package is what was written, byte for byte, and by whom.
package struct PackageCheck {
    /// The manifest of a package whose files are all there and unchanged, and its digest.
    ///
    /// - Parameters:
    ///   - key: That of the log of the registry that wrote it, as published. Without it nothing says
    ///     who wrote the package.
    ///   - observe: Told the bytes of each file, as they are read.
    /// - Throws: `PackageError`, which names the file.
    package static func check(
        _ package: some PackageReading, key: VerifierKey?,
        observe: (_ path: String, _ piece: [UInt8]) throws -> Void = { _, _ in }
    ) async throws -> (manifest: PackageManifest, digest: String) {
        var manifest: PackageManifest?
        var digest = ""
        var isSigned = false
        var missing: [String: PackageManifest.File] = [:]
        try await package.forEachFile { path, next in
            switch path {
            case PackageManifest.path:
                let bytes = try whole(next)
                digest = PackageMeasure.digest(of: bytes)
                let read = try self.manifest(bytes)
                for file in read.files { missing[file.path] = file }
                manifest = read
            case PackageManifest.signaturePath:
                guard manifest != nil else { throw PackageError.manifestMissing }
                try verify(try whole(next), digest, key)
                isSigned = true
            default:
                guard manifest != nil, isSigned else { throw PackageError.manifestMissing }
                guard let told = missing.removeValue(forKey: path) else {
                    throw PackageError.fileUnknown(path)
                }
                var measure = PackageMeasure()
                while let piece = try next() {
                    measure.take(piece)
                    guard measure.bytes <= told.bytes else {
                        throw PackageError.fileChanged(path)
                    }
                    try observe(path, piece)
                }
                guard measure.bytes == told.bytes, measure.digest() == told.sha256 else {
                    throw PackageError.fileChanged(path)
                }
            }
        }
        guard let manifest, isSigned else { throw PackageError.manifestMissing }
        if let first = missing.keys.min() { throw PackageError.fileMissing(first) }
        return (manifest, digest)
    }

    /// A manifest has a line for each file; so long at most.
    private static let manifestLimit = 64 << 20

    private static func whole(_ next: () throws -> [UInt8]?) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try next() {
            bytes += piece
            guard bytes.count <= manifestLimit else { throw PackageError.manifestUnreadable }
        }
        return bytes
    }

    private static func manifest(_ bytes: [UInt8]) throws -> PackageManifest {
        struct Form: Decodable {
            let format: String
        }
        let decoder = JSONDecoder()
        let data = Data(bytes)
        guard let form = try? decoder.decode(Form.self, from: data) else {
            throw PackageError.manifestUnreadable
        }
        guard form.format == PackageManifest.form else {
            throw PackageError.laterVersion(form.format)
        }
        guard let manifest = try? decoder.decode(PackageManifest.self, from: data),
            manifest.files.allSatisfy({ PackagePath.isSafe($0.path) }),
            Set(manifest.files.map(\.path)).count == manifest.files.count
        else { throw PackageError.manifestUnreadable }
        return manifest
    }

    private static func verify(_ bytes: [UInt8], _ digest: String, _ key: VerifierKey?) throws {
        guard let note = try? SignedNote(reading: bytes),
            note.text == PackageManifest.signed(digest)
        else { throw PackageError.manifestNotSigned }
        guard let key else { return }
        guard (try? note.verify(with: [key])) != nil else {
            throw PackageError.manifestNotSigned
        }
    }
}
