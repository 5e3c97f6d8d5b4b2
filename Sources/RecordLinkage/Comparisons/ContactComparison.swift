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
                let level = digitsLevel(x, y)
                if best == 0 || level < best { best = level }
                if best == 1 { return 1 }
            }
        }
        return best
    }

    /// Numbers given by an authority.
    func compareDigits(_ slot: Int, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        return x == 0 || y == 0 ? 0 : digitsLevel(x, y)
    }

    private func digitsLevel(_ x: UInt32, _ y: UInt32) -> UInt64 {
        if x == y { return 1 }
        switch population.store.slips(x, y, limit: 2) {
        case 0, 1: return 2
        case 2: return 3
        default: return 4
        }
    }

    /// Electronic mail addresses: what stands before the @ names the person.
    func compareEmails(_ slot: Int, _ left: Int, _ right: Int, namesAgree: Bool) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        let a = mailbox(x)
        let b = mailbox(y)
        if areEqual(a, b) {
            if namesAgree && !holdsDigit(a) { return 0 }
            return a.count >= 3 ? 2 : 4
        }
        let slips = population.store.slips(x, y, limit: 2)
        if slips <= 1 { return 3 }
        return slips == 2 ? 4 : 5
    }

    /// Where the part before the @ lies in the values' bytes.
    private func mailbox(_ code: UInt32) -> Range<Int> {
        let range = population.store.values.range(Int(code))
        var end = range.lowerBound
        while end < range.upperBound && population.store.values.bytes[end] != UInt8(ascii: "@") {
            end += 1
        }
        return range.lowerBound..<end
    }

    private func holdsDigit(_ range: Range<Int>) -> Bool {
        for position in range {
            let byte = population.store.values.bytes[position]
            if byte >= 48 && byte <= 57 { return true }
        }
        return false
    }

    private func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.count == b.count else { return false }
        let bytes = population.store.values.bytes.span
        for offset in 0..<a.count
        where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] {
            return false
        }
        return true
    }

    /// Ages in years; the text of an age is its decimal number.
    func compareAges(_ slot: Int, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        switch abs(number(x) - number(y)) {
        case 0: return 1
        case 1: return 2
        case 2, 3: return 3
        default: return 4
        }
    }

    private func number(_ code: UInt32) -> Int {
        var value = 0
        for position in population.store.values.range(Int(code)).prefix(4) {
            let digit = Int(population.store.values.bytes[position]) - 48
            if digit >= 0 && digit <= 9 { value = value * 10 + digit }
        }
        return value
    }
}
