// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One row of a list, with what is true of it.
struct ListRecord: Sendable {
    /// An error that hit a cell.
    struct Hit: Sendable {
        var column: Int
        var error: ErrorKind
        var detail: String
    }

    var family: Int
    var person: Int
    var cells: [Cell]
    /// Column of the id.
    var idColumn: Int
    var hits: [Hit] = []
    /// Rows are put in the order of this.
    var order: UInt64
}
