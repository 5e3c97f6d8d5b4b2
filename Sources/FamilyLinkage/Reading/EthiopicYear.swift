// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Years of the Ethiopian calendar, seven or eight behind: “2005 EC”, “2005 E.C.”, “2005 ዓ.ም”.
enum EthiopicYear {
    /// Whether a year bears the mark.
    static func isMarked(_ text: String) -> Bool {
        marks.contains(text.uppercased().filter(\.isLetter))
    }

    private static let marks: Set<String> = ["EC", "ETHCAL", "ETC", "ዓም", "ዓ"]
}
