// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecipientSealing
import Testing

@Suite struct SealedStreamTests {
    /// Chance that is the same in every run.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static func secret(_ seed: UInt8) throws -> RecipientSecret {
        try RecipientSecret(bytes: [UInt8](repeating: seed, count: 32))
    }

    /// Handed out and taken back in pieces of uneven sizes.
    static func sealed(_ bytes: [UInt8], for key: RecipientKey, step: Int) throws -> [UInt8] {
        let file = Box()
        var writer = try SealedWriter(for: key) { file.bytes += $0 }
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + step)
            try writer.write(Array(bytes[start..<end]))
            start = end
        }
        try writer.finish()
        return file.bytes
    }

    final class Box {
        var bytes: [UInt8] = []
        var place = 0
    }

    static func opened(_ file: [UInt8], with secret: RecipientSecret, step: Int = 9_999) throws
        -> [UInt8]
    {
        let box = Box()
        var reader = try SealedReader(with: secret) { limit in
            let end = min(file.count, box.place + min(limit, step))
            defer { box.place = end }
            return Array(file[box.place..<end])
        }
        var all: [UInt8] = []
        while let piece = try reader.read() { all += piece }
        return all
    }

    static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]

    static func bytes(_ count: Int) -> [UInt8] {
        var chance = Seeded(state: UInt64(count) + 7)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
    }

    @Test(arguments: sizes) func `what is sealed is opened, whatever its size`(count: Int) throws {
        let secret = try Self.secret(3)
        let bytes = Self.bytes(count)
        for step in [70_001, 4096] {
            let file = try Self.sealed(bytes, for: secret.recipient, step: step)
            #expect(try Self.opened(file, with: secret, step: step) == bytes)
        }
    }

    @Test func `another key opens nothing and is told for whom it is`() throws {
        let file = try Self.sealed([1, 2, 3], for: try Self.secret(3).recipient, step: 9)
        let other = try Self.secret(4)
        #expect(
            throws: SealingError.otherRecipient(
                sealedFor: try Self.secret(3).recipient.id, key: other.recipient.id)
        ) { try Self.opened(file, with: other) }
        // Also where somebody writes the other's name into the head.
        let text = String(decoding: file.prefix(40), as: UTF8.self)
        let renamed = text.replacing(
            try Self.secret(3).recipient.id, with: other.recipient.id)
        #expect(throws: SealingError.changed(piece: 1)) {
            try Self.opened(Array(renamed.utf8) + file.dropFirst(40), with: other)
        }
    }

    @Test func `a changed byte anywhere is found`() throws {
        let secret = try Self.secret(3)
        let file = try Self.sealed(Self.bytes(70_000), for: secret.recipient, step: 9_000)
        for place in Array(stride(from: 0, to: file.count, by: 1_009)) + [file.count - 1] {
            var changed = file
            changed[place] ^= 1
            #expect(throws: SealingError.self, "byte \(place)") {
                try Self.opened(changed, with: secret)
            }
        }
    }

    @Test func `an end that was cut off, a piece that was moved or repeated is found`() throws {
        let secret = try Self.secret(3)
        let file = try Self.sealed(Self.bytes(200_000), for: secret.recipient, step: 9_000)
        let size = 65_536 + 16
        let head = file.count - 3 * size - (200_000 - 3 * 65_536 + 16)
        for (count, pieces) in [(head + size, 0), (head + 2 * size, 1), (head + 3 * size, 2)] {
            #expect(throws: SealingError.endsTooEarly(pieces: pieces)) {
                try Self.opened(Array(file.prefix(count)), with: secret)
            }
        }
        #expect(throws: SealingError.endsTooEarly(pieces: 1)) {
            try Self.opened(Array(file.prefix(head + size + 100)), with: secret)
        }
        let (first, second) = (file[head..<(head + size)], file[(head + size)..<(head + 2 * size)])
        let rest = file[(head + 2 * size)...]
        let swapped = Array(file[..<head]) + second + first + rest
        #expect(throws: SealingError.changed(piece: 1)) { try Self.opened(swapped, with: secret) }
        let repeated = Array(file[..<head]) + first + first + rest
        #expect(throws: SealingError.changed(piece: 2)) { try Self.opened(repeated, with: secret) }
        #expect(throws: SealingError.self) { try Self.opened(file + [0], with: secret) }
    }

    @Test func `two files of the same bytes have nothing in common`() throws {
        let key = try Self.secret(3).recipient
        let (one, other) = (
            try Self.sealed([1, 2], for: key, step: 9), try Self.sealed([1, 2], for: key, step: 9)
        )
        #expect(one.suffix(18) != other.suffix(18))
    }

    @Test func `keys are words that notice a lost letter and are not taken for each other`() throws
    {
        let secret = try Self.secret(5)
        let key = try RecipientKey(secret.recipient.text)
        #expect(key == secret.recipient && key.id.utf8.count == 16)
        #expect(try RecipientSecret(secret.text).recipient == key)
        for place in key.text.indices
        where key.text.distance(from: place, to: key.text.endIndex) < 48 {
            var text = key.text
            text.remove(at: place)
            #expect(throws: SealingError.notAKey) { try RecipientKey(text) }
        }
        #expect(throws: SealingError.secretInsteadOfKey) { try RecipientKey(secret.text) }
        #expect(throws: SealingError.keyInsteadOfSecret) { try RecipientSecret(key.text) }
    }

    @Test func `what is no sealed file is told from one that was changed`() throws {
        let secret = try Self.secret(3)
        for bytes in [[], Array("PK\u{3}\u{4}".utf8), [UInt8](repeating: 10, count: 1000)] {
            #expect(throws: SealingError.notSealed) { try Self.opened(bytes, with: secret) }
        }
    }
}
