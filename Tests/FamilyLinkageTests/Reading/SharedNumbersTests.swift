// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Numbers that several lists share")
struct SharedNumbersTests {
    /// Two lists; each row of a column is made from the number of the row.
    private static func shared(
        _ first: [(Int) -> String], _ second: [(Int) -> String], rows: Int = 60
    ) async throws -> SharedNumbers {
        func table(_ columns: [(Int) -> String], _ name: String) async throws -> RecordTable {
            let header = columns.indices.map { "c\($0)" }.joined(separator: ",")
            let lines = (0..<rows).map { row in columns.map { $0(row) }.joined(separator: ",") }
            return try await TableReader.read(
                Array(([header] + lines).joined(separator: "\n").utf8), source: name)
        }
        return SharedNumbers([try await table(first, "first"), try await table(second, "second")])
    }

    /// Numbers that lie far apart and depend on the row alone.
    private static func far(_ row: Int, _ seed: Int) -> Int {
        100_000_000 + (row &* 7_919_371 &+ seed &* 104_729_001) % 800_000_000
    }

    @Test func `numbers of persons stand in both lists, in whatever dress; keys in one`()
        async throws
    {
        let shared = try await Self.shared(
            [{ "K\(Self.far($0, 3))" }, { "A\(Self.far($0, 1))" }],
            [{ "\(Self.far($0, 5))" }, { "00\(Self.far($0, 1))" }])
        #expect(!shared.isShared(0, 0))
        #expect(shared.isShared(0, 1))
        #expect(!shared.isShared(1, 0))
        #expect(shared.isShared(1, 1))
        #expect(shared.origins[1][1] == SharedNumbers.Place(list: 0, column: 1))
        #expect(shared.origins[1][0] == SharedNumbers.Place(list: 1, column: 0))
    }

    @Test func `a twentieth of the numbers in common is enough, one of a hundred is chance`()
        async throws
    {
        let some = try await Self.shared(
            [{ "\(Self.far($0, 1))" }], [{ "\(Self.far($0, $0 % 10 == 0 ? 1 : 7))" }], rows: 100)
        #expect(some.isShared(0, 0))
        let one = try await Self.shared(
            [{ "\(Self.far($0, 1))" }], [{ "\(Self.far($0, $0 == 50 ? 1 : 7))" }], rows: 100)
        #expect(!one.isShared(0, 0))
    }

    @Test(arguments: ["2018-05-%", "%/05/2018", "%.05.2018", "201805%"])
    func `days that both lists hold are no shared numbers`(pattern: String) async throws {
        let day = { (row: Int) in
            pattern.replacing("%", with: "\(10 + row % 19)")
        }
        let shared = try await Self.shared([day], [day])
        #expect(!shared.isShared(0, 0))
    }

    @Test func `records counted through in both lists are not the same records`() async throws {
        let shared = try await Self.shared([{ "\(10_001 + $0)" }], [{ "\(10_001 + $0)" }])
        #expect(!shared.isShared(0, 0))
        #expect(!shared.isShared(1, 0))
    }

    @Test func `ages, names and short numbers are no shared numbers`() async throws {
        let columns: [(Int) -> String] = [
            { "\($0 % 50)" }, { "Name \($0)" }, { "\(1_000 + $0 * 37)" },
        ]
        let shared = try await Self.shared(columns, columns)
        #expect(shared.shares == [[0, 0, 0], [0, 0, 0]])
    }

    @Test func `one list shares with nobody`() async throws {
        let table = try await TableReader.read(
            Array("a\n201334556\n201334557\n301334556\n401334556\n501334556\n".utf8), source: "one")
        #expect(!SharedNumbers([table]).isShared(0, 0))
    }
}
