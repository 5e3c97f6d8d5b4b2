// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct UTF8CheckingTests {
    @Test(arguments: [61, 62] as [UInt64])
    func `the verdict is that of the standard library`(seed: UInt64) {
        var generator = TableTesting.Generator(seed: seed)
        let edges: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
            0xE1,
            0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        var valid = 0
        for round in 0..<40_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { index in
                round % 2 == 0 && index > 3
                    ? 0x41 : edges.randomElement(using: &generator) ?? 0
            }
            let expected = String(validating: bytes, as: UTF8.self) != nil
            let isValid = unsafe bytes.withUnsafeBytes {
                unsafe UTF8Checking.isValid($0, 0..<$0.count)
            }
            valid += isValid ? 1 : 0
            guard isValid == expected else {
                Issue.record("seed \(seed): \(bytes)")
                return
            }
        }
        #expect(valid > 500)
    }

    @Test func `every scalar is valid and every surrogate is not`() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 251) {
            let bytes = Unicode.Scalar(value).map { Array(String($0).utf8) }
            let isValid = unsafe (bytes ?? [0xED, 0xA0, 0x80]).withUnsafeBytes {
                unsafe UTF8Checking.isValid($0, 0..<$0.count)
            }
            #expect(isValid == (bytes != nil), "\(value)")
        }
    }
}
