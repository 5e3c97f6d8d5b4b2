// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// What stations write of a child who came with people who are not its own: “NNA viaja con tercero”.
///
/// The number of the group they came with is then that of others.
enum WithOthers {
    /// Whether a remark says so; what is told at length is of other days too.
    static func isSaid(in text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        return phrases.isIn(NameFolding.fold(text))
    }

    private static let phrases: PhraseList = [
        "menor no acompanad", "nna no acompanad", "viaja con tercer", "con tercero",
        "con terceros", "con terceras personas", "msa ", "sin acompanante", "vino con ",
        "llego con otr",
        "mineur non accompagne", "enfant non accompagne", "avec un tiers", "avec des tiers",
        "venu avec ", "venue avec ", "with third part", "with a third part", "came with other",
        "menor desacompanhad", "com terceiros ",
    ]
}
