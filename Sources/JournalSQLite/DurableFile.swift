// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry

/// Files that are there after the loss of power, and readable by their owner only.
enum DurableFile {
    /// Makes an empty file that nothing has the name of.
    static func create(_ path: String) throws(JournalError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure }
        close(descriptor)
        try syncFolder(of: path)
    }

    static func copy(_ source: String, to path: String) throws(JournalError) {
        do { try FileManager.default.copyItem(atPath: source, toPath: path) } catch {
            throw failure
        }
        guard unsafe chmod(path, 0o600) == 0 else { throw failure }
        try sync(path)
    }

    /// Gives a file its name once all of it is on the disk.
    static func rename(_ source: String, to path: String) throws(JournalError) {
        try sync(source)
        guard unsafe Foundation.rename(source, path) == 0 else { throw failure }
        try syncFolder(of: path)
    }

    private static func syncFolder(of path: String) throws(JournalError) {
        let folder = (path as NSString).deletingLastPathComponent
        try sync(folder.isEmpty ? "." : folder)
    }

    private static func sync(_ path: String) throws(JournalError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure }
    }

    private static var failure: JournalError {
        switch errno {
        case ENOSPC: .full
        case EEXIST: .exists
        case ENOENT: .notFound
        default: .failed(code: Int(errno))
        }
    }
}
