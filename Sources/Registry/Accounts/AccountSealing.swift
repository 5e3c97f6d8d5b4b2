// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Seals the rows of accounts (AES-256-GCM), each bound to its name.
struct AccountSealing: Sendable {
    let key: SymmetricKey

    func seal(_ value: some Encodable, _ name: AccountRow.Name) throws(RegistryError) -> AccountRow
    {
        guard let bytes = try? JSONEncoder().encode(value),
            let sealed = try? AES.GCM.seal(bytes, using: key, authenticating: Self.context(name)),
            let combined = sealed.combined
        else { throw .cryptography }
        return AccountRow(name: name, sealed: [UInt8](combined))
    }

    func open<Value: Decodable>(_ type: Value.Type, _ row: AccountRow) throws(RegistryError)
        -> Value
    {
        guard let box = try? AES.GCM.SealedBox(combined: row.sealed),
            let bytes = try? AES.GCM.open(
                box, using: key, authenticating: Self.context(row.name)),
            let value = try? JSONDecoder().decode(type, from: bytes)
        else { throw .journal(.damaged(table: "account")) }
        return value
    }

    private static func context(_ name: AccountRow.Name) -> [UInt8] {
        Array("reunify/1 account".utf8) + [name.kind] + name.bytes
    }
}

extension AccountRow.Name {
    static func account(_ number: UInt64) -> Self {
        Self(
            kind: 1,
            bytes: stride(from: UInt64(56), through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: number >> $0)
            })
    }

    static func session(_ digest: [UInt8]) -> Self { Self(kind: 2, bytes: digest) }
    static func client(_ digest: [UInt8]) -> Self { Self(kind: 3, bytes: digest) }
}
