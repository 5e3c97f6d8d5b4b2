// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The points of a QR code: patterns, the path of the bytes, and the mask that makes it easiest to read.
struct QRDrawing {
    private let version: QRCode.Version
    private let size: Int
    private var points: [Bool]
    /// Points that no mask changes.
    private var isFixed: [Bool]

    init(_ version: QRCode.Version, _ codewords: [UInt8]) {
        self.version = version
        size = version.size
        points = [Bool](repeating: false, count: size * size)
        isFixed = points
        drawPatterns()
        draw(codewords)
    }

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        points[row * size + column] = isDark
        isFixed[row * size + column] = true
    }

    // MARK: Patterns (6.3)

    private mutating func drawPatterns() {
        for place in 0..<size {
            set(6, place, place % 2 == 0)
            set(place, 6, place % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            for down in -4...4 {
                for across in -4...4 {
                    let distance = max(abs(down), abs(across))
                    set(row + down, column + across, distance != 2 && distance != 4)
                }
            }
        }
        let last = version.alignments.count - 1
        for (one, row) in version.alignments.enumerated() {
            for (other, column) in version.alignments.enumerated() {
                // Three corners have the large patterns.
                if (one, other) == (0, 0) || (one, other) == (0, last) || (one, other) == (last, 0)
                {
                    continue
                }
                for down in -2...2 {
                    for across in -2...2 {
                        set(row + down, column + across, max(abs(down), abs(across)) != 1)
                    }
                }
            }
        }
        drawFormat(mask: 0)
        drawVersion()
    }

    /// Level and mask, twice (7.9).
    private mutating func drawFormat(mask: Int) {
        // Level M is written 00.
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
        for place in 0...5 { set(place, 8, bit(place)) }
        set(7, 8, bit(6))
        set(8, 8, bit(7))
        set(8, 7, bit(8))
        for place in 9..<15 { set(8, 14 - place, bit(place)) }
        for place in 0..<8 { set(8, size - 1 - place, bit(place)) }
        for place in 8..<15 { set(size - 15 + place, 8, bit(place)) }
        set(size - 8, 8, true)
    }

    /// The version, twice, from 7 on (7.10).
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        var rest = version.number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version.number << 12 | rest
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            let (one, other) = (size - 11 + place % 3, place / 3)
            set(other, one, isDark)
            set(one, other, isDark)
        }
    }

    // MARK: The path of the bytes (7.7.3)

    private mutating func draw(_ codewords: [UInt8]) {
        var bit = 0
        var right = size - 1
        while right >= 1 {
            // The column of the timing pattern is left out.
            if right == 6 { right = 5 }
            for step in 0..<size {
                for column in [right, right - 1] {
                    let isUpward = (right + 1) & 2 == 0
                    let row = isUpward ? size - 1 - step : step
                    guard !isFixed[row * size + column], bit < codewords.count * 8 else { continue }
                    points[row * size + column] =
                        codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            right -= 2
        }
    }

    // MARK: Masks (7.8)

    /// The points under the mask that is penalised least.
    func masked() -> [Bool] {
        let drawings = (0..<8).map { mask -> QRDrawing in
            var drawing = self
            drawing.apply(mask)
            drawing.drawFormat(mask: mask)
            return drawing
        }
        let best = drawings.min { $0.penalty < $1.penalty }
        return (best ?? self).points
    }

    private mutating func apply(_ mask: Int) {
        for row in 0..<size {
            for column in 0..<size where !isFixed[row * size + column] {
                let isTurned =
                    switch mask {
                    case 0: (row + column) % 2 == 0
                    case 1: row % 2 == 0
                    case 2: column % 3 == 0
                    case 3: (row + column) % 3 == 0
                    case 4: (row / 2 + column / 3) % 2 == 0
                    case 5: row * column % 2 + row * column % 3 == 0
                    case 6: (row * column % 2 + row * column % 3) % 2 == 0
                    default: ((row + column) % 2 + row * column % 3) % 2 == 0
                    }
                if isTurned { points[row * size + column].toggle() }
            }
        }
    }

    /// How hard it is to read: runs, blocks, what looks like a large pattern, and how even it is (7.8.3.1).
    private var penalty: Int {
        let rows = (0..<size).map { row in (0..<size).map { points[row * size + $0] } }
        let columns = (0..<size).map { column in (0..<size).map { points[$0 * size + column] } }
        var sum = 0
        let pattern = [true, false, true, true, true, false, true]
        let light = [Bool](repeating: false, count: 4)
        for line in rows + columns {
            var run = 0
            for place in line.indices {
                run = place > 0 && line[place] == line[place - 1] ? run + 1 : 1
                if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
            }
            for start in 0...(line.count - 11) {
                let part = Array(line[start..<(start + 11)])
                if part == pattern + light || part == light + pattern { sum += 40 }
            }
        }
        for row in 1..<size {
            for column in 1..<size {
                let all = [
                    rows[row][column], rows[row - 1][column], rows[row][column - 1],
                    rows[row - 1][column - 1],
                ]
                if Set(all).count == 1 { sum += 3 }
            }
        }
        let dark = points.count(where: \.self)
        return sum + abs(dark * 20 - points.count * 10) / points.count * 10
    }
}
