// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

/// What one source says of one person.
///
/// It is never changed: a correction is another record.
package struct SourceRecord: Hashable, Sendable, Codable {
    package let id: SourceRecordID
    package let agency: AgencyID
    package let identity: Identity
    /// The row of an imported list it was read from.
    package let row: RowID?
    package let received: Moment

    package init(
        id: SourceRecordID, agency: AgencyID, identity: Identity, row: RowID? = nil,
        received: Moment
    ) {
        self.id = id
        self.agency = agency
        self.identity = identity
        self.row = row
        self.received = received
    }
}

/// A name as typed and, where they are known, its parts.
package struct RecordedName: Hashable, Sendable, Codable {
    /// Where the name comes from.
    package enum Kind: String, Hashable, Sendable, Codable {
        case typed, documented, nickname, other
    }

    package let kind: Kind
    package let asTyped: String
    package let first: String
    package let middle: String
    package let last: String

    package init(
        kind: Kind, asTyped: String, first: String = "", middle: String = "", last: String = ""
    ) {
        self.kind = kind
        self.asTyped = asTyped
        self.first = first
        self.middle = middle
        self.last = last
    }
}

/// A number that an agency or state gave: A-number, ration card, UNHCR individual number.
package struct IssuedNumber: Hashable, Sendable, Codable {
    /// Whom a number tells apart.
    package enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
        /// One person, wherever it stands.
        case person
        /// People who were numbered together: a family unit, a household.
        case group
        /// Rows of one list; in another list it means nothing.
        case list
    }

    package let kind: String
    package let number: String
    package let scope: Scope

    package init(kind: String, number: String, scope: Scope = .person) {
        self.kind = kind
        self.number = number
        self.scope = scope
    }
}

/// Who a record says a person is.
///
/// Field names are those of Primero where it has them.
package struct Identity: Hashable, Sendable, Codable {
    package let names: [RecordedName]
    package let sex: Sex?
    package let dateOfBirth: RecordedDate?
    package let age: RecordedAge?
    package let placeOfBirth: String
    package let nationality: [String]
    /// Languages the person understands, Indigenous languages included.
    package let languages: Set<Language>
    package let numbers: [IssuedNumber]
    package let documentsCarried: String
    /// For those too young to say who they are.
    package let belongings: String
    package let storiesSongsWords: String

    package init(
        names: [RecordedName], sex: Sex? = nil, dateOfBirth: RecordedDate? = nil,
        age: RecordedAge? = nil, placeOfBirth: String = "", nationality: [String] = [],
        languages: Set<Language> = [], numbers: [IssuedNumber] = [], documentsCarried: String = "",
        belongings: String = "", storiesSongsWords: String = ""
    ) {
        self.names = names
        self.sex = sex
        self.dateOfBirth = dateOfBirth
        self.age = age
        self.placeOfBirth = placeOfBirth
        self.nationality = nationality
        self.languages = languages
        self.numbers = numbers
        self.documentsCarried = documentsCarried
        self.belongings = belongings
        self.storiesSongsWords = storiesSongsWords
    }

    /// Whether somebody of this record was 18 or older on `day` beyond doubt.
    ///
    /// A placeholder such as 1 January proves nothing within its year.
    package func provesAdult(on day: Day) -> Bool {
        if let dateOfBirth { return dateOfBirth.age(on: day).lowerBound >= 18 }
        if let age { return age.age(on: day).lowerBound >= 18 }
        return false
    }

    /// Whether somebody of this record was under 18 on `day` beyond doubt.
    package func provesChild(on day: Day) -> Bool {
        if let dateOfBirth { return dateOfBirth.age(on: day).upperBound < 18 }
        if let age { return age.age(on: day).upperBound < 18 }
        return false
    }
}
