// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads one JSON object per call into flat cells (RFC 8259, strict; bounded depth).
///
/// Objects inside objects become keys joined with dots, the elements of arrays one cell joined with
/// "; ". `true`, `false` and numbers keep their text, `null` is the empty cell.
struct JSONLineParser {
    /// A value that was found; the values of an array are chained.
    struct Cell {
        var key: Int
        /// Where the value lies in `text`.
        var range: Range<Int>
        /// The next value of the same array, or -1.
        var following = -1
        fileprivate var last: Int
        fileprivate var array: Int
    }

    /// Deepest nesting that is read.
    static let maximumDepth = 32

    /// The line's values without escapes, one after another.
    private(set) var text: [UInt8] = []
    /// The line's values in the order in which their keys appear; those that continue a chain
    /// are reached through `following`.
    private(set) var cells: [Cell] = []
    /// Indices in `cells` of the first value of each key.
    private(set) var firsts: [Int] = []

    private var path: [UInt8] = []
    private var position = 0
    private var end = 0
    private var array = 0
    private var arrayDepth = 0
    /// Per key the line in which it was last seen, and its cell there.
    private var seen: [(line: Int, cell: Int)] = []
    private var line = 0
    private var failure: RejectedRecord.Reason?

    /// Parses the object in `range`; the answer is why it is refused, if it is.
    mutating func parse(
        _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, keys: inout ValueInterner
    ) -> RejectedRecord.Reason? {
        text.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        firsts.removeAll(keepingCapacity: true)
        path.removeAll(keepingCapacity: true)
        position = range.lowerBound
        end = range.upperBound
        array = 0
        arrayDepth = 0
        line += 1
        failure = nil
        unsafe skipSpace(bytes)
        guard unsafe take(0x7B, bytes), unsafe object(bytes, &keys, depth: 1) else {
            return failure ?? .notJSON(byte: position - range.lowerBound + 1)
        }
        unsafe skipSpace(bytes)
        return position == end ? nil : .notJSON(byte: position - range.lowerBound + 1)
    }

    private mutating func skipSpace(_ bytes: UnsafeRawBufferPointer) {
        while position < end {
            let byte = unsafe bytes[position]
            guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
            position += 1
        }
    }

    private mutating func take(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard position < end, unsafe bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// The rest of an object after its brace.
    private mutating func object(
        _ bytes: UnsafeRawBufferPointer, _ keys: inout ValueInterner, depth: Int
    ) -> Bool {
        guard depth <= Self.maximumDepth else {
            failure = .tooDeep(limit: Self.maximumDepth)
            return false
        }
        unsafe skipSpace(bytes)
        if unsafe take(0x7D, bytes) { return true }
        let outer = path.count
        while true {
            unsafe skipSpace(bytes)
            let keyStart = text.count
            guard unsafe take(CellText.quote, bytes), unsafe string(bytes) else { return false }
            if outer > 0 { path.append(0x2E) }
            var start = keyStart
            var stop = text.count
            unsafe text.withUnsafeBytes { unsafe CellText.trim($0, &start, &stop) }
            path += text[start..<stop]
            text.removeLast(text.count - keyStart)
            unsafe skipSpace(bytes)
            guard unsafe take(0x3A, bytes), unsafe value(bytes, &keys, depth: depth) else {
                return false
            }
            path.removeLast(path.count - outer)
            unsafe skipSpace(bytes)
            if unsafe take(0x2C, bytes) { continue }
            return unsafe take(0x7D, bytes)
        }
    }

    private mutating func elements(
        _ bytes: UnsafeRawBufferPointer, _ keys: inout ValueInterner, depth: Int
    ) -> Bool {
        guard depth <= Self.maximumDepth else {
            failure = .tooDeep(limit: Self.maximumDepth)
            return false
        }
        unsafe skipSpace(bytes)
        if unsafe take(0x5D, bytes) { return true }
        while true {
            guard unsafe value(bytes, &keys, depth: depth) else { return false }
            unsafe skipSpace(bytes)
            if unsafe take(0x2C, bytes) { continue }
            return unsafe take(0x5D, bytes)
        }
    }

    private mutating func value(
        _ bytes: UnsafeRawBufferPointer, _ keys: inout ValueInterner, depth: Int
    ) -> Bool {
        unsafe skipSpace(bytes)
        guard position < end else { return false }
        let start = text.count
        switch unsafe bytes[position] {
        case CellText.quote:
            position += 1
            guard unsafe string(bytes) else { return false }
        case 0x7B:
            position += 1
            return unsafe object(bytes, &keys, depth: depth + 1)
        case 0x5B:
            position += 1
            if arrayDepth == 0 { array += 1 }
            arrayDepth += 1
            defer { arrayDepth -= 1 }
            return unsafe elements(bytes, &keys, depth: depth + 1)
        case 0x74: guard unsafe word("true", bytes) else { return false }
        case 0x66: guard unsafe word("false", bytes) else { return false }
        case 0x6E:
            guard unsafe word("null", bytes) else { return false }
            text.removeLast(4)
        default: guard unsafe number(bytes) else { return false }
        }
        return emit(start..<text.count, &keys)
    }

    private mutating func emit(_ range: Range<Int>, _ keys: inout ValueInterner) -> Bool {
        // One is added so that the empty key has a code of its own.
        path.append(0x00)
        let code = unsafe path.withUnsafeBytes { key in
            unsafe key.baseAddress.map {
                unsafe keys.intern($0, count: key.count, readable: key.count)
            } ?? 0
        }
        path.removeLast()
        let key = Int(code) - 1
        guard key >= 0 else { return false }
        while seen.count <= key { seen.append((0, 0)) }
        let index = cells.count
        let within = arrayDepth > 0 ? array : 0
        if seen[key].line == line {
            let first = seen[key].cell
            guard within > 0, cells[first].array == within else {
                failure = .repeatedKey
                return false
            }
            cells[cells[first].last].following = index
            cells[first].last = index
        } else {
            seen[key] = (line, index)
            firsts.append(index)
        }
        cells.append(Cell(key: key, range: range, last: index, array: within))
        return true
    }

    private mutating func word(_ word: StaticString, _ bytes: UnsafeRawBufferPointer) -> Bool {
        for index in 0..<word.utf8CodeUnitCount {
            guard position < end, unsafe bytes[position] == word.utf8Start[index] else {
                return false
            }
            text.append(unsafe bytes[position])
            position += 1
        }
        return true
    }

    private mutating func digits(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = position
        while position < end, unsafe bytes[position] >= 0x30, unsafe bytes[position] <= 0x39 {
            position += 1
        }
        return position > start
    }

    private mutating func number(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = position
        _ = unsafe take(0x2D, bytes)
        if unsafe !take(0x30, bytes), unsafe !digits(bytes) { return false }
        if unsafe take(0x2E, bytes), unsafe !digits(bytes) { return false }
        if position < end, unsafe bytes[position] | 0x20 == 0x65 {
            position += 1
            if unsafe !take(0x2B, bytes) { _ = unsafe take(0x2D, bytes) }
            guard unsafe digits(bytes) else { return false }
        }
        unsafe text.append(contentsOf: bytes[start..<position])
        return true
    }

    /// The rest of a string after its first quote, appended to `text`.
    private mutating func string(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let quotes = WordScanning.pattern(CellText.quote)
        let escapes = WordScanning.pattern(0x5C)
        while true {
            let start = position
            while position < end {
                let word = unsafe WordScanning.load(bytes, position)
                let found =
                    WordScanning.equal(word, quotes) | WordScanning.equal(word, escapes)
                    | WordScanning.control(word)
                if found != 0 {
                    position += found.trailingZeroBitCount >> 3
                    break
                }
                position += 8
            }
            guard position < end else {
                position = end
                return false
            }
            unsafe text.append(contentsOf: bytes[start..<position])
            let byte = unsafe bytes[position]
            if byte == CellText.quote {
                position += 1
                return true
            }
            guard byte == 0x5C else {
                if byte == 0 { failure = .nulCharacter }
                return false
            }
            position += 1
            guard unsafe escape(bytes) else { return false }
        }
    }

    private mutating func escape(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard position < end else { return false }
        let byte = unsafe bytes[position]
        position += 1
        switch byte {
        case CellText.quote, 0x5C, 0x2F: text.append(byte)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75:
            guard var scalar = unsafe hexadecimal(bytes) else { return false }
            if scalar & 0xFC00 == 0xD800 {
                guard unsafe take(0x5C, bytes), unsafe take(0x75, bytes),
                    let low = unsafe hexadecimal(bytes), low & 0xFC00 == 0xDC00
                else { return false }
                scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
            }
            guard scalar != 0 else {
                failure = .nulCharacter
                return false
            }
            guard let unicode = Unicode.Scalar(scalar) else { return false }
            text.append(contentsOf: UTF8.encode(unicode) ?? UTF8.encodedReplacementCharacter)
        default: return false
        }
        return true
    }

    private mutating func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
        guard position + 4 <= end else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = unsafe bytes[position]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
