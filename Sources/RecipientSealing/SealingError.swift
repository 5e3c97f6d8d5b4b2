// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why something cannot be sealed or opened.
package enum SealingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is no recipient's key.
    case notAKey
    /// The secret half was given where the public one is meant, and the other way round.
    case secretInsteadOfKey
    case keyInsteadOfSecret
    /// The file does not begin as sealed files do.
    case notSealed
    /// The file is sealed for somebody else.
    case otherRecipient(sealedFor: String, key: String)
    /// Bytes differ from those that were sealed; the piece, from 1.
    case changed(piece: Int)
    /// The file ends before it is complete; after so many pieces.
    case endsTooEarly(pieces: Int)
    /// The cryptographic library failed.
    case failed

    package var description: String {
        switch self {
        case .notAKey:
            "This is not a recipient's key, or a letter of it was lost: ask for it again."
        case .secretInsteadOfKey:
            "This is the secret half of a key, which nobody should have sent: have a new one made."
        case .keyInsteadOfSecret:
            "This is the public half of a key; it opens nothing. Name the file with the secret one."
        case .notSealed: "This is not a sealed file."
        case .otherRecipient(let sealedFor, let key):
            "It is sealed for the key \(sealedFor); this one is \(key)."
        case .changed(let piece):
            "It was changed on the way: piece \(piece) is not what was sealed. Nothing from there on is "
                + "used."
        case .endsTooEarly(let pieces):
            "It ends too early, after \(pieces) \(pieces == 1 ? "piece" : "pieces"): get it again."
        case .failed: "The cryptographic library failed."
        }
    }
}
