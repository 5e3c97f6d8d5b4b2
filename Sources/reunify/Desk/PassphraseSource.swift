// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where the passphrase of the root key comes from: a file, or the person at the terminal.
struct PassphraseSource {
    /// The file that `--passphrase-file` names; else that of `REUNIFY_PASSPHRASE_FILE`.
    var file: String?
    /// Asked at the terminal.
    var prompt = "Passphrase of the root key: "

    /// Whether a new passphrase has to be typed twice.
    var asksTwice = false

    /// The passphrase.
    func passphrase() throws(CommandFailure) -> String {
        let named = file ?? ProcessInfo.processInfo.environment["REUNIFY_PASSPHRASE_FILE"]
        if let path = named { return try Self.read(path) }
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure(
                ExitStatus.usage,
                "The passphrase of the root key is needed: name a file with --passphrase-file or "
                    + "REUNIFY_PASSPHRASE_FILE, or run the command at a terminal.")
        }
        let typed = try Self.ask(prompt)
        if asksTwice, try Self.ask("The same again: ") != typed {
            throw CommandFailure(
                ExitStatus.data, "The two passphrases differ. Run the command again.")
        }
        return typed
    }

    private static func read(_ path: String) throws(CommandFailure) -> String {
        let file = try MappedFile(path: path)
        let text = unsafe String(decoding: file.bytes, as: UTF8.self)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
        guard !line.isEmpty else {
            throw CommandFailure(
                ExitStatus.data,
                "The first line of “\(path)” is empty; the passphrase stands there.")
        }
        return String(line)
    }

    /// Reads a line from the terminal without showing it.
    private static func ask(_ question: String) throws(CommandFailure) -> String {
        StandardStreams.tell(question, terminator: "")
        var settings = termios()
        let isKnown = unsafe tcgetattr(STDIN_FILENO, &settings) == 0
        if isKnown {
            var silent = settings
            silent.c_lflag &= ~tcflag_t(ECHO)
            _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        }
        let line = readLine(strippingNewline: true)
        if isKnown { _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) }
        StandardStreams.tell("")
        guard let line, !line.isEmpty else {
            throw CommandFailure(ExitStatus.usage, "No passphrase was given. Nothing was done.")
        }
        return line
    }
}
