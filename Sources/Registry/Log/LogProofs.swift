// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import TransparencyLog

extension LogArchive {
    /// The entry that a proof of before is about; nil where it is no proof of this log, or is of another entry
    /// than the log has there.
    package func entry(provedBy bytes: [UInt8]) throws(RegistryError) -> UInt64? {
        guard let receipt = try? Receipt(reading: bytes) else { return nil }
        for epoch in epochs.reversed() {
            let key = try verifierKey(of: epoch)
            guard receipt.index < size(of: epoch) else { continue }
            let sequence = epoch.first + receipt.index
            let commitment = try commitment(of: sequence)
            if (try? receipt.verify(commitment, logKey: key)) != nil { return sequence }
        }
        return nil
    }

    /// Proof that the log of `newer` entries goes on from that of `older`, with the signed head of the newer;
    /// nil where nothing was signed for one of them.
    ///
    /// In the form in which a witness is sent it (C2SP tlog-witness): the old size, the hashes, an empty line,
    /// the note.
    package func growth(from older: UInt64, to newer: UInt64) throws(RegistryError) -> String? {
        guard let epoch = current, older > 0, older < newer,
            try signed(epoch, older) != nil, let head = try signed(epoch, newer)
        else { return nil }
        let proof = try consistency(of: epoch, from: older, to: newer)
        guard let growth = try? GrowthProof(oldSize: older, path: proof.path, note: head.note)
        else { throw .log("The log has signed nothing yet.") }
        return String(decoding: growth.bytes, as: UTF8.self)
    }

    /// Proof that an entry is in the log, as text (C2SP tlog-proof).
    package func proof(of sequence: UInt64) throws(RegistryError) -> String {
        String(decoding: try receipt(for: sequence).bytes, as: UTF8.self)
    }

    private func signed(_ epoch: LogEpoch, _ size: UInt64) throws(RegistryError)
        -> StoredCheckpoint?
    {
        try checkpoints(of: epoch, from: size, limit: 1).first { $0.size == size }
    }
}
