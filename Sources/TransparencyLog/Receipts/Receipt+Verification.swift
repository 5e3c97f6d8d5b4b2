// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a receipt proves nothing.
public enum ReceiptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The checkpoint must not be believed.
    case checkpoint(NoteVerificationError)
    /// The checkpoint is genuine, but the entry is not shown to be in it.
    case proof(ProofError)

    /// One sentence.
    public var description: String {
        switch self {
        case .checkpoint(let error): error.description
        case .proof(let error): error.description
        }
    }
}

extension Receipt {
    /// Verifies that the log recorded the entry with this commitment.
    ///
    /// - Returns: The checkpoint, with the witnesses who cosigned it.
    /// - Throws: `ReceiptError` that says why the receipt does not prove it.
    public func verify(
        _ commitment: EntryCommitment, logKey: VerifierKey, witnesses: [VerifierKey] = []
    ) throws(ReceiptError) -> VerifiedCheckpoint {
        let verified: VerifiedCheckpoint
        do {
            verified = try checkpoint.verified(by: logKey, witnesses: witnesses)
        } catch {
            throw .checkpoint(error)
        }
        let head = verified.checkpoint
        do {
            try InclusionProof(index: index, size: head.size, path: path)
                .verify(leaf: commitment.leafHash, root: head.root)
        } catch {
            throw .proof(error)
        }
        return verified
    }
}
