// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Data for standard output, talk for standard error.
enum StandardStreams {
    /// Writes text to standard output.
    ///
    /// Ends the program quietly where nobody reads any more, as a broken pipe would.
    static func print(_ text: String, terminator: String = "\n") throws(CommandFailure) {
        let error = write(text + terminator, to: STDOUT_FILENO)
        guard error != 0 else { return }
        if error == EPIPE { exit(ExitStatus.brokenPipe) }
        throw CommandFailure(
            ExitStatus.inputOutput,
            "Standard output cannot be written: the device is full or broken.")
    }

    /// Writes a line to standard error; that nobody reads it is no error.
    static func tell(_ text: String, terminator: String = "\n") {
        _ = write(text + terminator, to: STDERR_FILENO)
    }

    /// Whether standard error is a terminal.
    static var talksToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes all of a text and returns 0 or the error number.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { utf8 in
            unsafe writeAll(UnsafeRawBufferPointer(utf8), to: descriptor)
        }
    }

    /// Writes all bytes, also in several pieces, and returns 0 or the error number.
    @unsafe static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var done = 0
        while done < bytes.count, let start = bytes.baseAddress {
            let written = unsafe Glibc.write(descriptor, start + done, bytes.count - done)
            if written < 0 {
                if errno == EINTR { continue }
                return errno
            }
            done += written
        }
        return 0
    }
}
