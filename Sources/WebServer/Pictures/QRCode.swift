// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A QR code (ISO/IEC 18004:2015), for texts of up to 213 bytes: versions 1 to 10, error correction level M.
///
/// The parts of the standard are named where they are followed. Level M reads with a seventh of it
/// smudged, which a slip that is carried around for weeks needs.
struct QRCode: Hashable, Sendable {
    /// Points of a side.
    let size: Int
    /// Row by row; true is dark.
    let points: [Bool]

    /// Nil where the text is too long.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = Version.smallest(for: bytes.count) else { return nil }
        size = version.size
        let drawing = QRDrawing(version, version.codewords(of: bytes))
        points = drawing.masked()
    }

    subscript(row: Int, column: Int) -> Bool { points[row * size + column] }
}

extension QRCode {
    /// How many bytes fit, and how they are grouped (tables 1, 7 and 9, level M).
    struct Version: Hashable, Sendable {
        let number: Int
        /// Bytes of error correction in every block.
        let correction: Int
        /// Data bytes of each block.
        let blocks: [Int]
        /// Rows and columns of the middles of alignment patterns (table E.1).
        let alignments: [Int]

        var size: Int { 17 + 4 * number }
        var data: Int { blocks.reduce(0, +) }

        static let all: [Version] = [
            Version(number: 1, correction: 10, blocks: [16], alignments: []),
            Version(number: 2, correction: 16, blocks: [28], alignments: [6, 18]),
            Version(number: 3, correction: 26, blocks: [44], alignments: [6, 22]),
            Version(number: 4, correction: 18, blocks: [32, 32], alignments: [6, 26]),
            Version(number: 5, correction: 24, blocks: [43, 43], alignments: [6, 30]),
            Version(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignments: [6, 34]),
            Version(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignments: [6, 22, 38]),
            Version(
                number: 8, correction: 22, blocks: [38, 38, 39, 39], alignments: [6, 24, 42]),
            Version(
                number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignments: [6, 26, 46]),
            Version(
                number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignments: [6, 28, 50]),
        ]

        /// Bits that say how many bytes follow (table 3, byte mode).
        private var countBits: Int { number < 10 ? 8 : 16 }

        static func smallest(for count: Int) -> Version? {
            all.first { 4 + $0.countBits + 8 * count <= 8 * $0.data }
        }

        /// The bytes that are drawn: mode, length, text and filling, in blocks with their correction,
        /// interleaved (7.4, 7.5, 7.6).
        func codewords(of bytes: [UInt8]) -> [UInt8] {
            var bits: [Bool] = []
            func append(_ value: Int, _ count: Int) {
                for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
            }
            append(0b0100, 4)
            append(bytes.count, countBits)
            for byte in bytes { append(Int(byte), 8) }
            append(0, min(4, 8 * data - bits.count))
            while bits.count % 8 != 0 { bits.append(false) }
            var words = stride(from: 0, to: bits.count, by: 8).map { start in
                bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
            }
            var isFirst = true
            while words.count < data {
                words.append(isFirst ? 0xEC : 0x11)
                isFirst.toggle()
            }
            var parts: [[UInt8]] = []
            var start = 0
            for count in blocks {
                parts.append(Array(words[start..<(start + count)]))
                start += count
            }
            let corrections = parts.map { ReedSolomon.correction(of: $0, count: correction) }
            var drawn: [UInt8] = []
            for place in 0..<(blocks.max() ?? 0) {
                for part in parts where place < part.count { drawn.append(part[place]) }
            }
            for place in 0..<correction { for part in corrections { drawn.append(part[place]) } }
            return drawn
        }
    }

    /// Correction of errors over GF(256) with the polynomial 0x11D (annex A).
    enum ReedSolomon {
        static func multiply(_ one: UInt8, _ other: UInt8) -> UInt8 {
            var product = 0
            for place in (0..<8).reversed() {
                product = product << 1 ^ (product >> 7) * 0x11D
                product ^= Int(other >> place & 1) * Int(one)
            }
            return UInt8(product & 0xFF)
        }

        /// The divisor: the product of (x − 2ⁱ) for `count` values of i, without its first coefficient.
        static func divisor(_ count: Int) -> [UInt8] {
            var divisor = [UInt8](repeating: 0, count: count)
            divisor[count - 1] = 1
            var root: UInt8 = 1
            for _ in 0..<count {
                for place in divisor.indices {
                    divisor[place] = multiply(divisor[place], root)
                    if place + 1 < count { divisor[place] ^= divisor[place + 1] }
                }
                root = multiply(root, 2)
            }
            return divisor
        }

        static func correction(of data: [UInt8], count: Int) -> [UInt8] {
            let divisor = divisor(count)
            var rest = [UInt8](repeating: 0, count: count)
            for byte in data {
                let factor = byte ^ rest[0]
                rest.removeFirst()
                rest.append(0)
                for place in rest.indices { rest[place] ^= multiply(divisor[place], factor) }
            }
            return rest
        }
    }
}
