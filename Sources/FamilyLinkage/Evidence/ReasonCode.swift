// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names the sentences in which evidence is told.
///
/// The raw value is the key under which a language keeps its sentence; `%1`, `%2` … stand for the
/// arguments.
public enum ReasonCode: String, Sendable, Codable, CaseIterable, Hashable {
    /// The child's statement names the adult: relation stated, name stated, name on record.
    case childNamesRelative = "child-names-relative"
    /// The adult's statement names the child: relation stated, name stated, name on record.
    case relativeNamesChild = "relative-names-child"
    /// A statement of this relation names somebody else: relation stated, name stated, name on record.
    case statementNamesAnother = "statement-names-another"

    /// The sentence in English.
    public var english: String {
        switch self {
        case .childNamesRelative: "The child names “%2” as %1; the record says “%3”."
        case .relativeNamesChild: "The adult names “%2” as %1; the child’s record says “%3”."
        case .statementNamesAnother: "A statement names “%2” as %1; this record says “%3”."
        }
    }
}
