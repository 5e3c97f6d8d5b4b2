// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ValueInternerTests {
    @Test(arguments: [0, 5000])
    func `codes are those of a plain dictionary, however often the table grows`(reserved: Int)
        throws
    {
        var generator = TableTesting.Generator(seed: 51)
        var interner = ValueInterner(reservingValues: reserved)
        var plain: [[UInt8]: UInt32] = [:]
        var order: [[UInt8]] = []
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...20, using: &generator)
            // Few letters and zero bytes, so that values repeat and heads collide.
            let value = (0..<length).map { _ in UInt8.random(in: 0...2, using: &generator) }
            let code = try interner.intern(value.span)
            if value.isEmpty {
                #expect(code == 0)
                continue
            }
            if plain[value] == nil {
                order.append(value)
                plain[value] = UInt32(order.count)
            }
            guard code == plain[value] else {
                Issue.record("\(value) has \(code)")
                return
            }
        }
        let values = interner.finish()
        #expect(values.count == order.count)
        #expect(
            (0..<values.count).allSatisfy { Array(values.bytes[values.range($0)]) == order[$0] })
    }

    @Test func `dictionaries of two tables are merged by value`() throws {
        var interner = ValueInterner()
        var first = ValueDictionary()
        for value in ["Ana", "Bo"] { first.append(value.utf8) }
        for index in 0..<first.count {
            _ = try interner.intern(first.bytes.span.extracting(first.range(index)))
        }
        #expect(try interner.intern(Array("Bo".utf8).span) == 2)
        #expect(try interner.intern(Array("Cy".utf8).span) == 3)
        #expect(interner.count == 3)
    }
}
