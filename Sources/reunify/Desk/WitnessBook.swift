// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TransparencyLog

/// Which witnesses are trusted, and the newest checkpoint that they have cosigned.
struct WitnessBook {
    private let folder: RegistryFolder
    private var keys: [VerifierKey] = []
    private var note: SignedNote?

    init(_ folder: RegistryFolder) throws(CommandFailure) {
        self.folder = folder
        if let data = FileManager.default.contents(atPath: folder.witnesses) {
            for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
                guard let key = try? VerifierKey(reading: String(line)) else {
                    throw CommandFailure(
                        ExitStatus.data,
                        "“\(folder.witnesses)” has a line that is not the key of a witness.")
                }
                keys.append(key)
            }
        }
        if let data = FileManager.default.contents(atPath: folder.cosigned) {
            note = try? SignedNote(reading: [UInt8](data))
        }
    }

    /// Trusts a witness from now on.
    mutating func trust(_ text: String) throws {
        guard let key = try? VerifierKey(reading: text), key.type == .cosignature else {
            throw CommandFailure(
                ExitStatus.data,
                "That is not the key of a witness, as reunify log witness-key prints it.")
        }
        guard !keys.contains(key) else { return }
        keys.append(key)
        let lines = keys.map { $0.description + "\n" }.joined()
        try DurableFile.replace(folder.witnesses, with: Data(lines.utf8))
    }

    /// Takes a cosigned checkpoint, where it is of this log, and as new as the one there is.
    mutating func take(
        _ bytes: [UInt8], _ path: String, _ log: VerifierKey,
        root: (UInt64) throws -> TreeHash?
    ) throws {
        guard let signed = try? SignedCheckpoint(reading: bytes),
            let verified = try? signed.verified(by: log, witnesses: keys)
        else {
            throw CommandFailure(
                ExitStatus.data, "“\(path)” is not a checkpoint that this log has signed.")
        }
        guard !verified.cosignatures.isEmpty else {
            throw CommandFailure(
                ExitStatus.data,
                "No witness that is trusted here has cosigned “\(path)”. Trust one first: reunify log "
                    + "witnesses --trust KEY")
        }
        guard try root(verified.checkpoint.size) == verified.checkpoint.root else {
            throw CommandFailure(
                ExitStatus.data,
                "“\(path)” is of other entries than the journal has: it was rolled back or rewritten. Keep "
                    + "both, and run reunify doctor.")
        }
        if let note, let known = try? Checkpoint(reading: note.text),
            known.origin == verified.checkpoint.origin
        {
            guard known.size <= verified.checkpoint.size else { return }
            if known.size == verified.checkpoint.size {
                var merged = note
                for signature in verified.note.signatures
                where !merged.signatures.contains(signature) {
                    try? merged.add(signature)
                }
                self.note = merged
            } else {
                self.note = verified.note
            }
        } else {
            note = verified.note
        }
        if let note { try DurableFile.replace(folder.cosigned, with: Data(note.bytes)) }
    }

    /// The newest checkpoint that witnesses have cosigned, as it is handed out.
    var cosigned: [UInt8]? { note?.bytes }

    struct Shown: Encodable {
        var name: String
        var key: String
        var size: UInt64?
        var time: String?
    }

    /// Each witness, with what it saw last.
    func shown() -> [Shown] {
        let verified = note.flatMap { try? $0.verify(with: keys) } ?? []
        let size = note.flatMap { try? Checkpoint(reading: $0.text) }?.size
        return keys.map { key in
            let own = verified.first { $0.key == key }
            let moment = own?.time.map {
                WallClock.moment(Int(clamping: $0), in: .current)
            }
            return Shown(
                name: String(describing: key.name), key: key.description,
                size: own == nil ? nil : size, time: moment.map { ActTime.text($0) })
        }
    }
}
