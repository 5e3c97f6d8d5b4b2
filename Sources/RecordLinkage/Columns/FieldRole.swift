// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a column says of a person.
///
/// The raw value is what mapping files and the model file write.
public enum FieldRole: String, Sendable, Codable, CaseIterable, Hashable {
    /// The key of the record in its own system: tells records apart, is never compared.
    case recordID = "record-id"
    case givenName = "given-name"
    /// Second given name or middle initial.
    case middleName = "middle-name"
    /// Only surname, or the first (paternal) of two.
    case surname
    /// The second (maternal) of two surnames.
    case secondSurname = "second-surname"
    /// Given names and surnames in one cell, in any order.
    case fullName = "full-name"
    /// Another name the person is known by.
    case alias
    case dateOfBirth = "date-of-birth"
    case birthYear = "birth-year"
    case birthMonth = "birth-month"
    case birthDay = "birth-day"
    /// Age in years.
    case age
    case sex
    case phone
    case email
    /// A number given to one person by an authority: national id, passport, social security, A-number.
    case identifier
    /// Street with or without house number, in one cell.
    case streetAddress = "street-address"
    case streetNumber = "street-number"
    /// Flat, apartment, unit.
    case unit
    /// Suburb, city, town, village.
    case locality
    case postcode
    /// State, province, department.
    case region
    case country
    case birthplace
    case nationality
    case language
    case motherName = "mother-name"
    case fatherName = "father-name"
    /// Spouse, guardian, next of kin, or a relative whose kind is not said.
    case relativeName = "relative-name"
    /// Family unit, household or group number: shared by several people.
    case groupNumber = "group-number"
    /// A date that is not of birth: arrival, encounter, registration.
    case eventDate = "event-date"
    case occupation
    /// Few distinct values, such as ethnicity or religion.
    case category
    /// Text that no other role fits.
    case text
    /// Not used: empty, constant, or told to be left out.
    case ignored
}
