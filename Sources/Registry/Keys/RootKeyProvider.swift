// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Crypto
import Foundation

/// Hands out the key that everything else is wrapped by, once, when a registry is opened.
///
/// A file with a passphrase is one provider, a hardware module or a key service can be another. The
/// registry never writes the root key anywhere.
package protocol RootKeyProvider: Sendable {
    /// The 32 bytes of the root key.
    ///
    /// May take seconds.
    func rootKey() throws(RootKeyError) -> SymmetricKey
}

/// Why there is no root key.
package enum RootKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The passphrase is empty.
    case passphraseMissing
    /// The passphrase does not open the file, or the file was changed.
    case passphraseWrong
    /// The file is not one that holds a root key.
    case unreadable
    /// The file could not be read or written.
    case unavailable
    /// The file is there already, and another key would make the registry unreadable.
    case exists
    /// The file asks for more work or memory than any file of this program does.
    case tooCostly

    /// One sentence.
    package var description: String {
        switch self {
        case .passphraseMissing: "A passphrase is needed."
        case .passphraseWrong: "The passphrase is wrong, or the file of the root key was changed."
        case .unreadable: "The file does not hold a root key."
        case .unavailable: "The file of the root key cannot be read or written."
        case .exists: "There is a root key already; it is not overwritten."
        case .tooCostly: "The file of the root key asks for more memory than it may."
        }
    }
}

/// A root key that is in memory already: of another provider, of a test.
package struct RootKeyInMemory: RootKeyProvider {
    private let key: SymmetricKey

    /// A key of 32 bytes; nil where they are fewer or more.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The root key.
    package func rootKey() throws(RootKeyError) -> SymmetricKey { key }
}
