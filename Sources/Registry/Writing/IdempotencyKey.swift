// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation

/// What a client names a request by, so that a repetition does not do it twice.
package struct IdempotencyKey: Hashable, Sendable {
    /// The bytes, 16 to 255 of them; drawn by chance where nothing else makes them unique.
    package let bytes: [UInt8]

    /// A key; nil where it is too short to be unique or too long.
    package init?(_ bytes: [UInt8]) {
        guard (16...255).contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    /// A key that is a text of 16 to 255 bytes, such as a UUID; nil where it is not.
    package init?(_ text: String) { self.init(Array(text.utf8)) }

    /// A new key.
    package static func random(_ source: inout some RandomNumberGenerator) -> IdempotencyKey {
        IdempotencyKey(unchecked: source.bytes(16))
    }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }
}

extension DerivedKeys {
    /// What is stored of an idempotency key: nobody can tell whether a key was used by trying it out.
    func stored(_ key: IdempotencyKey) -> RequestKey {
        RequestKey(bytes: code([0x01] + key.bytes))
    }

    /// What is stored of a request, to tell it from another under the same key.
    ///
    /// Who asks and what for belongs to it, when does not.
    func digest(_ commands: [Command], by actor: Actor, for purpose: Purpose) throws -> [UInt8] {
        let writer = EntryWriter()
        writer.put(actor)
        writer.kept.put(purpose.rawValue)
        for command in commands {
            // Of these there are thousands in a request.
            if case .imported(.receive(let row, .record(let person, let record, let content))) =
                command
            {
                writer.kept.put(0xFF)
                writer.put(row)
                writer.put(id: person)
                writer.put(record)
                if !content.isEmpty { try writer.put(value: content) }
            } else {
                try writer.put(value: command)
            }
        }
        var whole = ByteWriter()
        whole.put(0x02)
        whole.put(writer.kept.bytes)
        whole.put(raw: writer.content.bytes)
        return code(whole.bytes)
    }

    /// What is stored of a request of the registry itself.
    func digest(_ words: [String], by actor: Actor, for purpose: Purpose) -> [UInt8] {
        var whole = ByteWriter()
        whole.put(0x03)
        let writer = EntryWriter()
        writer.put(actor)
        whole.put(writer.kept.bytes)
        whole.put(purpose.rawValue)
        for word in words { whole.put(word) }
        return code(whole.bytes)
    }

    private func code(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: requests))
    }
}
