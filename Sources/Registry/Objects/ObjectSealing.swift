// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation

/// Seals objects (AES-256-GCM), each bound to its name.
enum ObjectSealing {
    static func seal(
        _ bytes: [UInt8], _ name: StoredObject.Name, by key: SymmetricKey, generation: UInt32 = 0
    ) throws(RegistryError) -> StoredObject {
        guard
            let box = try? AES.GCM.seal(
                bytes, using: key, authenticating: context(name, generation)),
            let combined = box.combined
        else { throw .cryptography }
        return StoredObject(name: name, sealed: numbered(generation) + [UInt8](combined))
    }

    static func open(_ object: StoredObject, by key: SymmetricKey) -> [UInt8]? {
        guard let generation = generation(of: object),
            let box = try? AES.GCM.SealedBox(combined: object.sealed.dropFirst(4)),
            let bytes = try? AES.GCM.open(
                box, using: key, authenticating: context(object.name, generation))
        else { return nil }
        return [UInt8](bytes)
    }

    /// How often the content of its owner was erased before it was sealed.
    static func generation(of object: StoredObject) -> UInt32? {
        guard object.sealed.count > 4 else { return nil }
        return object.sealed.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func numbered(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func context(_ name: StoredObject.Name, _ generation: UInt32) -> [UInt8] {
        var context = Array("reunify/1 object".utf8) + [name.kind.rawValue]
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            context.append(UInt8(truncatingIfNeeded: name.owner >> shift))
        }
        return context + numbered(generation) + name.bytes
    }
}
