// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// A member of a household between dashes: “Ana-filha-7a”, “Luis-Fil-12”.
enum DashedPerson {
    /// Who is meant; nil where the dashes are those of a name, “Ana-Maria”.
    static func read(_ text: Substring) -> StatedPerson? {
        guard text.utf8.count <= 120, text.contains("-") else { return nil }
        let parts = text.split(separator: "-").map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard (2...4).contains(parts.count), let name = parts.first,
            name.first?.isLetter == true, !name.contains(where: \.isNumber),
            // “Ana Luz petite-fille”: a relation of two halves.
            name.split(separator: " ").last?.first?.isLowercase == false
        else { return nil }
        var person = StatedPerson()
        for part in parts.dropFirst() {
            guard let first = part.first else { return nil }
            if first.isNumber, let age = AgeReading.read(part) {
                person.age = person.age ?? age
            } else if let meaning = RelationWords.meaning(ofWord: part),
                first.isLowercase || parts.count > 2
            {
                person.meaning = person.meaning ?? meaning
            } else if parts.count > 2, let meaning = RelationWords.meaning(ofBeginning: part) {
                person.meaning = person.meaning ?? meaning
            } else if NoKin.isSaid(of: part) {
                person.isNoKin = true
                person.meaning = RelationWords.Meaning(relation: .guardian, sex: nil)
            } else if parts.count < 3 || first.isUppercase {
                return nil
            }
        }
        guard person.age != nil || person.meaning != nil || person.isNoKin else { return nil }
        if !NullWords.isNull(unfolded: name) { person.name = name }
        return person
    }
}
