// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One figure of the name library.
struct Measured: Codable {
    /// What was measured, in words that stay the same from run to run.
    var figure: String
    /// What came out.
    var value: Double
    /// What it would be at most, where it is a count.
    var of: Double?
}
