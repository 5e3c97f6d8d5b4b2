// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files that survive a crash: what was reported as written is on the disk, and no file is ever half.
enum DurableFile {
    /// Writes a file beside its place, then renames it there.
    static func replace(_ path: String, with data: Data) throws {
        let beside = path + ".new"
        let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw cannotWrite(path) }
        let renamed = unsafe write(data, to: descriptor) && rename(beside, path) == 0
        let error = cannotWrite(path)
        close(descriptor)
        guard renamed else {
            _ = unsafe unlink(beside)
            throw error
        }
        synchronizeFolder(of: path)
    }

    /// Adds to the end of a file, which is made where there is none.
    static func append(_ data: Data, to path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw cannotWrite(path) }
        defer { close(descriptor) }
        guard write(data, to: descriptor) else { throw cannotWrite(path) }
    }

    private static func write(_ data: Data, to descriptor: Int32) -> Bool {
        let bytes = [UInt8](data)
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes[done...].withUnsafeBytes { buffer in
                unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return false }
            done += count
        }
        return fsync(descriptor) == 0
    }

    /// A renamed file is safe once its folder is.
    private static func synchronizeFolder(of path: String) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func cannotWrite(_ path: String) -> FolderError {
        let isForbidden = errno == EACCES || errno == EPERM || errno == EROFS
        return FolderError(
            sentence: "\(path) cannot be written: \(unsafe String(cString: strerror(errno))).",
            code: isForbidden ? EX_NOPERM : EX_IOERR)
    }
}
