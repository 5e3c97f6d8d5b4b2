// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Strings one after the other in one array, as a column store keeps them.
struct NameColumn {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = [0]

    var count: Int { ends.count - 1 }

    mutating func append(_ name: some Sequence<UInt8>) {
        bytes.append(contentsOf: name)
        ends.append(bytes.count)
    }
}

/// Runs one kernel over a file of `first TAB second` lines and prints seconds and a checksum.
///
/// Usage: `StringsBenchmark <pairs file> <kernel> <repetitions> [matrix side]`
@main
struct StringsBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let repetitions = Int(arguments[3]) else {
            print("usage: StringsBenchmark <pairs file> <kernel> <repetitions> [matrix side]")
            return
        }
        var first = NameColumn()
        var second = NameColumn()
        let text = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(
                separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard cells.count == 2 else { continue }
            first.append(cells[0])
            second.append(cells[1])
        }
        let side = min(arguments.count > 4 ? Int(arguments[4]) ?? 3000 : 3000, first.count)
        for _ in 0..<repetitions {
            let start = processorSeconds()
            guard
                let (pairs, sum) = run(
                    kernel: arguments[2], first, second, side: side)
            else {
                print("unknown kernel \(arguments[2])")
                return
            }
            print("\(pairs) \(processorSeconds() - start) \(sum)")
        }
    }

    /// Time this process has had on a processor: other programs on the machine disturb it less
    /// than the time on the wall.
    static func processorSeconds() -> Double {
        var time = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func run(
        kernel: String, _ first: NameColumn, _ second: NameColumn, side: Int
    ) -> (pairs: Int, sum: Double)? {
        switch kernel {
        case "jw.pairs": pairwise(first, second) { JaroWinkler.similarity($0, $1) }
        case "lev.pairs": pairwise(first, second) { Double(Levenshtein.distance($0, $1)) }
        case "osa.pairs":
            pairwise(first, second) { Double(OptimalStringAlignment.distance($0, $1)) }
        case "dl.pairs":
            pairwise(first, second) { Double(DamerauLevenshtein.distance($0, $1)) }
        case "jw.matrix": jaroWinklerMatrix(first, second, side: side)
        case "lev.matrix": levenshteinMatrix(first, second, side: side)
        case "jw.packed": jaroWinklerPacked(first, second, side: side)
        case "lev.packed": levenshteinPacked(first, second, side: side)
        default: nil
        }
    }

    /// Writes every result, as the peer does, then adds them up outside the measured idea of work.
    @inline(__always)
    static func pairwise(
        _ first: NameColumn, _ second: NameColumn,
        _ kernel: (Span<UInt8>, Span<UInt8>) -> Double
    ) -> (pairs: Int, sum: Double) {
        let a = first.bytes.span
        let b = second.bytes.span
        var results = [Float](repeating: 0, count: first.count)
        for index in 0..<first.count {
            results[index] = Float(
                kernel(
                    a.extracting(first.ends[index]..<first.ends[index + 1]),
                    b.extracting(second.ends[index]..<second.ends[index + 1])))
        }
        return (results.count, results.reduce(0) { $0 + Double($1) })
    }

    static func jaroWinklerMatrix(
        _ first: NameColumn, _ second: NameColumn, side: Int
    ) -> (pairs: Int, sum: Double) {
        let a = first.bytes.span
        let b = second.bytes.span
        var results = [Float](repeating: 0, count: side * side)
        for row in 0..<side {
            let prepared = JaroWinkler.Prepared(
                a.extracting(first.ends[row]..<first.ends[row + 1]))
            for column in 0..<side {
                results[row * side + column] = Float(
                    prepared.similarity(
                        b.extracting(second.ends[column]..<second.ends[column + 1])))
            }
        }
        return (results.count, results.reduce(0) { $0 + Double($1) })
    }

    static func levenshteinMatrix(
        _ first: NameColumn, _ second: NameColumn, side: Int
    ) -> (pairs: Int, sum: Double) {
        let a = first.bytes.span
        let b = second.bytes.span
        var results = [Float](repeating: 0, count: side * side)
        for row in 0..<side {
            let prepared = Levenshtein.Prepared(
                a.extracting(first.ends[row]..<first.ends[row + 1]))
            for column in 0..<side {
                results[row * side + column] = Float(
                    prepared.distance(
                        b.extracting(second.ends[column]..<second.ends[column + 1])))
            }
        }
        return (results.count, results.reduce(0) { $0 + Double($1) })
    }

    /// The candidates are packed within the measured time, once for all rows.
    static func jaroWinklerPacked(
        _ first: NameColumn, _ second: NameColumn, side: Int
    ) -> (pairs: Int, sum: Double)? {
        let a = first.bytes.span
        guard
            let others = PackedStrings(
                second.bytes.span, offsets: second.ends.span.extracting(0...side))
        else { return nil }
        var row = [Double](repeating: 0, count: side)
        var results = [Float](repeating: 0, count: side * side)
        for index in 0..<side {
            let prepared = JaroWinkler.Prepared(
                a.extracting(first.ends[index]..<first.ends[index + 1]))
            var places = row.mutableSpan
            prepared.similarities(others, into: &places)
            for column in 0..<side { results[index * side + column] = Float(row[column]) }
        }
        return (results.count, results.reduce(0) { $0 + Double($1) })
    }

    static func levenshteinPacked(
        _ first: NameColumn, _ second: NameColumn, side: Int
    ) -> (pairs: Int, sum: Double)? {
        let a = first.bytes.span
        guard
            let others = PackedStrings(
                second.bytes.span, offsets: second.ends.span.extracting(0...side))
        else { return nil }
        var row = [UInt8](repeating: 0, count: side)
        var results = [Float](repeating: 0, count: side * side)
        for index in 0..<side {
            let prepared = Levenshtein.Prepared(
                a.extracting(first.ends[index]..<first.ends[index + 1]))
            var places = row.mutableSpan
            prepared.distances(others, into: &places)
            for column in 0..<side { results[index * side + column] = Float(row[column]) }
        }
        return (results.count, results.reduce(0) { $0 + Double($1) })
    }
}
