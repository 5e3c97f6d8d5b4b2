// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct DelimitedWriterTests {
    private func line(_ write: (inout DelimitedWriter) -> Void) -> String {
        var writer = DelimitedWriter()
        write(&writer)
        writer.endRecord()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
        (" a", "\" a\""), ("a;b", "a;b"), ("José", "José"), ("", "\"\""),
    ])
    func `cells are quoted only where they must be`(text: String, written: String) {
        #expect(line { $0.cell(text) } == written + "\n")
    }

    @Test(
        arguments: [
            (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (1.25, 1, "1.3"), (-12.345, 2, "-12.35"),
            (0.999, 2, "1.00"), (9.995, 0, "10"), (1e15, 3, "1000000000000000.000"),
            (.infinity, 2, ""),
            (0.000_000_001, 9, "0.000000001"), (1e300, 2, ""), (-7, 0, "-7"),
        ] as [(Double, Int, String)])
    func `numbers have fixed decimals`(number: Double, decimals: Int, written: String) {
        #expect(
            line {
                $0.cell(1); $0.cell(number, decimals: decimals)
            } == "1,\(written)\n")
    }

    @Test func `whole numbers are written to their ends`() {
        #expect(
            line {
                $0.cell(Int.min); $0.cell(Int.max); $0.cell(0)
            }
                == "-9223372036854775808,9223372036854775807,0\n")
    }

    @Test func `draining between records changes nothing`() {
        var writer = DelimitedWriter(delimiter: .semicolon)
        var written: [UInt8] = []
        for number in 0..<3 {
            writer.cell(number)
            writer.cell("")
            writer.endRecord()
            writer.drain { span in
                for index in span.indices { written.append(span[index]) }
            }
        }
        #expect(String(decoding: written, as: UTF8.self) == "0;\n1;\n2;\n")
    }
}
