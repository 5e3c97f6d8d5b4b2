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

extension Population {
    /// A hash per value of an atom's field; 0 where the property is missing.
    ///
    /// Hashes depend on the values alone, never on their codes, so that blocks are the same for any
    /// order of the input.
    func hashes(of property: BlockingAtom.Property, slot: Int) -> [UInt32] {
        switch fields[slot].values {
        case .names: nameHashes(property)
        case .dates: dateHashes(property)
        case .texts(let texts): Self.textHashes(texts.dictionary, property)
        }
    }

    private func nameHashes(_ property: BlockingAtom.Property) -> [UInt32] {
        switch property {
        case .sound, .soundsInAnyOrder:
            (0..<names.count).map { code in
                names.sound[code] == 0 ? Self.leadingHash(names.folded, code, 4) : mix(names.sound[code])
            }
        case .nameGroup:
            (0..<names.count).map { code in
                names.nameGroup[code] == 0
                    ? Self.leadingHash(names.folded, code, 4) : mix(names.nameGroup[code])
            }
        default: Self.textHashes(names.folded, property)
        }
    }

    private func dateHashes(_ property: BlockingAtom.Property) -> [UInt32] {
        (0..<dates.count).map { code in
            let year = UInt32(dates.year[code])
            let month = UInt32(dates.month[code])
            let day = UInt32(dates.day[code])
            switch property {
            case .year: return year == 0 ? 0 : mix(year)
            case .band: return year == 0 ? 0 : mix(year / 5)
            case .yearAndMonth: return year == 0 || month == 0 ? 0 : mix(year << 8 | month)
            case .monthAndDay: return month == 0 || day == 0 ? 0 : mix(month << 8 | day)
            default: return Self.textHash(dates.digits, code, property)
            }
        }
    }

    private static func textHashes(
        _ dictionary: ValueDictionary, _ property: BlockingAtom.Property
    ) -> [UInt32] {
        (0..<dictionary.count).map { textHash(dictionary, $0, property) }
    }

    private static func textHash(
        _ dictionary: ValueDictionary, _ code: Int, _ property: BlockingAtom.Property
    ) -> UInt32 {
        let range = dictionary.range(code)
        if range.isEmpty { return 0 }
        switch property {
        case .initial: return hash(dictionary, range.lowerBound..<range.lowerBound + 1)
        case .firstThree: return leadingHash(dictionary, code, 3)
        case .firstFour: return leadingHash(dictionary, code, 4)
        case .head:
            guard range.count >= 4 else { return 0 }
            return hash(dictionary, range.lowerBound..<range.lowerBound + range.count / 2)
        case .tail:
            guard range.count >= 4 else { return 0 }
            return hash(dictionary, range.upperBound - range.count / 2..<range.upperBound) ^ 0x5bd1
        case .mailbox:
            var end = range.lowerBound
            while end < range.upperBound && dictionary.bytes[end] != UInt8(ascii: "@") { end += 1 }
            guard end - range.lowerBound >= 4 else { return 0 }
            return hash(dictionary, range.lowerBound..<end)
        default: return hash(dictionary, range)
        }
    }

    /// Hash of the first `length` characters of values that have that many, else 0.
    private static func leadingHash(_ dictionary: ValueDictionary, _ code: Int, _ length: Int)
        -> UInt32
    {
        let range = dictionary.range(code)
        if range.isEmpty { return 0 }
        return hash(dictionary, range.lowerBound..<min(range.upperBound, range.lowerBound + length))
    }

    /// FNV-1a, finished so that all bits depend on all bytes; never 0.
    private static func hash(_ dictionary: ValueDictionary, _ range: Range<Int>) -> UInt32 {
        var value: UInt32 = 0x811c_9dc5
        for position in range {
            value = (value ^ UInt32(dictionary.bytes[position])) &* 0x0100_0193
        }
        return mix(value)
    }
}

/// Spreads a hash over all 32 bits (MurmurHash3's finisher); the result is never 0.
@inline(__always)
func mix(_ value: UInt32) -> UInt32 {
    var hash = value ^ 0x9e37_79b9
    hash = (hash ^ hash >> 16) &* 0x85eb_ca6b
    hash = (hash ^ hash >> 13) &* 0xc2b2_ae35
    hash ^= hash >> 16
    return hash == 0 ? 1 : hash
}
