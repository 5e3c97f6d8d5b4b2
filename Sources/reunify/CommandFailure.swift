// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Exit codes of `sysexits.h`, and 130 for an interrupt as shells count it.
enum ExitStatus {
    static let usage: Int32 = 64
    static let data: Int32 = 65
    static let noInput: Int32 = 66
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let permission: Int32 = 77
    static let interrupted: Int32 = 130
    static let brokenPipe: Int32 = 141
}

/// Why a command cannot go on: a sentence for the person at the terminal, and an exit code for scripts.
///
/// Sentences name files, columns and record ids, never other values of a record.
struct CommandFailure: Error, Equatable {
    /// The exit code.
    var status: Int32
    /// What happened and what to do about it.
    var sentence: String

    init(_ status: Int32, _ sentence: String) {
        self.status = status
        self.sentence = sentence
    }

    /// A file that cannot be opened or read.
    static func reading(_ path: String, error: Int32) -> CommandFailure {
        switch error {
        case ENOENT, ENOTDIR: CommandFailure(ExitStatus.noInput, "There is no file “\(path)”.")
        case EISDIR:
            CommandFailure(
                ExitStatus.noInput, "“\(path)” is a folder; name the file that holds the table.")
        case EACCES, EPERM:
            CommandFailure(ExitStatus.permission, "You have no permission to read “\(path)”.")
        default:
            CommandFailure(
                ExitStatus.inputOutput, "“\(path)” cannot be read: \(words(error)).")
        }
    }

    /// A file or folder that cannot be made or written.
    static func writing(_ path: String, error: Int32) -> CommandFailure {
        switch error {
        case ENOSPC, EDQUOT:
            CommandFailure(
                ExitStatus.inputOutput,
                "There is no space left to write “\(path)”. Nothing was changed.")
        case EFBIG:
            CommandFailure(
                ExitStatus.inputOutput,
                "“\(path)” would be larger than a file may be here. Nothing was changed.")
        case EACCES, EPERM:
            CommandFailure(ExitStatus.permission, "You have no permission to write “\(path)”.")
        case EIO:
            CommandFailure(
                ExitStatus.inputOutput,
                "The disk reported an error while “\(path)” was written. Nothing was changed.")
        case EEXIST, ENOTDIR:
            CommandFailure(
                ExitStatus.cannotCreate,
                "“\(path)” cannot be made: a file of that name, or of a folder above it, is there.")
        default:
            CommandFailure(
                ExitStatus.cannotCreate, "“\(path)” cannot be written: \(words(error)).")
        }
    }

    /// The system's words for an error number.
    private static func words(_ error: Int32) -> String {
        guard let text = unsafe strerror(error) else { return "error \(error)" }
        return unsafe String(cString: text).lowercased()
    }
}
