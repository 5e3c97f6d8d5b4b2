// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
@testable import CaseworkScenarios
package import Registry

/// What the process that is killed writes, and its tests look for.
package enum CrashScenario {
    package static let agency = World.border
    package static let intake = World.intake
    package static let steward = World.steward
    package static let officer = Actor.user(UserID(90), .operator, World.border)

    /// A row that nobody could read, by its number.
    package static func row(_ number: Int) -> ImportCommand {
        let row = ImportedRow(
            id: RowID(UInt64(number + 1)), agency: World.border, list: "list", line: number + 1,
            raw: "row \(number)")
        return .receive(row, .unreadable(reason: "columns"))
    }

    /// The idempotency key of a request with eight rows.
    package static func key(list first: Int) -> IdempotencyKey {
        guard let key = IdempotencyKey("list that begins with \(first)") else {
            preconditionFailure("long enough")
        }
        return key
    }
}
