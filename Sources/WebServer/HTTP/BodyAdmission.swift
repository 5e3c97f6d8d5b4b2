// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How much of a body is read, and its place among the large ones that are read at once.
package struct BodyAdmission: Sendable {
    /// Bytes that anybody may send, photos included.
    static let small = 16 << 20

    /// Bytes of the body, at most.
    package let limit: Int
    private let count: LargeBodyCount?

    init(limit: Int, count: LargeBodyCount? = nil) {
        self.limit = limit
        self.count = count
    }

    /// The body was answered.
    package func end() { count?.end() }
}

/// How many large bodies are in memory.
final class LargeBodyCount: Sendable {
    private static let most = 3
    private let count = Mutex(0)

    /// Takes a place; false where none is free.
    func begin() -> Bool {
        count.withLock { count in
            guard count < Self.most else { return false }
            count += 1
            return true
        }
    }

    func end() { count.withLock { $0 -= 1 } }
}
