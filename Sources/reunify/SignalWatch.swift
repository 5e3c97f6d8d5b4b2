// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization

/// Ends the program cleanly when it is told to stop.
///
/// Interrupt, hang-up and termination remove what is half written first, unless they were being ignored
/// when the program started, as under `nohup`.
struct SignalWatch {
    private static let ending = [SIGINT, SIGTERM, SIGHUP]
    /// Where the handler writes the number of the signal it has caught; -1 before there is a pipe.
    private static let caught = Atomic<Int32>(-1)

    /// Watches from now on, until ``stop()``.
    ///
    /// A signal handler may do next to nothing, so it hands the signal through a pipe to a thread that
    /// may. The thread waits before the handler is set: no signal is lost between the two.
    init(removing folder: OutputFolder) {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let reading = ends[0]
        Self.caught.store(ends[1], ordering: .sequentiallyConsistent)
        Thread.detachNewThread {
            var number: UInt8 = 0
            while unsafe read(reading, &number, 1) != 1 {}
            folder.discard()
            let line = StandardStreams.talksToTerminal ? "\r\u{1B}[K" : ""
            StandardStreams.tell(line + "reunify: Stopped before the end; nothing was written.")
            // Not exit(): other threads are still at work on what its handlers would destroy.
            _exit(Int32(number) == SIGINT ? ExitStatus.interrupted : 128 + Int32(number))
        }
        for number in Self.ending where !Self.isIgnored(number) {
            signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                let writing = SignalWatch.caught.load(ordering: .sequentiallyConsistent)
                _ = unsafe write(writing, &byte, 1)
            }
        }
    }

    /// Stops watching; the program can be interrupted again as usual.
    func stop() {
        for number in Self.ending where !Self.isIgnored(number) { signal(number, SIG_DFL) }
    }

    /// Lets errors of writing be reported as such, and a file that is cut short while it is mapped.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGBUS) { _ in
            let words: StaticString =
                "reunify: A file was cut short while it was being read; run the command again when it is at rest.\n"
            unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
            _exit(ExitStatus.data)
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(number, nil, &action) == 0 else { return false }
        let handler = unsafe unsafeBitCast(
            action.__sigaction_handler.sa_handler, to: Int.self)
        return unsafe handler == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
