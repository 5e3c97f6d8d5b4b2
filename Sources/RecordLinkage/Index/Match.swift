// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A record of an index that may be of the same person as the record that was asked about.
public struct Match: Sendable, Hashable {
    /// The record's id as its source writes it.
    public var id: String
    /// Name of the source the record is from.
    public var source: String
    /// Probability that both are one person, from this pair alone, in [0, 1].
    public var probability: Double
    /// Evidence of the pair, in bits: log2 of the odds.
    public var bits: Double
    /// Names of the levels at which the records agree, per comparison of the model; nil where a
    /// comparison had nothing to compare.
    public var levels: [String?]
}

/// Why an index does not take a record.
public enum MatchIndexError: Error, Sendable, Equatable {
    /// The source has a record with this id already.
    case duplicateID(id: String, source: String)
    /// The id is empty.
    case missingID
    /// The index has no source of this name, or has several and none was named.
    case unknownSource(name: String?, known: [String])
    /// The index holds as much as it can address: 4 GB of distinct values, or 4,000,000,000 records.
    case full

    /// What happened, as a sentence; names ids and sources, never other values.
    public var sentence: String {
        switch self {
        case .duplicateID(let id, let source): "\(source) has a record with the id “\(id)” already."
        case .missingID: "A record needs an id."
        case .unknownSource(let name?, let known):
            "There is no source “\(name)”. The sources are: \(known.joined(separator: ", "))."
        case .unknownSource(nil, let known):
            "Say which source the record is from: \(known.joined(separator: ", "))."
        case .full: "The index is full."
        }
    }
}
