// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A property of one field that records may be grouped by.
///
/// Written in the model file as `field:property`, for example `surname:sound`.
package struct BlockingAtom: Sendable, Hashable {
    /// Slot of the field in the population.
    package var slot: Int
    /// Second slot for properties of two fields, such as the sorted parts of a name.
    package var secondSlot: Int?
    /// What is taken of the value.
    package var property: Property

    /// What is taken of a value.
    package enum Property: String, Sendable, Codable, CaseIterable {
        /// The whole normalised value.
        case exact
        /// Double Metaphone of the first token.
        case sound
        /// The nickname group, else the sound, of the first token.
        case nameGroup = "name-group"
        case initial
        case firstThree = "first-three"
        case firstFour = "first-four"
        /// Two names in alphabetical order of their sounds: the same when they trade places.
        case soundsInAnyOrder = "sounds-in-any-order"
        /// The nickname group or the sound of the name that follows the given name: the middle name's, or
        /// the surname's where there is none.
        case nextName = "next-name"
        /// Two whole values in any order.
        case exactInAnyOrder = "exact-in-any-order"
        case year
        case monthAndDay = "month-and-day"
        case yearAndMonth = "year-and-month"
        /// The first half of the characters: unharmed by one slip in the second half.
        case head
        /// The second half of the characters.
        case tail
        /// What stands before the @.
        case mailbox
        /// Five-year band of a year.
        case band
    }
}

extension BlockingAtom {
    /// The fields and the property of a rule's key as the model file writes it: `field:property` or
    /// `field+field:property`; nil where it is written otherwise.
    static func parts(key: String) -> (fields: [String], property: Property)? {
        guard let colon = key.lastIndex(of: ":"),
            let property = Property(rawValue: String(key[key.index(after: colon)...]))
        else { return nil }
        let fields = key[..<colon].split(separator: "+").map(String.init)
        guard fields.count == 1 || fields.count == 2 else { return nil }
        return (fields, property)
    }

    /// Whether a key names fields that are there and a property that exists.
    static func isKnown(key: String, fields: Set<String>) -> Bool {
        guard let parts = parts(key: key) else { return false }
        return fields.isSuperset(of: parts.fields)
    }
}
