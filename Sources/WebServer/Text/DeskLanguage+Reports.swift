// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Reporting

extension DeskLanguage {
    /// How reports are said in this language: by the sentences of reports, the desk's words for codes, and its
    /// way to write numbers and days.
    package var reportWords: ReportWords {
        let sentences = StringTable(EmbeddedFile.text("strings/reports.\(code)") ?? "").texts
        return ReportWords(
            language: code, isRightToLeft: isRightToLeft,
            texts: table.texts.merging(sentences) { _, sentence in sentence },
            // CLDR 45: Spanish sets thousands apart from five digits on.
            leastGrouped: plural == .spanish ? 5 : 4)
    }
}
