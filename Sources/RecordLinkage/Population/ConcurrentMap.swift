// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Computes `body(0) … body(count - 1)` on at most `threads` threads, and returns the results in order.
///
/// The result does not depend on the number of threads as long as `body` depends on its argument alone.
/// Stops early, returning nil, where the surrounding task is cancelled.
package func concurrentMap<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
) async -> [Result]? {
    if threads <= 1 || count <= 1 {
        var results: [Result] = []
        results.reserveCapacity(count)
        for index in 0..<count {
            if Task.isCancelled { return nil }
            results.append(body(index))
        }
        return results
    }
    var slots = [Result?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Result).self) { group in
        var next = 0
        while next < min(threads, count) {
            let index = next
            group.addTask { (index, body(index)) }
            next += 1
        }
        while let (index, result) = await group.next() {
            slots[index] = result
            if Task.isCancelled { continue }
            if next < count {
                let index = next
                group.addTask { (index, body(index)) }
                next += 1
            }
        }
    }
    let results = slots.compactMap { $0 }
    return results.count == count ? results : nil
}
