// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A column header taken apart into folded words.
///
/// `DateOfBirth`, `date_of_birth`, `DATE OF BIRTH` and `date-of-birth` have the same words.
package struct HeaderName: Sendable, Hashable {
    /// Words of letters or of digits, in lower case and without marks.
    package var words: [String] = []

    /// Takes a header apart at anything but letters and digits, between letters and digits, and where a
    /// small letter is followed by a capital.
    package init(_ header: String) {
        var word = ""
        var wordIsNumber = false
        var previousIsSmall = false
        func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        let scalars = Array(header.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            if let digit = ScalarFolding.digitValue(scalar.value) {
                if !wordIsNumber { close() }
                wordIsNumber = true
                word.append(String(digit))
                previousIsSmall = false
                continue
            }
            guard ScalarFolding.isLetter(scalar.value) else {
                // An apostrophe inside a word does not end it: “mother's name”.
                if scalar.value != 0x27, scalar.value != 0x2019 { close() }
                previousIsSmall = false
                continue
            }
            let capital = isCapital(scalar)
            let nextIsSmall =
                position + 1 < scalars.count && scalars[position + 1].properties.isLowercase
            // “dateOfBirth” breaks before O; “DOBYear” breaks before Y.
            if wordIsNumber || (capital && (previousIsSmall || (nextIsSmall && word.count > 1))) {
                close()
            }
            wordIsNumber = false
            previousIsSmall = scalar.properties.isLowercase
            if scalar.value == 0xDF {
                word += "ss"
            } else if scalar.value == 0xE6 || scalar.value == 0xC6 {
                word += "ae"
            } else if case let folded = ScalarFolding.fold(scalar.value), folded != 0,
                let letter = Unicode.Scalar(folded)
            {
                word.unicodeScalars.append(letter)
            }
        }
        close()
    }

    /// The words without gaps.
    package var joined: String { words.joined() }

    /// Whether no word says anything: no header, a column letter, `column 1`, `field3`, `V1`.
    var saysNothing: Bool {
        words.allSatisfy { word in
            word.allSatisfy(\.isNumber) || Self.emptyWords.contains(word)
        }
    }

    /// The number at the end, as in `address_2`, `lname_c1` or `apellido1`.
    var number: Int? {
        guard words.count > 1, let last = words.last, last.count <= 2 else { return nil }
        return Int(last)
    }

    /// The header without words and numbers that only say where or how the value is kept.
    var core: [String] {
        var kept = words
        if kept.count > 1, Int(kept[kept.count - 1]) != nil { kept.removeLast() }
        if kept.count > 1, kept[kept.count - 1].utf8.count == 1,
            !Self.tellingLetters.contains(kept[kept.count - 1])
        {
            kept.removeLast()
        }
        let without = kept.filter { !Self.noise.contains($0) }
        return without.isEmpty ? kept : without
    }

    private static let tellingLetters: Set<String> = ["y", "m", "d"]

    private static let emptyWords: Set<String> = [
        "column", "col", "field", "f", "c", "v", "x", "var", "variable", "unnamed", "attr",
        "spalte",
        "columna", "colonne", "coluna", "a", "b", "d", "e", "g", "h", "i", "j", "k", "l", "m", "n",
    ]

    private static let noise: Set<String> = [
        "fake", "raw", "clean", "cleaned", "std", "standard", "standardised", "standardized",
        "norm",
        "normalised", "normalized", "orig", "original", "txt", "text", "str", "value", "val",
        "field",
        "col", "column", "person", "persons", "client", "patient", "pat", "child", "childs",
        "minor",
        "applicant", "beneficiary", "bene", "individual", "refugee", "migrant", "subject",
        "respondent", "enquirer", "inquirer", "caller", "requester", "interviewee", "entrevistado",
        "entrevistada", "solicitante", "demandeur", "member", "participant", "customer", "contact",
        "legal", "current", "primary",
        "main", "principal", "recorded", "registered", "official", "latin", "eng", "english", "of",
        "the", "de", "del", "do", "da", "du", "des", "der", "di", "la", "le", "el", "s", "df",
        "src",
        "left", "right", "voter", "resident", "student", "owner", "given", "new", "old", "c",
        "case",
        "uc", "cd", "code", "desc", "description", "nr",
    ]
}
