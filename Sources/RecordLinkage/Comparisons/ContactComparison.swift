// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Comparator {
    /// Telephone numbers, any of one side's against any of the other's; the best agreement counts.
    func comparePhones(_ slots: [Int], _ left: Int, _ right: Int) -> UInt64 {
        var best: UInt64 = 0
        for first in slots {
            let x = population.codes[left + first]
            if x == 0 { continue }
            for second in slots {
                let y = population.codes[right + second]
                if y == 0 { continue }
                let level = digitsLevel(x, y, slot: first)
                if best == 0 || level < best { best = level }
                if best == 1 { return 1 }
            }
        }
        return best
    }

    /// Numbers given by an authority.
    func compareDigits(_ slot: Int, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        return x == 0 || y == 0 ? 0 : digitsLevel(x, y, slot: slot)
    }

    private func digitsLevel(_ x: UInt32, _ y: UInt32, slot: Int) -> UInt64 {
        if x == y { return 1 }
        guard case .texts(let texts) = population.fields[slot].values else { return 4 }
        switch texts.slips(x, y, limit: 2) {
        case 0, 1: return 2
        case 2: return 3
        default: return 4
        }
    }

    /// Electronic mail addresses: what stands before the @ names the person.
    func compareEmails(_ slot: Int, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        guard case .texts(let texts) = population.fields[slot].values else { return 5 }
        let a = Self.mailbox(texts, x)
        let b = Self.mailbox(texts, y)
        if Self.areEqual(texts, a, b) { return a.count >= 3 ? 2 : 4 }
        let slips = texts.slips(x, y, limit: 2)
        if slips <= 1 { return 3 }
        return slips == 2 ? 4 : 5
    }

    /// Where the part before the @ lies in the values' bytes.
    private static func mailbox(_ texts: TextValues, _ code: UInt32) -> Range<Int> {
        let range = texts.dictionary.range(Int(code))
        var end = range.lowerBound
        while end < range.upperBound && texts.dictionary.bytes[end] != UInt8(ascii: "@") { end += 1 }
        return range.lowerBound..<end
    }

    private static func areEqual(_ texts: TextValues, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.count == b.count else { return false }
        for offset in 0..<a.count
        where texts.dictionary.bytes[a.lowerBound + offset]
            != texts.dictionary.bytes[b.lowerBound + offset]
        {
            return false
        }
        return true
    }

    /// Ages in years; the text of an age is its decimal number.
    func compareAges(_ slot: Int, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        guard case .texts(let texts) = population.fields[slot].values else { return 4 }
        switch abs(Self.number(texts, x) - Self.number(texts, y)) {
        case 0: return 1
        case 1: return 2
        case 2, 3: return 3
        default: return 4
        }
    }

    private static func number(_ texts: TextValues, _ code: UInt32) -> Int {
        var value = 0
        for position in texts.dictionary.range(Int(code)).prefix(4) {
            let digit = Int(texts.dictionary.bytes[position]) - 48
            if digit >= 0 && digit <= 9 { value = value * 10 + digit }
        }
        return value
    }
}
