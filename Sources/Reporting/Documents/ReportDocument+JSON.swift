// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Foundation

extension ReportDocument {
    /// The report as JSON, the same bytes for the same report: what its digest in the journal is over.
    ///
    /// In English in every language, so that one digest stands for one report.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try encoder.encode(self)
    }
}
