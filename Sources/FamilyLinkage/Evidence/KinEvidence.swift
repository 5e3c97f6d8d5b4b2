// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// One observation that speaks for or against two people being related.
public struct KinEvidence: Sendable, Hashable {
    /// What kind of observation it is.
    ///
    /// Verification asks for two independent kinds, so observations that rest on one another are of one
    /// kind.
    public enum Kind: String, Sendable, Codable, CaseIterable, Hashable {
        /// What one of the two said of a relative, against the other's record.
        case statement
        /// Names handed down by the naming tradition.
        case nameInheritance = "name-inheritance"
        /// Ages or dates of birth.
        case age
        case sex
        /// Where both come from.
        case origin
        /// When and where both were first met.
        case encounter
        /// Family unit, household, case or other number shared by a group.
        case groupNumber = "group-number"
        /// Personal numbers given one after the other, or one person's number in the other's record.
        case identifier
        case phone
        /// What holds between one of the two and a brother or sister of the other.
        case siblings
        /// What the same records would say of another relation between the two.
        case otherRelation = "other-relation"
        /// A document that names both.
        case document
        /// A language few share.
        case language
    }

    /// What kind of observation it is.
    public var kind: Kind
    /// Bits for each relation against unrelated people of the same place.
    public var weights: KinWeights
    /// What was seen.
    public var reason: EvidenceReason

    /// Puts an observation together.
    public init(kind: Kind, weights: KinWeights, reason: EvidenceReason) {
        self.kind = kind
        self.weights = weights
        self.reason = reason
    }
}

/// What was seen, so that it can be said in any language.
public struct EvidenceReason: Sendable, Hashable {
    /// Names a sentence with places for the arguments.
    public var code: ReasonCode
    /// Values that fill the places, in order: names, numbers, places as they stand in the records.
    public var arguments: [String]

    /// Puts a reason together.
    public init(_ code: ReasonCode, _ arguments: [String] = []) {
        self.code = code
        self.arguments = arguments
    }

    /// The reason in English.
    public var sentence: String {
        guard code == .samePlace, let place = arguments.first,
            let name = CountryNames.name(place, language: "en")
        else { return filled(code.english) }
        return EvidenceReason(code, [name]).filled(code.english)
    }

    /// A sentence with the arguments put into their places.
    public func filled(_ sentence: String) -> String {
        guard !arguments.isEmpty else { return sentence }
        var filled: [UInt8] = []
        filled.reserveCapacity(sentence.utf8.count + 32)
        let utf8 = Array(sentence.utf8)
        var place = 0
        while place < utf8.count {
            // “%1” to “%9”: no sentence has more.
            if utf8[place] == UInt8(ascii: "%"), place + 1 < utf8.count,
                case let number = Int(utf8[place + 1]) - Int(UInt8(ascii: "1")),
                arguments.indices.contains(number)
            {
                filled += arguments[number].utf8
                place += 2
            } else {
                filled.append(utf8[place])
                place += 1
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }
}
