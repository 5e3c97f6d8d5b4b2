// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The versions of the People Finder Interchange Format, and in what they differ.
package enum PFIFVersion: String, Sendable, Hashable, CaseIterable, Comparable {
    case v1_1 = "1.1"
    case v1_2 = "1.2"
    case v1_3 = "1.3"
    case v1_4 = "1.4"

    /// Its namespace.
    package var namespace: String { "http://zesty.ca/pfif/" + rawValue }

    /// The version of a namespace.
    init?(namespace: String) {
        guard let version = Self.allCases.first(where: { $0.namespace == namespace }) else {
            return nil
        }
        self = version
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A field of a person's record, by its name in PFIF 1.4 and in its order there.
package enum PFIFPersonField: String, Sendable, CaseIterable {
    case personRecordID = "person_record_id"
    case entryDate = "entry_date"
    case expiryDate = "expiry_date"
    case authorName = "author_name"
    case authorEmail = "author_email"
    case authorPhone = "author_phone"
    case sourceName = "source_name"
    case sourceDate = "source_date"
    case sourceURL = "source_url"
    case fullName = "full_name"
    case givenName = "given_name"
    case familyName = "family_name"
    case alternateNames = "alternate_names"
    case description
    case sex
    case dateOfBirth = "date_of_birth"
    case age
    case homeStreet = "home_street"
    case homeNeighborhood = "home_neighborhood"
    case homeCity = "home_city"
    case homeState = "home_state"
    case homePostalCode = "home_postal_code"
    case homeCountry = "home_country"
    case photoURL = "photo_url"
    case profileURLs = "profile_urls"

    /// Its place in a record.
    var index: Int {
        switch self {
        case .personRecordID: 0
        case .entryDate: 1
        case .expiryDate: 2
        case .authorName: 3
        case .authorEmail: 4
        case .authorPhone: 5
        case .sourceName: 6
        case .sourceDate: 7
        case .sourceURL: 8
        case .fullName: 9
        case .givenName: 10
        case .familyName: 11
        case .alternateNames: 12
        case .description: 13
        case .sex: 14
        case .dateOfBirth: 15
        case .age: 16
        case .homeStreet: 17
        case .homeNeighborhood: 18
        case .homeCity: 19
        case .homeState: 20
        case .homePostalCode: 21
        case .homeCountry: 22
        case .photoURL: 23
        case .profileURLs: 24
        }
    }

    /// Its name in a version; nil where the version does not have it.
    package func name(in version: PFIFVersion) -> String? {
        switch self {
        case .expiryDate, .fullName: version >= .v1_3 ? rawValue : nil
        case .alternateNames, .profileURLs: version >= .v1_4 ? rawValue : nil
        case .sex, .dateOfBirth, .age, .homeCountry: version >= .v1_2 ? rawValue : nil
        case .givenName: version >= .v1_4 ? rawValue : "first_name"
        case .familyName: version >= .v1_4 ? rawValue : "last_name"
        case .description: version >= .v1_4 ? rawValue : "other"
        case .homePostalCode: version >= .v1_2 ? rawValue : "home_zip"
        default: rawValue
        }
    }

    /// The fields of a version by their names there.
    static let byName: [PFIFVersion: [String: PFIFPersonField]] = Dictionary(
        uniqueKeysWithValues: PFIFVersion.allCases.map { version in
            (
                version,
                Dictionary(
                    uniqueKeysWithValues: allCases.compactMap { field in
                        field.name(in: version).map { ($0, field) }
                    })
            )
        })
}

/// A field of a note, by its name in PFIF 1.4 and in its order there.
package enum PFIFNoteField: String, Sendable, CaseIterable {
    case noteRecordID = "note_record_id"
    case personRecordID = "person_record_id"
    case linkedPersonRecordID = "linked_person_record_id"
    case entryDate = "entry_date"
    case authorName = "author_name"
    case authorEmail = "author_email"
    case authorPhone = "author_phone"
    case sourceDate = "source_date"
    case authorMadeContact = "author_made_contact"
    case status
    case emailOfFoundPerson = "email_of_found_person"
    case phoneOfFoundPerson = "phone_of_found_person"
    case lastKnownLocation = "last_known_location"
    case text
    case photoURL = "photo_url"

    /// Its place in a note.
    var index: Int {
        switch self {
        case .noteRecordID: 0
        case .personRecordID: 1
        case .linkedPersonRecordID: 2
        case .entryDate: 3
        case .authorName: 4
        case .authorEmail: 5
        case .authorPhone: 6
        case .sourceDate: 7
        case .authorMadeContact: 8
        case .status: 9
        case .emailOfFoundPerson: 10
        case .phoneOfFoundPerson: 11
        case .lastKnownLocation: 12
        case .text: 13
        case .photoURL: 14
        }
    }

    /// Its name in a version; nil where the version does not have it.
    package func name(in version: PFIFVersion) -> String? {
        switch self {
        case .personRecordID, .linkedPersonRecordID, .status: version >= .v1_2 ? rawValue : nil
        case .photoURL: version >= .v1_4 ? rawValue : nil
        case .authorMadeContact: version >= .v1_4 ? rawValue : "found"
        default: rawValue
        }
    }

    /// The fields of a version by their names there.
    static let byName: [PFIFVersion: [String: PFIFNoteField]] = Dictionary(
        uniqueKeysWithValues: PFIFVersion.allCases.map { version in
            (
                version,
                Dictionary(
                    uniqueKeysWithValues: allCases.compactMap { field in
                        field.name(in: version).map { ($0, field) }
                    })
            )
        })
}
