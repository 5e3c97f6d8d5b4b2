// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is told once, on the next page: that something was done, or was not.
struct Notice: Hashable, Sendable {
    /// How it looks.
    enum Kind: String, Hashable, Sendable { case done, warning }

    var kind = Kind.done
    /// The sentence's key.
    let key: String
    /// Identifiers and counts; never a name.
    var values: [String] = []
    /// Until when it can be undone, in seconds since 1970.
    var undoUntil: Int?
}
