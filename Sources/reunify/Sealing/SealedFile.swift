// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import RecipientSealing

/// A file that is sealed for a recipient while it is written; it gets its name when it is whole.
final class SealedFile {
    private let path: String
    private var beside: String { path + ".new" }
    private let descriptor: Int32
    private var writer: SealedWriter?
    private var isFinished = false

    /// Begins a file, which only its owner can read.
    init(path: String, for key: RecipientKey) throws {
        self.path = path
        unsafe unlink(path + ".new")
        let descriptor = unsafe open(path + ".new", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure.writing(path, error: errno) }
        self.descriptor = descriptor
        writer = try SealedWriter(for: key) { bytes in
            let error = unsafe bytes.withUnsafeBytes {
                unsafe StandardStreams.writeAll($0, to: descriptor)
            }
            if error != 0 { throw CommandFailure.writing(path, error: error) }
        }
    }

    deinit {
        close(descriptor)
        if !isFinished { unsafe unlink(beside) }
    }

    /// Seals more bytes.
    func write(_ bytes: [UInt8]) throws { try writer?.write(bytes) }

    /// Ends the file and gives it its name.
    func finish() throws {
        try writer?.finish()
        guard fsync(descriptor) == 0, unsafe rename(beside, path) == 0 else {
            throw CommandFailure.writing(path, error: errno)
        }
        isFinished = true
    }

    /// Begins to read what a file holds.
    ///
    /// - Returns: Answers the next bytes; nil when the file is complete.
    static func read(_ path: String, with secret: RecipientSecret) throws -> () throws -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure.reading(path, error: errno == 0 ? ENOENT : errno)
        }
        var reader = try SealedReader(with: secret) { limit in
            [UInt8](try file.read(upToCount: limit) ?? Data())
        }
        return { try reader.read() }
    }
}
