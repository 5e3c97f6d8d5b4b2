// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Comparator {
    /// Telephone numbers, any of one side's against any of the other's; the best agreement counts.
    func comparePhones(_ slot: Int, _ second: Int?, _ left: Int, _ right: Int) -> UInt64 {
        let (x, y) = codes(left, right, slot)
        var best = x == 0 || y == 0 ? 0 : digitsLevel(x, y)
        guard let second, best != 1 else { return best }
        let (v, w) = codes(left, right, second)
        for (a, b) in [(v, w), (x, w), (v, y)] where a != 0 && b != 0 {
            let level = digitsLevel(a, b)
            if best == 0 || level < best { best = level }
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
        if let mailbox = commonMailbox(x, y) {
            if namesAgree && !holdsDigit(mailbox) { return 0 }
            return mailbox.count >= 3 ? 2 : 4
        }
        let slips = population.store.slips(x, y, limit: 2)
        if namesAgree && slips <= 2 && haveOtherDigits(x, y) {
            // ana.lopez84 and ana.lopez87 are like because the names are; the digits tell them apart.
            return slips == 1 ? 0 : 5
        }
        if slips <= 1 { return 3 }
        return slips == 2 ? 4 : 5
    }

    /// Whether two values hold different digits.
    private func haveOtherDigits(_ x: UInt32, _ y: UInt32) -> Bool {
        let bytes = population.store.values.bytes.span
        func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
        let right = population.store.digests[Int(y)].range
        var place = right.lowerBound
        for position in population.store.digests[Int(x)].range where isDigit(bytes[position]) {
            while place < right.upperBound && !isDigit(bytes[place]) { place += 1 }
            if place == right.upperBound || bytes[place] != bytes[position] { return true }
            place += 1
        }
        while place < right.upperBound && !isDigit(bytes[place]) { place += 1 }
        return place < right.upperBound
    }

    /// Where the part before the @ lies in the values' bytes, if both addresses have the same.
    private func commonMailbox(_ x: UInt32, _ y: UInt32) -> Range<Int>? {
        let (left, right) = (population.store.digests[Int(x)], population.store.digests[Int(y)])
        let a = left.range
        let b = right.range
        if let end = left.commonBeginning(with: right, endingBefore: UInt8(ascii: "@")) {
            return end < 0 ? nil : a.lowerBound..<a.lowerBound + end
        }
        let bytes = population.store.values.bytes.span
        for offset in 0..<Swift.min(a.count, b.count) {
            let byte = bytes[a.lowerBound + offset]
            if byte != bytes[b.lowerBound + offset] { return nil }
            if byte == UInt8(ascii: "@") { return a.lowerBound..<a.lowerBound + offset }
        }
        return nil
    }

    private func holdsDigit(_ range: Range<Int>) -> Bool {
        for position in range {
            let byte = population.store.values.bytes[position]
            if byte >= 48 && byte <= 57 { return true }
        }
        return false
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
