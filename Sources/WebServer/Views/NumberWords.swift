// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Numbers that offices gave, each with what it is called in the reader's language.
///
/// Kinds are words of lists and mappings, and so are open: one that nobody has words for is shown as the list
/// has it.
enum NumberWords {
    /// Kinds that have words: those of the formats that are read, of mappings as they are proposed, and those
    /// that lists name most often.
    static let kinds = [
        "a-number", "passport", "national-id", "identity-card", "birth-certificate", "ration-card",
        "registration", "case", "family", "household", "group", "number", "identifier",
        "record-id", "other-id", "unhcr", "unhcr-individual", "unhcr-case", "icrc", "red-cross",
        "un", "cpims", "biometrics", "primero", "primero-member", "primero-tracing-request",
        "pfif",
    ]

    /// What a kind is called.
    static func kind(_ kind: String, in language: DeskLanguage) -> String {
        let code = kind.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
        let key = "number-kind.\(code)"
        return language.has(key) ? language.say(key) : language.isolated([kind])[0]
    }

    /// Each number once, with its kind.
    static func text(_ numbers: [IssuedNumber], in language: DeskLanguage) -> String {
        var seen: Set<String> = []
        return language.list(
            numbers.map { number in
                // A number keeps its direction, whatever the word before it.
                "\(kind(number.kind, in: language)) \u{2068}\(number.number)\u{2069}"
            }.filter { seen.insert($0).inserted })
    }
}
