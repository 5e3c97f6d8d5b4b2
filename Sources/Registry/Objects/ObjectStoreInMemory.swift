// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Objects in memory, for tests.
package final class ObjectStoreInMemory: ObjectStore {
    private let all = Mutex<[StoredObject.Name: StoredObject]>([:])

    /// An empty store.
    package init() {}

    /// One object; nil where there is none.
    package func object(_ name: StoredObject.Name) throws(JournalError) -> StoredObject? {
        all.withLock { $0[name] }
    }

    /// All objects of a kind that belong to somebody.
    package func objects(
        _ kind: StoredObject.Kind, of owner: UInt64
    ) throws(JournalError) -> [StoredObject] {
        all.withLock { all in
            all.values.filter { $0.name.kind == kind && $0.name.owner == owner }
        }
    }

    /// Writes objects and takes others out, all or none.
    package func writeObjects(
        _ objects: [StoredObject], removing: [StoredObject.Name]
    ) throws(JournalError) {
        all.withLock { all in
            for name in removing { all[name] = nil }
            for object in objects { all[object.name] = object }
        }
    }
}
