// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Whether bytes are well-formed UTF-8 (Unicode Standard, table 3-7), and if not, how badly.
enum UTF8Checking {
    /// Length of the well-formed sequence at `position`, or 0 where there is none.
    @inline(__always)
    static func sequence(_ bytes: UnsafeRawBufferPointer, _ position: Int, _ end: Int) -> Int {
        let lead = unsafe bytes[position]
        if lead < 0x80 { return 1 }
        if lead < 0xC2 || lead > 0xF4 { return 0 }
        guard position &+ 1 < end else { return 0 }
        let second = unsafe bytes[position &+ 1]
        if lead < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xE0: lowest = 0xA0
        case 0xED: highest = 0x9F
        case 0xF0: lowest = 0x90
        case 0xF4: highest = 0x8F
        default: break
        }
        guard second >= lowest, second <= highest, position &+ 2 < end,
            unsafe bytes[position &+ 2] & 0xC0 == 0x80
        else { return 0 }
        if lead < 0xF0 { return 3 }
        guard position &+ 3 < end, unsafe bytes[position &+ 3] & 0xC0 == 0x80 else { return 0 }
        return 4
    }

    /// Whether a range is well-formed.
    static func isValid(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        let end = range.upperBound
        while position < end {
            if position &+ 8 <= end,
                unsafe WordScanning.load(bytes, position) & WordScanning.highBits == 0
            {
                position &+= 8
                continue
            }
            let length = unsafe sequence(bytes, position, end)
            if length == 0 { return false }
            position &+= length
        }
        return true
    }

    /// The encoding of one byte a character in which text is written that is not UTF-8; nil where it is UTF-8,
    /// perhaps with damage.
    static func oneByteEncoding(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        if unsafe looksLikeWindows1251(bytes) { return .windows1251 }
        return unsafe looksLikeWindows1252(bytes) ? .windows1252 : nil
    }

    /// Whether text that is not all UTF-8 is Cyrillic, in Windows-1251.
    ///
    /// Its letters stand together, small after large, where those of Windows-1252 stand between ASCII letters and
    /// those of the Arabic Windows-1256 know no large and small; those of the Hebrew Windows-1255 all stand where
    /// small ones do, and a list of names has large ones.
    static func looksLikeWindows1251(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var sequences = 0
        var letters = 0
        var large = 0
        var joined = 0
        var turned = 0
        var position = 0
        var previous: UInt8 = 0
        while position < bytes.count {
            if unsafe WordScanning.load(bytes, position) & WordScanning.highBits == 0 {
                position += 8
                previous = 0
                continue
            }
            let byte = unsafe bytes[position]
            let length = unsafe sequence(bytes, position, bytes.count)
            if length > 1 { sequences += 1 }
            if isLetter1251(byte) {
                letters += 1
                let isLarge = byte < 0xE0 && byte >= 0xC0
                if isLarge { large += 1 }
                if isLetter1251(previous) {
                    joined += 1
                    // A large letter after a small one.
                    if isLarge, previous >= 0xE0 { turned += 1 }
                }
            }
            previous = byte
            position += 1
        }
        return letters > 4 * sequences && letters >= 8 && joined * 10 >= letters * 6
            && turned * 20 <= joined && large * 50 >= letters
    }

    private static func isLetter1251(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC0...0xFF, 0xA8, 0xB8, 0xAA, 0xBA, 0xAF, 0xBF, 0xB2, 0xB3, 0xA5, 0xB4, 0xA1, 0xA2:
            true
        default: false
        }
    }

    /// Whether text that is not all UTF-8 is Windows-1252 throughout.
    ///
    /// It is when bytes that break UTF-8 outnumber its sequences and at least half of them are
    /// letters of Windows-1252 beside an ASCII letter, as "é" is in "José". Otherwise the text is
    /// UTF-8 with damage, and the damaged records belong in quarantine.
    static func looksLikeWindows1252(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var sequences = 0
        var broken = 0
        var plausible = 0
        var position = 0
        while position < bytes.count {
            if unsafe WordScanning.load(bytes, position) & WordScanning.highBits == 0 {
                position += 8
                continue
            }
            let length = unsafe sequence(bytes, position, bytes.count)
            if length > 0 {
                sequences += length > 1 ? 1 : 0
                position += length
                continue
            }
            broken += 1
            if unsafe isLetter1252(bytes[position]) {
                let before = unsafe position > 0 && isLetter(bytes[position - 1])
                let after = unsafe position + 1 < bytes.count && isLetter(bytes[position + 1])
                if before || after { plausible += 1 }
            }
            position += 1
        }
        return broken > sequences && plausible * 2 >= broken
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
    }

    /// Letters and the marks that stand among letters; ÿ, × and ÷ hardly occur in names.
    private static func isLetter1252(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xD7, 0xF7, 0xFF: false
        case 0xC0...0xFE: true
        case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0x91, 0x92, 0xAA, 0xBA, 0xB4: true
        default: false
        }
    }
}
