// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

// Glibc’s files and clocks are declared by whichever C module comes first, at times libdispatch’s.
import CDispatch
import Glibc

/// A file's bytes, mapped where it is a plain file, copied where it is a pipe.
///
/// Whoever writes to the file while it is read makes the result wrong: ``checkUnchanged()`` tells. A
/// file that is cut short ends the program by a bus error, which ``SignalWatch`` turns into a sentence.
@safe
struct MappedFile: ~Copyable {
    /// The whole file; valid as long as this value.
    let bytes: UnsafeRawBufferPointer
    private let path: String
    private let descriptor: Int32
    private let identity: Identity?

    /// What changes when a file is written to.
    private struct Identity: Equatable {
        var device: UInt
        var inode: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        init(_ status: stat) {
            device = UInt(status.st_dev)
            inode = UInt(status.st_ino)
            size = Int(status.st_size)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    /// Bytes of a file that nobody set another limit for, at most.
    static let usualLimit = 4096 << 20
    /// Bytes of a file that somebody writes by hand, or a program writes once, at most: mappings, rules, keys.
    static let writtenLimit = 4 << 20

    /// Opens and maps a file.
    ///
    /// - Parameters:
    ///   - limit: Refuse a file of more bytes; of a pipe no more are read.
    ///   - option: By which a larger one is allowed, where there is one.
    init(
        path: String, atMost limit: Int = usualLimit, option: String? = nil
    ) throws(CommandFailure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .reading(path, error: errno) }
        do throws(CommandFailure) {
            let status = try Self.status(descriptor, path)
            let kind = status.st_mode & S_IFMT
            if kind == S_IFDIR { throw CommandFailure.reading(path, error: EISDIR) }
            if kind == S_IFREG, Int(status.st_size) > limit {
                throw Self.tooLarge(path, Int(status.st_size), limit, option)
            }
            if kind != S_IFREG {
                unsafe bytes = try Self.copy(descriptor, path, limit, option)
                identity = nil
            } else if status.st_size == 0 {
                unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
                identity = Identity(status)
            } else {
                let size = Int(status.st_size)
                let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
                guard let start = unsafe start, unsafe start != MAP_FAILED else {
                    throw CommandFailure.reading(path, error: errno)
                }
                _ = unsafe madvise(start, size, MADV_SEQUENTIAL)
                _ = unsafe madvise(start, size, MADV_WILLNEED)
                unsafe bytes = UnsafeRawBufferPointer(start: start, count: size)
                identity = Identity(status)
            }
        } catch {
            close(descriptor)
            throw error
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        if let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress) {
            if identity == nil {
                unsafe start.deallocate()
            } else {
                unsafe munmap(start, bytes.count)
            }
        }
        close(descriptor)
    }

    /// Throws where the file has been written to, or put in another's place, since it was opened.
    func checkUnchanged() throws(CommandFailure) {
        guard let identity else { return }
        var named = stat()
        let isThere = unsafe stat(path, &named) == 0
        guard isThere, Identity(named) == identity,
            Identity(try Self.status(descriptor, path)) == identity
        else {
            throw CommandFailure(
                ExitStatus.data,
                "“\(path)” changed while it was being read; run the command again when it is at rest."
            )
        }
    }

    private static func status(_ descriptor: Int32, _ path: String) throws(CommandFailure) -> stat {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .reading(path, error: errno) }
        return status
    }

    private static func tooLarge(
        _ path: String, _ bytes: Int, _ limit: Int, _ option: String?
    ) -> CommandFailure {
        CommandFailure(
            ExitStatus.data,
            "“\(path)” has \(Numerals.grouped(bytes >> 20)) MiB or more, and no more than "
                + "\(Numerals.grouped(limit >> 20)) are read."
                + (option.map { " If it is meant to be so large: \($0)" } ?? ""))
    }

    /// Everything that comes out of a pipe or a device.
    private static func copy(
        _ descriptor: Int32, _ path: String, _ limit: Int, _ option: String?
    ) throws(CommandFailure) -> UnsafeRawBufferPointer {
        var capacity = 1 << 20
        var count = 0
        var buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        while true {
            if count == capacity {
                let larger = UnsafeMutableRawPointer.allocate(
                    byteCount: capacity * 2, alignment: 16)
                unsafe larger.copyMemory(from: buffer, byteCount: count)
                unsafe buffer.deallocate()
                unsafe buffer = larger
                capacity *= 2
            }
            let got = unsafe read(descriptor, buffer + count, capacity - count)
            if got < 0 && errno == EINTR { continue }
            if got < 0 {
                let error = errno
                unsafe buffer.deallocate()
                throw .reading(path, error: error)
            }
            if got == 0 { break }
            count += got
            if count > limit {
                unsafe buffer.deallocate()
                throw tooLarge(path, count, limit, option)
            }
        }
        return unsafe UnsafeRawBufferPointer(start: buffer, count: count)
    }
}
