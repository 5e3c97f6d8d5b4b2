// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import CChildProcesses
import Foundation
import Glibc
import Synchronization

/// A program that a test runs, talks to by files, and ends when it likes.
///
/// Foundation's `Process` is not used: up to Swift 6.3 on Linux, `run()` reads beyond the listing of the
/// open files and now and then takes the whole test run with it when many are open
/// (swift-corelibs-foundation, pull request 5472).
package final class ChildProcess: Sendable {
    /// How a process ended.
    package enum End: Equatable, Sendable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// What keeps a process from beginning.
    package struct NotStarted: Error, CustomStringConvertible {
        package var program: String
        package var reason: Int32
        package var description: String {
            "\(program) was not started: \(unsafe String(cString: strerror(reason)))"
        }
    }

    private let identifier: pid_t
    private let end = Mutex<End?>(nil)

    /// Begins a program.
    ///
    /// - Parameters:
    ///   - program: The path of its file.
    ///   - folder: Where it begins; that of the test run where none is named.
    ///   - input: The file that it reads.
    ///   - output: The file that it writes to, made or emptied first.
    ///   - errors: The file for its second output; the same may be named for both.
    package init(
        _ program: String, _ arguments: [String] = [], in folder: String? = nil,
        input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null"
    ) throws(NotStarted) {
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var identifier: pid_t = 0
        let reason = unsafe child_process_begin(
            &identifier, program, &words, folder, input, output, errors)
        guard reason == 0 else { throw NotStarted(program: program, reason: reason) }
        self.identifier = identifier
    }

    /// Whether it has not ended yet.
    package var isRunning: Bool { reap(WNOHANG) == nil }

    /// Sends a signal, unless it has ended.
    package func send(_ signal: Int32) {
        end.withLock { end in
            // A number that was waited for may belong to another process by now.
            if end == nil { _ = kill(identifier, signal) }
        }
    }

    /// Waits for its end, holding a thread.
    @discardableResult
    package func wait() -> End {
        while true {
            if let end = reap(WNOHANG) { return end }
            usleep(2_000)
        }
    }

    private func reap(_ options: Int32) -> End? {
        end.withLock { end in
            if let end { return end }
            var status: Int32 = 0
            guard unsafe waitpid(identifier, &status, options) == identifier else { return nil }
            let signal = status & 0x7f
            end = signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
            return end
        }
    }
}
