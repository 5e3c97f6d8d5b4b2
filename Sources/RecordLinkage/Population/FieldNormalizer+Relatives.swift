// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

extension FieldNormalizer {
    /// Writes a folded name of a person or a relative; nothing where the value is a word for “not known”.
    static func name(_ raw: Span<UInt8>, of role: FieldRole, into folded: inout [UInt8]) {
        switch role {
        case .motherName, .fatherName, .relativeName: relative(raw, into: &folded)
        default: name(raw, into: &folded)
        }
    }

    /// Writes the folded name of a relative without what offices add to it: “Mr/Mme”, “(aunt)”, “deceased”.
    ///
    /// Of the person, such things have columns of their own; of a relative there is one cell for all.
    private static func relative(_ raw: Span<UInt8>, into folded: inout [UInt8]) {
        var bytes: [UInt8] = []
        for position in clipped(raw) { bytes.append(raw[position]) }
        if bytes.contains(UInt8(ascii: "(")) || bytes.contains(UInt8(ascii: "[")) {
            bytes = Array(ByNames.withoutEnclosed(String(decoding: bytes, as: UTF8.self)).utf8)
        }
        name(bytes.span, into: &folded)
        let space = UInt8(ascii: " ")
        var words = folded.split(separator: space)
        let count = words.count
        while let first = words.first, before.contains(String(decoding: first, as: UTF8.self)) {
            words.removeFirst()
        }
        while let last = words.last, behind.contains(String(decoding: last, as: UTF8.self)) {
            words.removeLast()
        }
        guard words.count < count else { return }
        // Under a title alone nobody is known either.
        let rest = Array(words.joined(separator: [space]))
        name(rest.span, into: &folded)
    }

    /// Titles of courtesy, and words that say in front of a name that somebody has died; as they fold.
    private static let before: Set<String> = [
        "mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "mademoiselle", "herr",
        "frau", "sr", "sra", "srta", "senor", "senora", "senhor", "senhora", "signor", "signora",
        "mevrouw", "meneer", "late", "feu", "feue", "difunto", "difunta", "finado", "finada",
        "marhum", "merhum", "merhume", "almarhum",
    ]

    /// Words that say behind a name that somebody has died; as they fold.
    private static let behind: Set<String> = [
        "deceased", "dead", "died", "dcd", "decede", "decedee", "decedes", "fallecido",
        "fallecida", "difunto", "difunta", "muerto", "muerta", "falecido", "falecida", "finado",
        "finada", "verstorben", "gestorben", "overleden", "deceduto", "deceduta", "zmarly",
        "zmarla", "merhum", "marhum",
    ]
}
