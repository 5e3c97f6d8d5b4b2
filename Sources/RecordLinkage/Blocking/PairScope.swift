// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which pairs of records are looked at.
public enum PairScope: String, Sendable, Codable, Hashable {
    /// Every pair, within and across sources: finding duplicates.
    case all
    /// Pairs of records of different sources: linking lists that hold each person once.
    case acrossSources = "across-sources"
}
