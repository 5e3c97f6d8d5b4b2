// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How a workbook is to be read.
package struct SpreadsheetOptions: Sendable {
    /// What merged cells among the records mean.
    package enum Merged: String, Sendable, Codable, CaseIterable {
        /// Their value is that of every cell.
        case fill
        /// Their value is that of the first alone.
        case first
    }

    /// The sheet; its only one that has rows, where none is named.
    package var sheet: String?
    /// The row of the sheet that holds the header, from 1; found where none is named.
    package var headerRow: Int?
    /// What merged cells among the records mean; asked by an error where it is not said.
    package var merged: Merged?
    /// How much is read before it is given up.
    package var limits: ReadingLimits

    /// Options as usual.
    package init(
        sheet: String? = nil, headerRow: Int? = nil, merged: Merged? = nil,
        limits: ReadingLimits = ReadingLimits()
    ) {
        self.sheet = sheet
        self.headerRow = headerRow
        self.merged = merged
        self.limits = limits
    }
}
