// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc

/// Ends the program cleanly when it is told to stop.
///
/// Interrupt, hang-up and termination remove what is half written first, unless they were being ignored
/// when the program started, as under `nohup`.
struct SignalWatch {
    private let sources: [any DispatchSourceSignal]

    /// Watches from now on for as long as the value lives.
    init(removing folder: OutputFolder) {
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                folder.discard()
                let line = StandardStreams.talksToTerminal ? "\r\u{1B}[K" : ""
                StandardStreams.tell(line + "reunify: Stopped before the end; nothing was written.")
                // Not exit(): other threads are still at work on what its handlers would destroy.
                _exit(number == SIGINT ? ExitStatus.interrupted : 128 + number)
            }
            source.resume()
            sources.append(source)
        }
        self.sources = sources
    }

    /// Stops watching; the program can be interrupted again as usual.
    func stop() {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM, SIGHUP] where !sources.isEmpty {
            signal(number, SIG_DFL)
        }
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
