// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import RecordLinkage

/// A file that is being written.
struct OutputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Makes the file, or empties it.
    ///
    /// - Parameter path: The name under which errors speak of it; `temporary` is where it is written.
    init(path: String, temporary: String) throws(CommandFailure) {
        self.path = path
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .writing(path, error: errno) }
    }

    deinit { close(descriptor) }

    /// Appends bytes.
    func write(_ bytes: Span<UInt8>) throws(CommandFailure) {
        let error = unsafe bytes.withUnsafeBytes {
            unsafe StandardStreams.writeAll($0, to: descriptor)
        }
        if error != 0 { throw .writing(path, error: error) }
    }

    /// Appends text.
    func write(_ text: String) throws(CommandFailure) {
        try write(Array(text.utf8).span)
    }

    /// Takes what a writer has collected, where it is worth a system call.
    func drain(_ writer: inout DelimitedWriter, atLeast size: Int = 0) throws(CommandFailure) {
        guard writer.bytes.count >= size else { return }
        try write(writer.bytes.span)
        writer.bytes.removeAll(keepingCapacity: true)
    }

    /// Appends what `count` jobs make, in their order, while later ones are at work on other threads.
    ///
    /// As many pieces are held in memory as there are threads, and a few more.
    func write(
        pieces count: Int, threads: Int, _ make: @escaping @Sendable (Int) -> [UInt8]
    ) async throws(CommandFailure) {
        var failure: CommandFailure?
        await withTaskGroup(of: (Int, [UInt8]).self) { group in
            let window = max(1, threads) + 2
            var started = 0
            while started < min(window, count) {
                let piece = started
                group.addTask { (piece, make(piece)) }
                started += 1
            }
            var waiting: [Int: [UInt8]] = [:]
            var written = 0
            while let (piece, bytes) = await group.next() {
                waiting[piece] = bytes
                while failure == nil, let next = waiting.removeValue(forKey: written) {
                    do throws(CommandFailure) { try write(next.span) } catch { failure = error }
                    written += 1
                    guard failure == nil, started < count else { continue }
                    let piece = started
                    group.addTask { (piece, make(piece)) }
                    started += 1
                }
            }
        }
        if let failure { throw failure }
    }
}
