// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a model file cannot be read.
public enum ModelError: Error, Sendable, Equatable {
    /// The bytes are not JSON, or a member stands in an object twice.
    case notJSON
    /// JSON, but neither a linkage model nor the settings of Splink.
    case notAModel
    /// The format is one that this version does not know.
    case unknownFormat(found: Int, newestKnown: Int)
    /// A value that cannot be: where it stands, such as `comparisons[2].levels[0].m`, and why.
    case invalid(path: String, reason: String)

    /// What happened and what to do, as a sentence.
    public var sentence: String {
        switch self {
        case .notJSON: "The model is not well-formed JSON, or names a member of an object twice."
        case .notAModel: "This is JSON, but neither a linkage model nor the settings of Splink."
        case .unknownFormat(let found, let newest):
            "The model has format \(found); this version reads formats up to \(newest)."
        case .invalid(let path, let reason): "The model cannot be used: \(path) \(reason)."
        }
    }
}
