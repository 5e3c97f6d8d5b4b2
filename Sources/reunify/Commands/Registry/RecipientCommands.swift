// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Glibc
import RecipientSealing
import Registry

extension KeysCommand {
    /// Keys of those who are sent sealed files; they have nothing to do with a registry's own keys.
    struct Recipient: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "recipient",
            abstract: "Make the key of somebody who is sent sealed files, and open such files.",
            discussion: """
                Who receives makes a key and keeps the secret half; the public half may be given to \
                anybody. What is sealed for it only the secret half opens: no password travels, and \
                who sealed a file cannot open it again.

                EXAMPLES
                  reunify keys recipient make --out court.secret > court.key
                  reunify report registry exact --as olga --purpose legal --encrypt-to court.key \
                --out exact.pdf
                  reunify keys recipient open exact.pdf.sealed --key-file court.secret --out exact.pdf
                """,
            subcommands: [Make.self, Show.self, Open.self])

        struct Make: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Make a key: the secret half into a file, the public half printed.",
                discussion: """
                    Run it where files will be opened, not where they are made. Who has the file opens \
                    everything that is sealed for the key; who loses it opens nothing.
                    """)
            @Option(help: ArgumentHelp("Where the secret half is kept.", valueName: "file"))
            var out: String

            func run() throws {
                var chance = SystemRandomness()
                let bytes = (0..<4).flatMap { _ in
                    let word = chance.next()
                    return (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
                }
                let secret = try RecipientSecret(bytes: bytes)
                let text = """
                    # The secret half of the key \(secret.recipient.id); give it to nobody.
                    \(secret.text)

                    """
                let descriptor = unsafe Glibc.open(
                    out, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard descriptor >= 0 else { throw CommandFailure.writing(out, error: errno) }
                let error = unsafe Array(text.utf8).withUnsafeBytes {
                    unsafe StandardStreams.writeAll($0, to: descriptor)
                }
                let isSafe = error == 0 && fsync(descriptor) == 0
                close(descriptor)
                guard isSafe else { throw CommandFailure.writing(out, error: error) }
                StandardStreams.tell(
                    "reunify: Key \(secret.recipient.id). The secret half is in \(out); keep it where "
                        + "nobody else reads it. The public half:")
                try StandardStreams.print(secret.recipient.text)
            }
        }

        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Print the public half of a key, or for which key a file is sealed.",
                discussion: """
                    EXAMPLES
                      reunify keys recipient show court.secret
                      reunify keys recipient show exact.pdf.sealed
                    """)
            @Argument(help: "A secret half, a public half, or a sealed file.") var file: String

            func run() throws {
                if let handle = FileHandle(forReadingAtPath: file),
                    let id = try? SealedReader.recipient(of: { limit in
                        [UInt8](try handle.read(upToCount: limit) ?? Data())
                    })
                {
                    return try StandardStreams.print("sealed for \(id)")
                }
                let key: RecipientKey
                do {
                    key = try RecipientKeyFile.secret(file).recipient
                } catch {
                    guard error.status == ExitStatus.data else { throw error }
                    key = try RecipientKeyFile.recipient(file)
                }
                StandardStreams.tell("reunify: Key \(key.id).")
                try StandardStreams.print(key.text)
            }
        }

        struct Open: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Open a sealed file.",
                discussion: """
                    EXAMPLE
                      reunify keys recipient open exact.pdf.sealed --key-file court.secret --out exact.pdf
                    """)
            @Argument(help: "The sealed file.") var file: String
            @Option(help: ArgumentHelp("The secret half of your key.", valueName: "file"))
            var keyFile: String
            @Option(help: ArgumentHelp("Where to write what it holds.", valueName: "file"))
            var out: String

            func run() throws {
                do {
                    let next = try SealedFile.read(file, with: try RecipientKeyFile.secret(keyFile))
                    try PlainFile.write(out, next)
                } catch let error as SealingError {
                    throw CommandFailure(error)
                }
            }
        }
    }
}

/// A file that only its owner reads, and that is there only when it is whole.
enum PlainFile {
    /// Writes what `next` answers, until it answers nil.
    static func write(_ path: String, _ next: () throws -> [UInt8]?) throws {
        let beside = path + ".new"
        unsafe unlink(beside)
        let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure.writing(path, error: errno) }
        defer { close(descriptor) }
        do {
            while let piece = try next() {
                let error = unsafe piece.withUnsafeBytes {
                    unsafe StandardStreams.writeAll($0, to: descriptor)
                }
                if error != 0 { throw CommandFailure.writing(path, error: error) }
            }
            guard fsync(descriptor) == 0, unsafe rename(beside, path) == 0 else {
                throw CommandFailure.writing(path, error: errno)
            }
        } catch {
            unsafe unlink(beside)
            throw error
        }
    }
}
