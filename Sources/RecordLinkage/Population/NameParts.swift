// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// A whole name taken apart into folded parts; empty where it does not have one.
struct NameParts: Sendable, Hashable {
    var given = ""
    var middle = ""
    var surname = ""
    var secondSurname = ""

    /// No name.
    init() {}

    /// Takes the likeliest reading of a name.
    ///
    /// Two plain words are given name and surname in every tradition that has surnames, and need no
    /// reading; everything else is read by ``NameReader``.
    init(fullName: String, customs: NamingCustoms? = nil) {
        if customs?.areChains == true {
            take(links: NameLinks.of(fullName).filter { !NullWords.isNull($0) })
            return
        }
        let isPlain = fullName.utf8.allSatisfy {
            $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "(")
                && $0 < 128
        }
        if isPlain {
            let words = NameFolding.fold(fullName).split(separator: " ")
            if words.count == 2,
                customs?.setsOffSurnames != true || !Self.setsOffOne(fullName),
                words.allSatisfy({ $0.count > 2 && !NullWords.isNull(String($0)) })
            {
                given = String(words[0])
                surname = String(words[1])
                return
            }
        }
        guard let reading = NameReader.readings(fullName: fullName, customs: customs).first else {
            return
        }
        var given: [String] = []
        var middle: [String] = []
        var surname: [String] = []
        var second: [String] = []
        for token in reading.tokens where !token.folded.isEmpty {
            switch token.role {
            case .given, .kunya: given.append(token.folded)
            case .middle, .father, .grandfather: middle.append(token.folded)
            case .surname, .nisba: surname.append(token.folded)
            case .maternalSurname, .marriedSurname: second.append(token.folded)
            case .honorific, .suffix, .particle, .marker: break
            }
        }
        // A chain without a family name: what stands last is what other lists file as the surname.
        if surname.isEmpty, let last = middle.popLast() { surname = [last] }
        self.given = given.joined(separator: " ")
        self.middle = middle.joined(separator: " ")
        self.surname = surname.joined(separator: " ")
        secondSurname = second.joined(separator: " ")
    }

    /// Whether one of two words is in capitals and the other is not: many offices write surnames so, wherever they
    /// stand.
    private static func setsOffOne(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        let small: (Substring) -> Bool = { $0.utf8.contains { $0 >= 97 && $0 <= 122 } }
        return words.count == 2 && small(words[0]) != small(words[1])
    }

    /// Takes a chain by the places of its links: what stands last is the father's name in a short one, and an
    /// ancestor's in a long one.
    private mutating func take(links: [String]) {
        given = links.first ?? ""
        // Nearly every record has the father's name, and brothers and sisters share it.
        surname = links.dropFirst().first ?? ""
        middle = links.dropFirst(2).joined(separator: " ")
    }
}
