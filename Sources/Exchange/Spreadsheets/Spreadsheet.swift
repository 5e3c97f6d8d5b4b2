// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Excel workbooks (ECMA-376, .xlsx).
///
/// Dates are written `2018-06-10`, whatever the workbook shows; numbers with the zeros in front that their
/// format gives them; formulas as the values that were saved. Hidden rows and columns are read like others, and
/// told of. See ``SheetTable``.
package enum Spreadsheet {
    /// Whether bytes begin as a workbook does.
    package static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        unsafe bytes.count >= 4 && bytes.prefix(4).elementsEqual([0x50, 0x4B, 0x03, 0x04])
    }

    /// Whether bytes begin as a workbook does.
    package static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }
}
