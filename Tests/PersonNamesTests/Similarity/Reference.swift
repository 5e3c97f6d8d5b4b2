// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The definitions as the literature gives them, one cell or one character at a time: what the
/// fast kernels are held against.
enum Reference {
    static func levenshtein(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                } else {
                    table[i][j] = min(
                        table[i - 1][j] + 1, table[i][j - 1] + 1,
                        table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                }
            }
        }
        return table[a.count][b.count]
    }

    static func optimalStringAlignment(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                var best = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1,
                    table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    best = min(best, table[i - 2][j - 2] + 1)
                }
                table[i][j] = best
            }
        }
        return table[a.count][b.count]
    }

    /// Every earlier pair of swapped bytes is tried, not the nearest only.
    static func damerauLevenshtein(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                var best = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1,
                    table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                for k in stride(from: i - 1, to: 0, by: -1) where a[k - 1] == b[j - 1] {
                    for l in stride(from: j - 1, to: 0, by: -1) where b[l - 1] == a[i - 1] {
                        best = min(
                            best, table[k - 1][l - 1] + (i - k - 1) + 1 + (j - l - 1))
                    }
                }
                table[i][j] = best
            }
        }
        return table[a.count][b.count]
    }

    static func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a.isEmpty, b.isEmpty { return 1 }
        let reach = max(max(a.count, b.count) / 2 - 1, 0)
        var used = [Bool](repeating: false, count: b.count)
        var matchedInA: [UInt8] = []
        for (i, byte) in a.enumerated() {
            for (j, other) in b.enumerated()
            where !used[j] && byte == other && abs(i - j) <= reach {
                used[j] = true
                matchedInA.append(byte)
                break
            }
        }
        if matchedInA.isEmpty { return 0 }
        let matchedInB = zip(b, used).filter(\.1).map(\.0)
        let halves = zip(matchedInA, matchedInB).count { $0 != $1 } / 2
        let m = Double(matchedInA.count)
        let jaro = (m / Double(a.count) + m / Double(b.count) + (m - Double(halves)) / m) / 3
        guard jaro > 0.7 else { return jaro }
        let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }
}

/// Pairs of byte strings for property tests.
struct StringPairs {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Bytes of a small alphabet, so that much is equal.
    mutating func bytes(upTo length: Int, letters: Int) -> [UInt8] {
        let first = [UInt8(ascii: "a"), 0, 0xFE &- UInt8(letters)].randomElement(using: &random)
        return (0..<Int.random(in: 0...length, using: &random)).map { _ in
            (first ?? 0) &+ UInt8(Int.random(in: 0..<letters, using: &random))
        }
    }

    /// Two strings, half of the time the second a damaged copy of the first.
    mutating func pair(upTo length: Int, letters: Int) -> ([UInt8], [UInt8]) {
        let a = bytes(upTo: length, letters: letters)
        guard Bool.random(using: &random) else {
            return (a, bytes(upTo: length, letters: letters))
        }
        var b = a
        for _ in 0..<Int.random(in: 0...4, using: &random) where b.count > 2 {
            let at = Int.random(in: 0..<b.count - 1, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: b.swapAt(at, at + 1)
            case 1: b.remove(at: at)
            case 2: b.insert(a.randomElement(using: &random) ?? 0, at: at)
            default: b[at] = a.randomElement(using: &random) ?? 0
            }
        }
        return (a, b)
    }

    /// All strings over `letters` letters with at most `length` bytes.
    static func world(letters: UInt8, length: Int) -> [[UInt8]] {
        var all: [[UInt8]] = [[]]
        var longest: [[UInt8]] = [[]]
        for _ in 0..<length {
            longest = longest.flatMap { word in (0..<letters).map { word + [97 + $0] } }
            all += longest
        }
        return all
    }
}
