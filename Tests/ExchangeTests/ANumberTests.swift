// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Exchange

@Suite struct ANumberTests {
    @Test(arguments: [
        ("A201334556", "A201334556"), ("A 201-334-556", "A201334556"),
        ("a# 201 334 556", "A201334556"), ("201334556", "A201334556"),
        ("A20133455", "A020133455"), ("2013345", "A002013345"), ("(A)201.334.556", "A201334556"),
        ("Alien No. 201 334 556", "A201334556"), ("A#: 201\u{2011}334\u{2011}556", "A201334556"),
        ("٢٠١٣٣٤٥٥٦", "A201334556"), ("Ａ２０１３３４５５６", "A201334556"),
        ("A-Number 020133455", "A020133455"),
        ("201334", "nil"), ("2013345567", "nil"), ("B201334556", "nil"), ("A201334556x", "nil"),
        ("", "nil"), ("A", "nil"), ("unknown", "nil"),
    ])
    func `seven to nine digits in any dress are one number`(text: String, number: String) {
        #expect(ANumber(text).map(\.description) ?? "nil" == number)
    }

    @Test func `a number in its form reads as itself`() {
        for seed in 0..<2000 {
            let digits = String(1_000_000 + seed * 499_979)
            guard digits.count <= 9, let number = ANumber(digits) else { continue }
            #expect(ANumber(number.description) == number, "\(digits)")
            #expect(number.digits.count == 9)
        }
    }
}
