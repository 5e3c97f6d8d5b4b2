// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Numbers as checkpoints and receipts write them: ASCII digits, no sign, no leading zero.
enum Decimal {
    /// The number of `text`; `nil` if it is not the one text of any number up to ``TreeSize/limit``.
    static func value(_ text: ArraySlice<UInt8>) -> UInt64? {
        guard let first = text.first, text.count == 1 || first != UInt8(ascii: "0") else {
            return nil
        }
        var value: UInt64 = 0
        for digit in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (product, productOverflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflows) = product.addingReportingOverflow(
                UInt64(digit - UInt8(ascii: "0")))
            guard !productOverflows, !sumOverflows, sum <= TreeSize.limit else { return nil }
            value = sum
        }
        return value
    }
}

/// How large a tree may be.
public enum TreeSize {
    /// The most leaves a tree may have: 2⁶³ − 1, so that no arithmetic on sizes overflows.
    public static let limit = UInt64(Int64.max)
}
