// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Registry

/// Why a step of an import was not done.
///
/// Sentences name no value of the list.
package enum ImportTrouble: Error, Sendable {
    /// It has more bytes than are taken at the desk.
    case tooLarge
    /// It is a picture, a program, an archive: no list.
    case notAList
    /// Too many lists of the agency are on their way in.
    case tooMany
    /// It is being worked on.
    case busy
    /// It has to be tried first.
    case notTried
    /// It is not the turn of this step.
    case illegalStep
    /// Its bytes are not there any more.
    case fileMissing
    /// What is on record is not what the list has.
    case unreconciled(rows: Int, onRecord: Int)
    case list(ListTrouble)
    case refused(Refusal)
    case registry(RegistryError)

    init(_ failure: ImportFailure) {
        switch failure {
        case .registry(let error): self = .registry(error)
        case .refused(let refusal): self = .refused(refusal)
        case .stopped(let onRecord, let rows), .unreconciled(let rows, let onRecord):
            self = .unreconciled(rows: rows, onRecord: onRecord)
        }
    }

    /// The word by which interfaces name it.
    package var name: String {
        switch self {
        case .tooLarge: "too-large"
        case .notAList: "not-a-list"
        case .tooMany: "too-many"
        case .busy: "busy"
        case .notTried: "not-tried"
        case .illegalStep: "illegal-step"
        case .fileMissing: "file-missing"
        case .unreconciled: "unreconciled"
        case .list(.empty): "empty"
        case .list(.noMapping): "no-mapping"
        case .list(.unreadable): "unreadable"
        case .list(.tooSlow): "unreadable"
        case .list(.mapping): "mapping"
        case .refused: "refused"
        case .registry: "registry"
        }
    }

    /// What is wrong and what to do about it, in English.
    package var sentence: String {
        switch self {
        case .tooLarge:
            "The list is larger than is taken here: \(ImportBook.mostBytes >> 20) MiB. Send it in "
                + "parts, or have an operator import it by the command line."
        case .notAList:
            "The file is not a list: send text with separators, a workbook (XLSX), JSON or PFIF."
        case .tooMany:
            "\(ImportBook.mostJobs) lists of the agency are on their way in. Finish or throw away "
                + "some of them first."
        case .busy: "The list is being worked on. Wait until that has ended, or stop it."
        case .notTried: "Try the list first; what would become of its rows is shown then."
        case .illegalStep: "It is not the turn of this step. Look at the list as it stands."
        case .fileMissing: "The list is not there any more. Hand it over again."
        case .unreconciled(let rows, let onRecord):
            "The list has \(rows) rows and \(onRecord) are on record. Go on with it: rows that are "
                + "there are not taken twice."
        case .list(let trouble): trouble.sentence
        case .refused(let refusal): refusal.sentence
        case .registry(let error): error.description
        }
    }
}

/// Tells lists from files of other kinds by their first bytes, whatever they are called.
enum UploadSniffing {
    /// Beginnings of files that are no lists.
    private static let others: [[UInt8]] = [
        [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), Array("%PDF".utf8),
        [0x7F, 0x45, 0x4C, 0x46], Array("MZ".utf8) + [0x90], [0x1F, 0x8B], Array("Rar!".utf8),
        [0x37, 0x7A, 0xBC, 0xAF], [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8),
        Array("<!DOCTYPE html".utf8), Array("<html".utf8),
    ]

    /// Whether the bytes may be a list: text in any encoding, or a workbook.
    static func isList(_ bytes: [UInt8]) -> Bool {
        guard !others.contains(where: { bytes.starts(with: $0) }) else { return false }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return true }
        let start = bytes.prefix(4096)
        // UTF-16 has a mark at its beginning, or every other byte is nothing.
        let zeros = start.count { $0 == 0 }
        let isWide = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        guard zeros == 0 || isWide || zeros * 3 >= start.count else { return false }
        let controls = start.count { $0 < 32 && ![0, 9, 10, 13].contains($0) }
        return controls * 50 <= start.count
    }
}
