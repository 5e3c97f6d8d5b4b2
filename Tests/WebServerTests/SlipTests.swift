// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct SlipTests {
    @Test func `a slip has a number and a code, and nothing of anybody`() async throws {
        let testing = try await TestDesk(World.arrived())
        let intake = try await testing.client("intake")
        let page = await intake.get("/persons/person-1/slips")
        #expect(page.status == 200)
        // Mother, daughter and son, each with those they belong to.
        for person in 1...3 {
            let checked = CheckedIdentifier(person: PersonID(UInt64(person))).text
            #expect(page.main.contains(checked))
        }
        for word in ["Ana", "Tzoc", "Rosa", "Luis", "1988", "2012", "river", "Cell"] {
            #expect(!page.main.contains(word), "\(word)")
        }
        #expect(page.main.split(separator: "class=\"slip\"").count == 4)
        let stranger = try await testing.client("tracer")
        #expect(await stranger.get("/persons/person-4/slips").status == 403)
        // What was handed over is found by.
        let text = CheckedIdentifier(person: World.daughter).code
        let search = await intake.post("/search", [("words", text)])
        #expect(await intake.get(search.header("location") ?? "").main.contains("Rosa Tzoc"))
        let typed = await intake.post("/search", [("words", "person-2-00")])
        let result = await intake.get(typed.header("location") ?? "")
        #expect(!result.main.contains("Rosa Tzoc") && result.main.contains("a digit is wrong"))
    }

    @Test func `digits that are wrong or trade places are noticed`() {
        var noticed = 0
        for number in stride(from: UInt64(1), to: 99_999, by: 37) {
            let own = CheckedIdentifier(person: PersonID(number))
            #expect(CheckedIdentifier.read(own.text) == .person(own.person))
            #expect(CheckedIdentifier.read(own.code) == .person(own.person))
            let check = own.text.split(separator: "-")[2]
            for place in 0..<String(number).count {
                var digits = Array(String(number))
                let digit = digits[place].wholeNumberValue ?? 0
                digits[place] = Character("\((digit + 3) % 10)")
                guard digits[0] != "0" else { continue }
                #expect(CheckedIdentifier.read("person-\(String(digits))-\(check)") == .mistyped)
                noticed += 1
            }
            var swapped = Array(String(number))
            if swapped.count > 1, swapped[0] != swapped[1], swapped[1] != "0" {
                swapped.swapAt(0, 1)
                #expect(CheckedIdentifier.read("person-\(String(swapped))-\(check)") == .mistyped)
            }
        }
        #expect(noticed > 1000)
        for text in ["person-", "person-x", "person-1-2-3", "link-1", "", "person-01"] {
            #expect(CheckedIdentifier.read(text) == nil, "\(text)")
        }
        #expect(CheckedIdentifier.read("PERSON-٢") == .person(PersonID(2)))
        #expect(CheckedIdentifier(person: PersonID(.max)).text.count > 20)
    }
}

/// The code is read back by another program in the tests with a browser; here its parts are held against the
/// standard.
@Suite struct QRCodeTests {
    @Test func `correction makes every block divisible by the divisor`() {
        for count in [10, 16, 18, 22, 24, 26] {
            let data = (0..<30).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
            let block = data + QRCode.ReedSolomon.correction(of: data, count: count)
            var root: UInt8 = 1
            for _ in 0..<count {
                // A block is zero at every root (Horner).
                let value = block.reduce(UInt8(0)) { QRCode.ReedSolomon.multiply($0, root) ^ $1 }
                #expect(value == 0)
                root = QRCode.ReedSolomon.multiply(root, 2)
            }
        }
    }

    @Test func `versions hold as much as the standard says`() {
        // ISO/IEC 18004, table 1: codewords of versions 1 to 10.
        let total = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346]
        for (version, codewords) in zip(QRCode.Version.all, total) {
            #expect(version.data + version.correction * version.blocks.count == codewords)
            #expect(version.codewords(of: [1]).count == codewords)
        }
        // Table 7: bytes in byte mode at level M.
        #expect(QRCode.Version.smallest(for: 14)?.number == 1)
        #expect(QRCode.Version.smallest(for: 15)?.number == 2)
        #expect(QRCode.Version.smallest(for: 213)?.number == 10)
        #expect(QRCode.Version.smallest(for: 214) == nil)
        #expect(QRCode(String(repeating: "x", count: 214)) == nil)
    }

    @Test func `every code has its patterns, and says its level and mask twice alike`() throws {
        for count in [1, 14, 40, 80, 120, 213] {
            let code = try #require(QRCode(String(repeating: "a", count: count)))
            #expect(code.points.count == code.size * code.size)
            for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
                for step in 0..<7 {
                    #expect(code[row, column + step] && code[row + 6, column + step])
                    #expect(code[row + step, column] && code[row + step, column + 6])
                }
                #expect(!code[row + 1, column + 1] && code[row + 3, column + 3])
            }
            for place in 8..<(code.size - 8) { #expect(code[6, place] == (place % 2 == 0)) }
            #expect(code[code.size - 8, 8])
            let one =
                (0...5).map { code[$0, 8] } + [code[7, 8], code[8, 8], code[8, 7]]
                + (9..<15).map { code[8, 14 - $0] }
            let other =
                (0..<8).map { code[8, code.size - 1 - $0] }
                + (8..<15).map { code[code.size - 15 + $0, 8] }
            #expect(one == other)
        }
    }
}
