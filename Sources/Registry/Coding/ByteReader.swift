// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not what they were read as.
///
/// They were authenticated before, so it is a mistake of the program or of its version.
struct CodingFault: Error, Hashable {
    /// What was expected there; never a value.
    let expected: StaticString
    let position: Int

    static func == (left: CodingFault, right: CodingFault) -> Bool {
        left.position == right.position
    }

    func hash(into hasher: inout Hasher) { hasher.combine(position) }
}

/// Reads what ``ByteWriter`` wrote; every read is checked against the end.
struct ByteReader {
    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func byte() throws(CodingFault) -> UInt8 {
        guard position < bytes.count else { throw fault("a byte") }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() throws(CodingFault) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try byte()
            guard shift < 63 || (shift == 63 && byte <= 1) else { throw fault("a number") }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
    }

    mutating func signed() throws(CodingFault) -> Int {
        let folded = try number()
        return Int(Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1))))
    }

    /// A count of things that take at least a byte each.
    mutating func count() throws(CodingFault) -> Int {
        let number = try number()
        guard number <= UInt64(bytes.count - position) else { throw fault("a count") }
        return Int(number)
    }

    mutating func double() throws(CodingFault) -> Double {
        guard bytes.count - position >= 8 else { throw fault("a fraction") }
        var pattern: UInt64 = 0
        for shift in stride(from: UInt64(0), through: 56, by: 8) {
            pattern |= UInt64(bytes[position]) << shift
            position += 1
        }
        return Double(bitPattern: pattern)
    }

    mutating func block() throws(CodingFault) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func text() throws(CodingFault) -> String {
        String(decoding: try block(), as: UTF8.self)
    }

    mutating func skip(_ count: Int) throws(CodingFault) {
        guard count <= bytes.count - position else { throw fault("more bytes") }
        position += count
    }

    func fault(_ expected: StaticString) -> CodingFault {
        CodingFault(expected: expected, position: position)
    }
}
