// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// A relative as a cell or a text tells of them, before it is known whose relative it is.
struct StatedPerson: Sendable, Hashable {
    /// The relation word, if there was one.
    var meaning: RelationWords.Meaning?
    /// The name as written, without titles of relation; empty where none was given.
    var name = ""
    var age: AgeReading?
    /// The year of birth, where a year stands in place of an age: “Ana, 1996”.
    var birthYear: Int?
    /// The date of birth, where a column beside the name tells it.
    var birth: BirthInterval?
    var place = PlacePath()
    var identifier: String?
    var phone: String?
    /// The relative’s own mother and father; empty where they are not named.
    var mother = ""
    var father = ""
    /// Whether the relation is what the person of the record is to the relative (“son of …”).
    var isInverse = false
    /// Whether a child is said to be in somebody’s care (“girl in my care”).
    var isInCare = false
    /// Whether the one who is named is said to be no relative: “Ana Luz (vecina)”.
    var isNoKin = false
    /// Whether the one who is named is said to be missing (“Missing: Ana”).
    var isMissing = false
    /// Whether the relation was said of a list of people before the first of them.
    var isLed = false

    /// Whether it says anything by which somebody could be found.
    var isTelling: Bool {
        !name.isEmpty || age != nil || identifier != nil || phone != nil
    }
}

/// Reads cells that name one or several relatives.
///
/// `Luis Cifuentes, 12, son` · `madre Juana Pineda` · `Marvin (3); Ana (5)` · `Ana 7, Luis 3`.
enum StatementCell {
    /// The people of a cell, in the order written.
    ///
    /// - Parameters:
    ///   - text: the cell.
    ///   - isList: whether a second bare name after a comma is another person (a column of siblings)
    ///     rather than a place or a given name after its surname.
    ///   - readsLetters: whether `(S 7)` behind a name is a son of seven.
    static func people(
        _ text: String, isList: Bool, readsLetters: Bool = false
    ) -> [StatedPerson] {
        guard text.utf8.count <= 2_000, !NullWords.isNull(unfolded: text) else { return [] }
        var people: [StatedPerson] = []
        // “w/ mother”, “s/ família”: the stroke parts nobody.
        let text = text.replacing("w/", with: "with ").replacing(" s/ ", with: " sem ")
            .replacing(" c/ ", with: " com ").replacing(" p/ ", with: " para ")
        for piece in pieces(text).prefix(24) {
            var current = StatedPerson()
            for part in piece.split(whereSeparator: { ",()[]".contains($0) }).prefix(24) {
                if let member = DashedPerson.read(part) {
                    if current.isTelling || current.meaning != nil { people.append(current) }
                    people.append(member)
                    current = StatedPerson()
                    continue
                }
                let read = Part(String(part), readsLetters: readsLetters)
                let startsAnother =
                    !read.name.isEmpty && !current.name.isEmpty
                    && (isList || current.age != nil || current.birthYear != nil
                        || read.age != nil || read.birthYear != nil)
                if startsAnother {
                    people.append(current)
                    // “sons Ana, Luis”, but not “Aasia (wife), Hina (daughter)”.
                    let isCarried = isList && current.isLed && read.meaning == nil
                    let missed = current.isMissing
                    current = StatedPerson(meaning: isCarried ? current.meaning : nil)
                    current.isLed = isCarried
                    current.isMissing = missed
                }
                current.take(read)
            }
            if current.isTelling || current.meaning != nil { people.append(current) }
        }
        return people.filter(\.isTelling)
    }

    /// What a cell says of a relative who is named beside it: age, and the relative’s own mother and father.
    static func details(_ text: String) -> StatedPerson {
        var details = StatedPerson()
        for piece in text.split(whereSeparator: { $0.isNewline || ",;()".contains($0) }).prefix(12)
        {
            let part = Part(String(piece))
            switch part.meaning?.relation {
            case .mother: details.mother = part.name
            case .father: details.father = part.name
            case nil:
                details.age = details.age ?? part.age
                details.birthYear = details.birthYear ?? part.birthYear
            default: continue
            }
        }
        return details
    }

    /// Parts of a cell that speak of different people.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current: [Substring] = []
        for block in blocks(text) {
            for word in block.split(separator: " ") {
                // “Ana y Luis”, “Ana and Luis”; never first, and not before a digit (“8 y”).
                if joints.contains(word.lowercased()), let last = current.last,
                    last.contains(where: \.isLetter), !last.contains(where: \.isNumber)
                {
                    pieces.append(current.joined(separator: " "))
                    current = []
                } else {
                    current.append(word)
                }
            }
            if !current.isEmpty { pieces.append(current.joined(separator: " ")) }
            current = []
        }
        return pieces
    }

    /// The text between line breaks, strokes and the like; the plus before digits is a telephone’s.
    private static func blocks(_ text: String) -> [Substring] {
        var blocks: [Substring] = []
        var start = text.startIndex
        var place = start
        while place < text.endIndex {
            let next = text.index(after: place)
            let character = text[place]
            let isDialled =
                character == "+" && next < text.endIndex && text[next].isNumber
            if character.isNewline || ";|/&+".contains(character), !isDialled,
                !NameStroke.isOne(text, place)
            {
                if start < place { blocks.append(text[start..<place]) }
                start = next
            }
            place = next
        }
        if start < text.endIndex { blocks.append(text[start...]) }
        return blocks
    }

    private static let joints: Set<String> = [
        "and", "y", "e", "et", "und", "ak", "na", "и", "і", "та", "و", "dan",
    ]
}

extension StatedPerson {
    /// Whether words in small letters behind a name may be a place: “san pedro sula”, but nothing that is told.
    private static func mayBePlace(_ text: String, isBesideAge: Bool) -> Bool {
        let words = NameFolding.fold(text).split(separator: " ").map(String.init)
        return words.count <= 4 && (!isBesideAge || words.count > 1)
            && words.allSatisfy { !StatementText.stops.contains($0) && !told.contains($0) }
    }

    /// Small words and what is told of the lost, folded.
    private static let told: Set<String> = [
        "au", "aux", "chez", "sur", "sous", "vers", "pres", "lors", "pendant", "depuis", "near",
        "during", "since", "when", "after", "before", "of", "last", "seen", "missing", "lost",
        "alone", "disparu", "disparue", "perdu", "perdue", "introuvable", "seul", "seule", "cerca",
        "sin", "desde", "durante", "perdido", "perdida", "desaparecido", "desaparecida", "vu",
        "vue",
        "blesse", "blessee", "injured", "malade", "sick", "unaccompanied", "age", "ans",
        "fuera", "hors", "abroad", "ailleurs", "pays", "pais", "country", "viaja", "viajan",
    ]

    /// Adds what a part between commas says.
    fileprivate mutating func take(_ part: StatementCell.Part) {
        meaning = meaning ?? part.meaning
        age = age ?? part.age
        birthYear = birthYear ?? part.birthYear
        identifier = identifier ?? part.identifier
        phone = phone ?? part.phone
        isInCare = isInCare || part.isInCare
        isNoKin = isNoKin || part.isNoKin
        isMissing = isMissing || part.isMissing
        isLed = isLed || part.isLed
        guard !part.name.isEmpty else { return }
        if name.isEmpty {
            name = part.name
        } else if part.isInCapitals, !name.contains(where: \.isLowercase), !name.contains(",") {
            // “LOPEZ GARCIA, JUAN”
            name += ", " + part.name
        } else if part.name.first?.isLowercase == true, name.first?.isUppercase == true,
            !Self.mayBePlace(part.name, isBesideAge: age != nil || birthYear != nil)
        {
            // “Ana Luz, 8, introuvable au marché”.
            return
        } else {
            place = PlaceReader.join(place, PlaceReader.path(part.name))
        }
    }
}
