// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// A hash per value of an atom's field, by the place of its code in the field's codes; 0 where the
    /// property is missing.
    ///
    /// Hashes depend on the values alone, never on their codes, so that blocks are the same for any
    /// order of the input.
    func hashes(of property: BlockingAtom.Property, slot: Int) -> [UInt32] {
        let field = fields[slot]
        if field.isDate { return field.codes.map { dateHash($0, property) } }
        guard field.isName else { return field.codes.map { textHash(store.values, $0, property) } }
        switch property {
        case .sound, .soundsInAnyOrder:
            return field.codes.map { nameHash(names.sound[$0], $0) }
        case .nameGroup, .nextName:
            return field.codes.map { nameHash(names.nameGroup[$0], $0) }
        default:
            return field.codes.map { textHash(store.values, $0, property) }
        }
    }

    /// The hash that ``hashes(of:slot:)`` has for one value, given by its code; 0 for the missing one.
    func hash(of property: BlockingAtom.Property, slot: Int, code: UInt32) -> UInt32 {
        if code == 0 { return 0 }
        let code = Int(code)
        let field = fields[slot]
        if field.isDate { return dateHash(code, property) }
        guard field.isName else { return textHash(store.values, code, property) }
        switch property {
        case .sound, .soundsInAnyOrder: return nameHash(names.sound[code], code)
        case .nameGroup, .nextName: return nameHash(names.nameGroup[code], code)
        default: return textHash(store.values, code, property)
        }
    }

    /// Names without a sound, such as those of digits, go by their first letters.
    private func nameHash(_ key: UInt32, _ code: Int) -> UInt32 {
        key == 0 ? leadingHash(store.values, code, 4) : mix(key)
    }

    private func dateHash(_ code: Int, _ property: BlockingAtom.Property) -> UInt32 {
        let year = UInt32(dates.year[code])
        let month = UInt32(dates.month[code])
        let day = UInt32(dates.day[code])
        switch property {
        case .year: return year == 0 ? 0 : mix(year)
        case .band: return year == 0 ? 0 : mix(year / 5)
        case .yearAndMonth: return year == 0 || month == 0 ? 0 : mix(year << 8 | month)
        case .monthAndDay: return month == 0 || day == 0 ? 0 : mix(month << 8 | day)
        default: return textHash(dates.digits, code, property)
        }
    }

    private func textHash(
        _ dictionary: ValueDictionary, _ code: Int, _ property: BlockingAtom.Property
    ) -> UInt32 {
        let range = dictionary.range(code)
        if range.isEmpty { return 0 }
        switch property {
        case .initial: return hash(dictionary, range.prefix(1))
        case .firstThree: return leadingHash(dictionary, code, 3)
        case .firstFour: return leadingHash(dictionary, code, 4)
        case .head: return range.count < 4 ? 0 : hash(dictionary, range.prefix(range.count / 2))
        case .tail:
            return range.count < 4 ? 0 : hash(dictionary, range.suffix(range.count / 2)) ^ 0x5bd1
        case .mailbox:
            var end = range.lowerBound
            while end < range.upperBound && dictionary.bytes[end] != UInt8(ascii: "@") { end += 1 }
            guard end - range.lowerBound >= 4 else { return 0 }
            return hash(dictionary, range.lowerBound..<end)
        default: return hash(dictionary, range)
        }
    }

    /// Hash of the first `length` characters, or of all where there are fewer.
    private func leadingHash(_ dictionary: ValueDictionary, _ code: Int, _ length: Int) -> UInt32 {
        hash(dictionary, dictionary.range(code).prefix(length))
    }

    /// FNV-1a, finished so that all bits depend on all bytes; never 0.
    private func hash(_ dictionary: ValueDictionary, _ range: Range<Int>) -> UInt32 {
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
