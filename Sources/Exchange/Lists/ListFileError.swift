// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import RecordLinkage

/// Why a list cannot be read.
package enum ListFileError: Error, Hashable, Sendable {
    case table(TableReadingError)
    case spreadsheet(SpreadsheetError)

    /// What is wrong, and what to do about it.
    package var sentence: String {
        switch self {
        case .table(let error): error.sentence
        case .spreadsheet(let error): error.sentence
        }
    }
}
