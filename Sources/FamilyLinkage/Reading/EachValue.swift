// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Reads every distinct value of one column.
struct EachValue: Sendable {
    let column: TableColumn
    let threads: Int

    private static let chunk = 1_024

    /// What `read` makes of each value, after `empty`.
    ///
    /// Where the task is cancelled, `empty` is all.
    func map<T: Sendable>(_ empty: T, _ read: @escaping @Sendable (String) -> T) async -> [T] {
        let (count, chunk) = (column.values.count, Self.chunk)
        let parts = await concurrentMap((count + chunk - 1) / chunk, threads: threads) { part in
            (part * chunk..<min(count, (part + 1) * chunk)).map { read(column.values[$0]) }
        }
        var values = [empty]
        values.reserveCapacity(count + 1)
        for part in parts ?? [] { values += part }
        return values
    }
}
