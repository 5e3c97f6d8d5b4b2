// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How one agency exports its list.
struct ListDesign: Sendable {
    /// Whom an agency has to do with.
    enum Role: Int, Sendable {
        /// Everybody, when first met.
        case encounter
        /// Adults, where they were taken.
        case adults
        /// Children without their adults.
        case children
        /// Whoever was interviewed or asks for somebody.
        case interviews
    }

    /// What a column holds.
    enum Field: Sendable, Hashable {
        case id, number, lastFirst, last, first, middle, full, alias
        case birth, age, sex, country, home, region, language
        case unit, eventDate, eventTime, sector, station, facility, reason, relation
        case fathersName, grandfathersName
        case mother, father, caregiver, siblings, phone, lookingFor, claims, notes
    }

    /// What bytes the file is made of.
    enum Encoding: Sendable {
        case utf8
        case utf8WithMark
        case windows1252
    }

    /// How names and places are written.
    enum Lettering: Sendable {
        case asSaid
        case withoutMarks
        case capitalsWithoutMarks
    }

    /// How dates are written.
    enum DateStyle: Sendable {
        /// 06/14/2018
        case american
        /// 14-JUN-2018
        case militaryEnglish
        /// 14/06/2018
        case dayFirst
        /// 14.06.2018
        case dotted
        /// 14 June 2018
        case longEnglish
        /// 2018-06-14
        case iso
    }

    /// How countries are written.
    enum CountryStyle: Sendable {
        case alpha2, alpha3, english, spanish, french
    }

    /// The language of codes and free text.
    enum Language: Sendable {
        case english, spanish, french, german
    }

    /// What is done with a person who has fewer names than the form has boxes.
    enum FamilyBox: Sendable {
        case empty
        case unknownCode
        /// The last name said is the surname.
        case lastName
    }

    var fileName: String
    var role: Role
    var columns: [(header: String, field: Field)]
    var delimiter: UInt8 = 0x2C
    var encoding = Encoding.utf8
    var usesCarriageReturns = false
    var lettering = Lettering.asSaid
    var dates = DateStyle.iso
    var sexes: (female: String, male: String) = ("F", "M")
    var countries = CountryStyle.english
    var language = Language.english
    /// Letters before the number of an id, and the digits behind.
    var id: (prefix: String, digits: Int) = ("", 9)
    /// How a personal number is written.
    var number = PersonalNumberStyle.plain
    /// How many names of the father's line are written where custom has them.
    var chainLength = 1
    var familyBox = FamilyBox.lastName
    /// How often names are written in the script of the language.
    var nativeShare = 0.0
    /// How often people are in the list, by what became of them: home, together, apart (adult), apart
    /// (child), child alone.
    var coverage:
        (home: Double, together: Double, adultApart: Double, childApart: Double, childAlone: Double)
    /// How many days after the encounter a record is made.
    var delay = 0...0
    /// How often the free text says something of the family.
    var tellingNotes = 0.35

    /// The position of a field's column.
    func column(_ field: Field) -> Int? { columns.firstIndex { $0.field == field } }
}

/// How an agency writes personal numbers.
enum PersonalNumberStyle: Sendable {
    /// 204123456
    case plain
    /// A204123456
    case lettered
    /// A204-123-456
    case hyphenated
    /// A 204 123 456
    case spaced
}
