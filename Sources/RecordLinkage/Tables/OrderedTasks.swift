// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Independent jobs on several tasks, with their results in order.
enum OrderedTasks {
    /// Runs `job` for `0..<count`, at most `limit` at once (0: as many as the runtime likes).
    ///
    /// - Parameter finished: Called in the calling task after each job, in order of completion.
    static func map<Result: Sendable>(
        count: Int, limit: Int, job: @escaping @Sendable (Int) -> Result, finished: () -> Void
    ) async -> [Result] {
        if limit == 1 || count < 2 {
            return (0..<count).map { index in
                defer { finished() }
                return job(index)
            }
        }
        // The runtime runs no more tasks than there are cores; the rest would only wait.
        let window = limit > 0 ? limit : 64
        var results = [Result?](repeating: nil, count: count)
        await withTaskGroup(of: (Int, Result).self) { group in
            var started = 0
            while started < min(window, count) {
                let index = started
                group.addTask { (index, job(index)) }
                started += 1
            }
            while let (index, result) = await group.next() {
                results[index] = result
                finished()
                if started < count {
                    let index = started
                    group.addTask { (index, job(index)) }
                    started += 1
                }
            }
        }
        return results.compactMap { $0 }
    }
}
