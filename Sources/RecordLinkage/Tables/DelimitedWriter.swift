// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Appends delimited text (RFC 4180) to a byte buffer.
///
/// Cells are quoted only where reading them back unquoted would give something else. Lines end with
/// LF. Numbers are written without a locale.
public struct DelimitedWriter: Sendable {
    /// What has been written so far; the caller may take it away at any time.
    public var bytes: [UInt8] = []
    private let delimiter: UInt8
    private var cells = 0
    private var recordStart = 0

    /// A writer with an empty buffer.
    public init(delimiter: Delimiter = .comma) {
        self.delimiter = delimiter.rawValue
    }

    /// Takes what has been written and leaves an empty buffer with its memory.
    ///
    /// Only between records.
    public mutating func drain(_ body: (Span<UInt8>) throws -> Void) rethrows {
        try body(bytes.span)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes a text cell.
    public mutating func cell(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            unsafe cell(UnsafeRawBufferPointer(utf8))
        }
    }

    /// Writes a cell of UTF-8 bytes.
    public mutating func cell(_ utf8: Span<UInt8>) {
        unsafe utf8.withUnsafeBytes { unsafe cell($0) }
    }

    /// Writes a cell that has been encoded beforehand.
    public mutating func cell(_ place: EncodedCells.Place, of cells: EncodedCells) {
        separate()
        unsafe cells.bytes.withUnsafeBytes { encoded in
            unsafe bytes.append(
                contentsOf: UnsafeRawBufferPointer(rebasing: encoded[place.bytes]))
        }
    }

    /// Writes a whole number.
    public mutating func cell(_ number: Int) {
        separate()
        if number < 0 { bytes.append(0x2D) }
        digits(UInt64(number.magnitude), atLeast: 1)
    }

    /// Writes a number with a fixed count of decimals, rounded half away from zero.
    ///
    /// Not finite numbers are written as an empty cell, magnitudes of 10¹⁵ and more without
    /// decimals as far as `Double` is exact.
    ///
    /// - Parameter decimals: In `[0, 9]`.
    public mutating func cell(_ number: Double, decimals: Int) {
        separate()
        guard number.isFinite, number.magnitude < 0x1p63 else { return }
        let places = min(max(decimals, 0), 9)
        var scale: UInt64 = 1
        for _ in 0..<places { scale *= 10 }
        let magnitude = number.magnitude
        var whole = UInt64(magnitude.rounded(.down))
        // The fraction is exact, so the product is off by half a unit in its last place at most.
        var part = UInt64(((magnitude - Double(whole)) * Double(scale)).rounded())
        if part >= scale {
            whole += 1
            part -= scale
        }
        if number < 0, whole > 0 || part > 0 { bytes.append(0x2D) }
        digits(whole, atLeast: 1)
        if places > 0 {
            bytes.append(0x2E)
            digits(part, atLeast: places)
        }
    }

    /// Ends the record.
    public mutating func endRecord() {
        // A lone empty cell would otherwise be a blank line, which readers skip.
        if cells == 0 || (cells == 1 && bytes.count == recordStart) {
            bytes += [CellText.quote, CellText.quote]
        }
        bytes.append(0x0A)
        cells = 0
        recordStart = bytes.count
    }

    /// Makes the next cell the first of its record, whatever has been written.
    mutating func beginRecord() { cells = 0 }

    private mutating func separate() {
        if cells == 0 { recordStart = bytes.count } else { bytes.append(delimiter) }
        cells += 1
    }

    private mutating func cell(_ utf8: UnsafeRawBufferPointer) {
        separate()
        guard unsafe needsQuotes(utf8) else {
            unsafe bytes.append(contentsOf: utf8)
            return
        }
        bytes.append(CellText.quote)
        for index in 0..<utf8.count {
            let byte = unsafe utf8[index]
            if byte == CellText.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(CellText.quote)
    }

    private func needsQuotes(_ utf8: UnsafeRawBufferPointer) -> Bool {
        guard let first = unsafe utf8.first, let last = unsafe utf8.last else { return false }
        if first == 0x20 || last == 0x20 { return true }
        for index in 0..<utf8.count {
            let byte = unsafe utf8[index]
            if byte == delimiter || byte == CellText.quote || byte < 0x20 { return true }
        }
        return false
    }

    private mutating func digits(_ number: UInt64, atLeast width: Int) {
        // From the end: the longest number has twenty digits.
        var digits: [20 of UInt8] = .init(repeating: 0x30)
        var start = digits.count
        var rest = number
        repeat {
            start -= 1
            digits[start] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
        } while rest > 0
        for place in min(start, digits.count - width)..<digits.count { bytes.append(digits[place]) }
    }
}
