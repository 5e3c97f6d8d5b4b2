// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A terminal that gives keys as they are pressed, and is put back as it was whatever happens.
struct Terminal: ~Copyable {
    /// The terminal's settings before anything was changed; nil where stdin is no terminal.
    private static let original: termios? = {
        var settings = termios()
        return unsafe tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
    }()
    /// Signals that end the program, and would leave the terminal without echo.
    private static let signals = [
        SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE,
    ]
    private static let enter: StaticString = "\u{1B}[?1049h\u{1B}[?25l"
    private static let leave: StaticString = "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

    /// Whether both ends are terminals.
    static var isAvailable: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Switches to single keys and a screen of its own; nil where that cannot be.
    static func open() -> Terminal? {
        guard isAvailable, let original else { return nil }
        return Terminal(original: original)
    }

    private init?(original: termios) {
        for number in Self.signals {
            signal(number) { caught in
                Terminal.restore()
                signal(caught, SIG_DFL)
                raise(caught)
            }
        }
        var raw = original
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
        // Typed ahead is not thrown away: the first answers may have come while tables were read.
        guard unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return nil }
        Self.write(Self.enter)
    }

    deinit {
        Self.restore()
        for number in Self.signals { signal(number, SIG_DFL) }
    }

    /// Puts the terminal back; safe within a signal handler, as it calls nothing but the system.
    private static func restore() {
        write(leave)
        if var settings = original { unsafe tcsetattr(STDIN_FILENO, TCSANOW, &settings) }
    }

    private static func write(_ text: StaticString) {
        _ = unsafe Foundation.write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// Width and height in characters.
    var size: (width: Int, height: Int) {
        var window = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
            window.ws_row > 0
        else { return (80, 24) }
        return (Int(window.ws_col), Int(window.ws_row))
    }

    /// Shows lines from the top of the screen on.
    func show(_ lines: [String]) {
        let text =
            "\u{1B}[H"
            + lines.map { $0 + "\u{1B}[0m\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J"
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Waits for a key for a fifth of a second.
    ///
    /// - Returns: the bytes that came, none where no key was pressed, nil at the end of input.
    func key() -> [UInt8]? {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        let ready = unsafe poll(&waiting, 1, 200)
        if ready <= 0 { return [] }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe read(STDIN_FILENO, $0.baseAddress, $0.count)
        }
        if count < 0 { return errno == EINTR ? [] : nil }
        return count == 0 ? nil : Array(bytes.prefix(count))
    }
}
