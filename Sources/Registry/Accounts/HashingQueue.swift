// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Lets few passwords be stretched at once, because each takes 128 MiB and a second of one core.
///
/// They run on threads of their own: the threads that answer everybody else are few.
actor HashingQueue {
    private let atOnce: Int
    private let longest: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(atOnce: Int = 2, longest: Int = 20) {
        self.atOnce = atOnce
        self.longest = longest
    }

    /// Does it in turn.
    ///
    /// - Throws: `AccountError.busy` where too many wait.
    func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async throws(AccountError)
        -> Value
    {
        if running >= atOnce {
            guard waiting.count < longest else { throw .busy }
            await withCheckedContinuation { waiting.append($0) }
        } else {
            running += 1
        }
        let value = await withCheckedContinuation { (done: CheckedContinuation<Value, Never>) in
            Thread.detachNewThread { done.resume(returning: body()) }
        }
        // Whoever is next takes the place over.
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
        return value
    }
}
