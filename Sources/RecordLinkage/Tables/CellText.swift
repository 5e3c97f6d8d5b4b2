// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a cell's raw bytes mean: without white space around them and without their quotes.
enum CellText {
    static let quote: UInt8 = 0x22

    /// Narrows a range by ASCII white space, U+00A0 and U+FEFF at both ends.
    static func trim(_ bytes: UnsafeRawBufferPointer, _ start: inout Int, _ end: inout Int) {
        while start < end {
            let first = unsafe bytes[start]
            if isSpace(first) {
                start += 1
            } else if first == 0xC2, start + 1 < end, unsafe bytes[start + 1] == 0xA0 {
                start += 2
            } else if first == 0xEF, start + 2 < end, unsafe bytes[start + 1] == 0xBB,
                unsafe bytes[start + 2] == 0xBF
            {
                start += 3
            } else {
                break
            }
        }
        while start < end {
            let last = unsafe bytes[end - 1]
            if isSpace(last) {
                end -= 1
            } else if last == 0xA0, end - 2 >= start, unsafe bytes[end - 2] == 0xC2 {
                end -= 2
            } else if last == 0xBF, end - 3 >= start, unsafe bytes[end - 2] == 0xBB,
                unsafe bytes[end - 3] == 0xEF
            {
                end -= 3
            } else {
                break
            }
        }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// Space or tab, which may stand around a quoted cell.
    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }

    /// Whether a range holds nothing but spaces and tabs.
    static func isBlank(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        for index in range where unsafe !isBlank(bytes[index]) { return false }
        return true
    }

    /// Narrows a raw cell to its value.
    ///
    /// Where quotes are doubled inside it, the value is written to `scratch` instead and the answer
    /// is `true`.
    static func resolve(
        _ bytes: UnsafeRawBufferPointer, _ start: inout Int, _ end: inout Int,
        scratch: inout [UInt8]
    ) -> Bool {
        var inner = start
        while inner < end, unsafe isBlank(bytes[inner]) { inner += 1 }
        guard inner < end, unsafe bytes[inner] == quote else {
            unsafe trim(bytes, &start, &end)
            return false
        }
        var close = end - 1
        while close > inner, unsafe isBlank(bytes[close]) { close -= 1 }
        guard close > inner, unsafe bytes[close] == quote else {
            unsafe trim(bytes, &start, &end)
            return false
        }
        start = inner + 1
        end = close
        unsafe trim(bytes, &start, &end)
        var hasQuote = false
        for index in start..<end where unsafe bytes[index] == quote {
            hasQuote = true
            break
        }
        guard hasQuote else { return false }
        scratch.removeAll(keepingCapacity: true)
        var index = start
        while index < end {
            let byte = unsafe bytes[index]
            scratch.append(byte)
            index += byte == quote ? 2 : 1
        }
        return true
    }

    /// A cell's value as a string, repaired where it is not UTF-8; for headers, not for rows.
    static func string(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
        var start = range.lowerBound
        var end = range.upperBound
        var scratch: [UInt8] = []
        if unsafe resolve(bytes, &start, &end, scratch: &scratch) {
            return String(decoding: scratch, as: UTF8.self)
        }
        return unsafe String(
            decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
}
