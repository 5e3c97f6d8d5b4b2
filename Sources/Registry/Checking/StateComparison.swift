// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The current state as it is stored, beside the one that follows from the journal.
struct StateComparison {
    let journal: any Journal
    let sealing: EntrySealing

    /// What became of it.
    struct Result: Hashable {
        var rows = 0
        /// Rows that are missing, say something else, or do not open.
        var differing: [StateName] = []
        /// Rows of things that do not exist.
        var surplus: [StateName] = []
        /// What the rows have to be.
        fileprivate(set) var right: [StateName: [UInt8]] = [:]

        var isEqual: Bool { differing.isEmpty && surplus.isEmpty }
    }

    /// Compares all rows.
    ///
    /// - Complexity: the size of the registry.
    func compare(with state: RegistryState) throws(RegistryError) -> Result {
        let writer = StateRowWriter()
        var result = Result()
        func right(_ name: StateName) throws(RegistryError) -> [UInt8]? {
            do { return try writer.bytes(of: name, in: state) } catch { throw .unreadableEntry(0) }
        }
        for name in StateRowWriter.names(in: state) { result.right[name] = try right(name) }
        var missing = Set(result.right.keys)
        var after: StateName?
        while true {
            let rows: [StateRow]
            do { rows = try journal.state(after: after, limit: 4096) } catch {
                throw .journal(error)
            }
            guard let last = rows.last else { break }
            after = last.name
            for row in rows {
                result.rows += 1
                missing.remove(row.name)
                if StateRowWriter.staying.contains(row.name.kind) {
                    result.right[row.name] = try right(row.name)
                }
                guard let expected = result.right[row.name] else {
                    result.surplus.append(row.name)
                    continue
                }
                if sealing.openState(row) != expected { result.differing.append(row.name) }
            }
        }
        result.differing += missing.sorted()
        return result
    }
}

/// What a rebuild found.
package struct RebuildReport: Hashable, Sendable {
    /// Rows of the current state as they are now.
    package let rows: Int
    /// Rows that were missing, said something else, or should not have been there.
    package let corrected: Int
    /// Requests that entries tell of, and that were stored no longer.
    package let requests: Int
}

extension Registry {
    /// Computes the current state anew from the journal and, where the stored one is another, puts it in
    /// its place.
    package func rebuild() async throws(RegistryError) -> RebuildReport {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            try registry.correctState()
        }
    }

    private func correctState() throws(RegistryError) -> RebuildReport {
        let sealing = EntrySealing(keys: ring.derived)
        let result = try StateComparison(journal: journal, sealing: sealing).compare(with: state)
        if !result.isEqual {
            var rows: [StateRow] = []
            for (name, bytes) in result.right.sorted(by: { $0.key < $1.key }) {
                rows.append(try sealing.sealState(bytes, name, nonce: chance.bytes(12)))
            }
            do { try journal.replaceState(rows) } catch { throw .journal(error) }
        }
        return RebuildReport(
            rows: result.right.count, corrected: result.differing.count + result.surplus.count,
            requests: try restoreRequests())
    }

    /// Enters requests anew that entries tell of and that are stored no longer, so that nothing is done
    /// twice that is sent again.
    private func restoreRequests() throws(RegistryError) -> Int {
        let sealing = EntrySealing(keys: ring.derived)
        var batch = JournalBatch()
        var position: UInt64 = 0
        while position < next {
            let entries: [JournalEntry]
            do { entries = try journal.entries(from: position, limit: 2048) } catch {
                throw .journal(error)
            }
            guard let last = entries.last else { break }
            position = last.sequence + 1
            for entry in entries {
                guard let named = try sealing.open(entry, ring: ring).request else { continue }
                let stored: StoredRequest?
                do { stored = try journal.request(named.key) } catch { throw .journal(error) }
                if stored == nil { batch.requests.append((named.key, named.request)) }
            }
        }
        guard !batch.requests.isEmpty else { return 0 }
        do { try journal.append(batch) } catch { throw .stopped(error) }
        return batch.requests.count
    }
}
