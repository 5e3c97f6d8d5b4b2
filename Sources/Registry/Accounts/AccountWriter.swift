// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Writes accounts off the actor that answers for them, one change after the other.
actor AccountWriter {
    private let store: any AccountStore

    init(_ store: any AccountStore) { self.store = store }

    func write(_ rows: [AccountRow], removing: [AccountRow.Name] = []) throws(AccountError) {
        do { try store.writeAccounts(rows, removing: removing) } catch {
            throw .registry(.journal(error))
        }
    }
}
