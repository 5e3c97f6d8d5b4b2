// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecipientSealing
import TransparencyLog

/// Keys of recipients as they are named on the command line.
enum RecipientKeyFile {
    /// A recipient's key, as the word itself or as a file that holds it.
    static func recipient(_ text: String) throws(CommandFailure) -> RecipientKey {
        let word = text.contains(":") ? text : try firstWord(text)
        do { return try RecipientKey(word) } catch { throw CommandFailure(error) }
    }

    /// The secret key of a file.
    static func secret(_ path: String) throws(CommandFailure) -> RecipientSecret {
        do { return try RecipientSecret(firstWord(path)) } catch let error as SealingError {
            throw CommandFailure(error)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(SealingError.notAKey)
        }
    }

    /// The key of a log, as `reunify log key` prints it, or a file that holds it.
    static func logKey(_ text: String) throws(CommandFailure) -> VerifierKey {
        let word = FileManager.default.fileExists(atPath: text) ? try firstWord(text) : text
        guard let key = try? VerifierKey(reading: word) else {
            throw CommandFailure(
                ExitStatus.data, "That is not the key of a log, as reunify log key prints it.")
        }
        return key
    }

    /// The first line that is no comment.
    private static func firstWord(_ path: String) throws(CommandFailure) -> String {
        let file = try MappedFile(path: path)
        let text = unsafe String(decoding: file.bytes.prefix(4096), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map {
            $0.trimmingCharacters(in: .whitespaces)
        }.first { !$0.isEmpty && !$0.hasPrefix("#") } ?? ""
    }
}

extension CommandFailure {
    /// Why something could not be sealed or opened.
    init(_ error: SealingError) {
        switch error {
        case .otherRecipient:
            self.init(
                ExitStatus.permission,
                error.description + " Ask for it to be sealed for your key, or name your other one."
            )
        default: self.init(ExitStatus.data, error.description)
        }
    }
}
