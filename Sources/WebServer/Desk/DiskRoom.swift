// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Room on the disk that the journal is on, in bytes.
package struct DiskRoom: Hashable, Sendable {
    package let free: Int
    package let total: Int
    /// What the journal takes, with what is not merged into it yet.
    package let journal: Int

    /// Room of its parts.
    package init(free: Int, total: Int, journal: Int) {
        (self.free, self.total, self.journal) = (free, total, journal)
    }

    /// Whether nothing may fit soon.
    var isShort: Bool { free < 256 * 1_048_576 }

    /// Whether somebody should make room before long.
    var isScarce: Bool { free < 2048 * 1_048_576 || free < journal * 2 }
}
