// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

/// Headers as registers write them, with the role a reader of them would state.
struct HeaderSchema: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: [(String, FieldRole)]
    var testDescription: String { name }

    init(_ name: String, _ columns: [(String, FieldRole)]) {
        self.name = name
        self.columns = columns
    }

    static let all: [HeaderSchema] = [
        HeaderSchema(
            "English with underscores",
            [
                ("rec_id", .recordID), ("given_name", .givenName), ("surname", .surname),
                ("street_number", .streetNumber), ("address_1", .streetAddress),
                ("suburb", .locality),
                ("postcode", .postcode), ("state", .region), ("date_of_birth", .dateOfBirth),
                ("soc_sec_id", .identifier),
            ]),
        HeaderSchema(
            "identification",
            [
                ("ingreso", .recordID), ("identificacion", .identifier), ("sexo", .sex),
                ("fecha_nacimiento", .dateOfBirth),
            ]),
        HeaderSchema(
            "camel case",
            [
                ("id", .recordID), ("firstName", .givenName), ("middleName", .middleName),
                ("lastName", .surname), ("birthDate", .dateOfBirth), ("gender", .sex),
                ("phoneNumber", .phone), ("emailAddress", .email), ("zipCode", .postcode),
                ("city", .locality),
            ]),
        HeaderSchema(
            "capitals with abbreviations",
            [
                ("UID", .recordID), ("FNAME", .givenName), ("MI", .middleName), ("LNAME", .surname),
                ("DOB", .dateOfBirth), ("SEX", .sex), ("SSN", .identifier),
                ("ADDR1", .streetAddress),
                ("CITY", .locality), ("ST", .region), ("ZIP", .postcode), ("TEL", .phone),
            ]),
        HeaderSchema(
            "birth in parts with name components",
            [
                ("id", .recordID), ("fname_c1", .givenName), ("fname_c2", .middleName),
                ("lname_c1", .surname),
                ("lname_c2", .secondSurname), ("by", .birthYear), ("bm", .birthMonth),
                ("bd", .birthDay),
                ("sex", .sex), ("plz", .postcode),
            ]),
        HeaderSchema(
            "tax returns: parts of a named address, relatives, money",
            [
                ("first_name", .givenName), ("last_name", .surname), ("ssn", .identifier),
                ("mailing_address_street_number", .streetNumber),
                ("mailing_address_street_name", .streetAddress),
                ("mailing_address_unit_number", .unit), ("mailing_address_po_box", .unit),
                ("mailing_address_city", .locality), ("mailing_address_state", .region),
                ("mailing_address_zipcode", .postcode), ("spouse_first_name", .relativeName),
                ("dependent_1_last_name", .relativeName), ("wages", .text),
                ("employer_zipcode", .text),
            ]),
        HeaderSchema(
            "name beside surname",
            [
                ("name", .givenName), ("surname", .surname), ("dob", .dateOfBirth),
                ("city", .locality),
            ]),
        HeaderSchema(
            "name alone",
            [
                ("case_no", .recordID), ("name", .fullName), ("age", .age), ("sex", .sex),
                ("nationality", .nationality),
            ]),
        HeaderSchema(
            "Spanish",
            [
                ("no_registro", .recordID), ("nombres", .givenName), ("apellido_paterno", .surname),
                ("apellido_materno", .secondSurname), ("fecha_nacimiento", .dateOfBirth),
                ("sexo", .sex),
                ("municipio", .locality), ("departamento", .region), ("telefono", .phone),
                ("nombre_madre", .motherName), ("nombre_padre", .fatherName),
            ]),
        HeaderSchema(
            "Spanish, numbered",
            [
                ("nombre", .givenName), ("apellido1", .surname), ("apellido2", .secondSurname),
                ("f_nac", .dateOfBirth), ("pais", .country), ("lugar_nacimiento", .birthplace),
            ]),
        HeaderSchema(
            "French",
            [
                ("nom", .surname), ("prénom", .givenName), ("date_de_naissance", .dateOfBirth),
                ("lieu_de_naissance", .birthplace), ("sexe", .sex), ("code postal", .postcode),
                ("ville", .locality), ("nationalité", .nationality), ("téléphone", .phone),
                ("nom de la mère", .motherName),
            ]),
        HeaderSchema(
            "French, whole name",
            [
                ("nom et prénom", .fullName), ("ddn", .dateOfBirth), ("adresse", .streetAddress),
                ("courriel", .email),
            ]),
        HeaderSchema(
            "Portuguese",
            [
                ("nome", .givenName), ("sobrenome", .surname), ("data de nascimento", .dateOfBirth),
                ("nome da mãe", .motherName), ("nome do pai", .fatherName), ("cpf", .identifier),
                ("cidade", .locality), ("idade", .age), ("endereço", .streetAddress),
            ]),
        HeaderSchema(
            "German",
            [
                ("Vorname", .givenName), ("Nachname", .surname), ("Geburtsdatum", .dateOfBirth),
                ("Geschlecht", .sex), ("Straße", .streetAddress), ("Hausnummer", .streetNumber),
                ("PLZ", .postcode), ("Ort", .locality), ("Staatsangehörigkeit", .nationality),
            ]),
        HeaderSchema(
            "German, Name beside Vorname",
            [
                ("Name", .surname), ("Vorname", .givenName), ("Geburtsort", .birthplace),
                ("Land", .country),
            ]),
        HeaderSchema(
            "Italian",
            [
                ("cognome", .surname), ("nome", .givenName), ("data di nascita", .dateOfBirth),
                ("luogo di nascita", .birthplace), ("sesso", .sex), ("CAP", .postcode),
                ("indirizzo", .streetAddress), ("codice fiscale", .identifier),
            ]),
        HeaderSchema(
            "Dutch",
            [
                ("voornaam", .givenName), ("achternaam", .surname), ("geboortedatum", .dateOfBirth),
                ("geslacht", .sex), ("straat", .streetAddress), ("huisnummer", .streetNumber),
                ("woonplaats", .locality), ("BSN", .identifier),
            ]),
        HeaderSchema(
            "Polish",
            [
                ("Imię", .givenName), ("Nazwisko", .surname), ("Data urodzenia", .dateOfBirth),
                ("Płeć", .sex), ("Miejscowość", .locality), ("Kod pocztowy", .postcode),
                ("PESEL", .identifier), ("Imię matki", .motherName),
            ]),
        HeaderSchema(
            "Turkish",
            [
                ("Adı", .givenName), ("Soyadı", .surname), ("Doğum Tarihi", .dateOfBirth),
                ("Cinsiyet", .sex), ("Uyruk", .nationality), ("Telefon", .phone),
                ("TC Kimlik No", .identifier),
            ]),
        HeaderSchema(
            "Arabic",
            [
                ("الاسم الأول", .givenName), ("اسم العائلة", .surname),
                ("تاريخ الميلاد", .dateOfBirth),
                ("الجنس", .sex), ("الجنسية", .nationality), ("رقم الهاتف", .phone),
                ("اسم الأم", .motherName),
                ("مكان الولادة", .birthplace),
            ]),
        HeaderSchema(
            "Ukrainian",
            [
                ("Ім'я", .givenName), ("Прізвище", .surname), ("Дата народження", .dateOfBirth),
                ("Стать", .sex), ("Місто", .locality), ("Телефон", .phone),
                ("По батькові", .middleName),
            ]),
        HeaderSchema(
            "Russian",
            [
                ("Фамилия", .surname), ("Имя", .givenName), ("Отчество", .middleName),
                ("Дата рождения", .dateOfBirth), ("Пол", .sex), ("Город", .locality),
                ("Гражданство", .nationality),
            ]),
        HeaderSchema(
            "border agency",
            [
                ("A-Number", .identifier), ("Last Name", .surname), ("First Name", .givenName),
                ("Date of Birth", .dateOfBirth), ("Country of Birth", .birthplace),
                ("Family Unit ID", .groupNumber), ("Apprehension Date", .eventDate),
                ("Gender", .sex),
            ]),
        HeaderSchema(
            "child protection case",
            [
                ("case_id_display", .recordID), ("name_first", .givenName),
                ("name_middle", .middleName),
                ("name_last", .surname), ("name_nickname", .alias), ("sex", .sex), ("age", .age),
                ("date_of_birth", .dateOfBirth), ("nationality", .nationality),
                ("ethnicity", .category),
                ("registration_date", .eventDate), ("relation_name", .relativeName),
            ]),
        HeaderSchema(
            "person finder",
            [
                ("person_record_id", .recordID), ("entry_date", .eventDate),
                ("full_name", .fullName),
                ("given_name", .givenName), ("family_name", .surname), ("alternate_names", .alias),
                ("sex", .sex), ("date_of_birth", .dateOfBirth), ("home_city", .locality),
                ("home_state", .region), ("home_country", .country),
            ]),
        HeaderSchema(
            "census and household",
            [
                ("household_id", .groupNumber), ("first_name", .givenName),
                ("middle_initial", .middleName),
                ("last_name", .surname), ("age", .age), ("unit_number", .unit),
                ("zipcode", .postcode),
                ("relationship_to_reference_person", .category), ("race_ethnicity", .category),
            ]),
        HeaderSchema(
            "voters with suffixes",
            [
                ("voter_reg_num", .recordID), ("givenname", .givenName), ("last_name", .surname),
                ("postcode_fake", .postcode), ("birth_place", .birthplace),
                ("occupation", .occupation),
                ("mobile", .phone), ("e-mail", .email),
            ]),
        HeaderSchema(
            "clinic",
            [
                ("MRN", .identifier), ("PatientFirstName", .givenName),
                ("PatientLastName", .surname),
                ("PatientDOB", .dateOfBirth), ("Patient Sex", .sex), ("Admit Date", .eventDate),
                ("GuardianName", .relativeName), ("Mother's Maiden Name", .motherName),
            ]),
        HeaderSchema(
            "historical parish",
            [
                ("Forename", .givenName), ("Surname", .surname), ("Year of birth", .birthYear),
                ("Parish", .locality), ("Father name", .fatherName), ("Mother name", .motherName),
                ("Spouse name", .relativeName), ("Occupation", .occupation), ("Country", .country),
            ]),
        HeaderSchema(
            "shelter list",
            [
                ("No.", .recordID), ("Child's Name", .fullName), ("D.O.B.", .dateOfBirth),
                ("Country of Origin", .country), ("Language", .language), ("Notes", .text),
                ("Sponsor", .relativeName), ("Arrival date", .eventDate),
            ]),
        HeaderSchema(
            "registration with current and former addresses",
            [
                ("case_id", .recordID), ("national_id_no", .identifier),
                ("unhcr_individual_no", .identifier),
                ("place_of_birth", .birthplace), ("country_of_origin", .country),
                ("telephone_current", .phone), ("address_current", .streetAddress),
                ("location_current", .locality), ("separation_date", .eventDate),
                ("mother_dob", .eventDate), ("father_first_name", .fatherName),
                ("relation_national_id", .text), ("caregiver_name", .relativeName),
                ("child_age", .age), ("child_sex", .sex),
            ]),
        HeaderSchema(
            "voter register",
            [
                ("ncid", .recordID), ("first_name", .givenName), ("midl_name", .middleName),
                ("last_name", .surname), ("name_suffix", .category), ("age", .age),
                ("gender_code", .sex),
                ("race_code", .category), ("street_name", .streetAddress),
                ("res_city_desc", .locality),
                ("state_cd", .region), ("zip_code", .postcode), ("phone_num", .phone),
                ("registr_dt", .eventDate),
            ]),
        HeaderSchema(
            "numbered lines",
            [
                ("Ref", .recordID), ("Person Name", .fullName), ("Address Line 1", .streetAddress),
                ("Town/City", .locality), ("County", .region), ("Postal Code", .postcode),
                ("Mobile Phone", .phone), ("E-mail Address", .email),
                ("Date Of Birth (dd/mm/yyyy)", .dateOfBirth),
                ("Date of Death", .eventDate), ("Marital Status", .category),
            ]),
        HeaderSchema(
            "database with prefixes",
            [
                ("person_id", .recordID), ("person_fname", .givenName), ("person_lname", .surname),
                ("person_dob", .dateOfBirth), ("person_gender_cd", .sex),
            ]),
    ]
}

@Suite("Recognising columns by header and values")
struct HeaderSchemaTests {
    @Test(arguments: HeaderSchema.all)
    func `the roles are those a reader of the headers would state`(schema: HeaderSchema) {
        let table = SyntheticTable.make(schema.columns)
        for (column, expected) in zip(ColumnRecognition.recognize(table), schema.columns) {
            #expect(
                column.role == expected.1,
                "\(schema.name): \(column.name) is \(column.role), \(column.confidence)")
            #expect(column.confidence > 0.5, "\(schema.name): \(column.name) \(column.confidence)")
            #expect(!column.reasons.isEmpty)
        }
    }

    @Test(arguments: HeaderSchema.all)
    func `headers are read alike in capitals and with other separators`(schema: HeaderSchema) {
        let shouted = schema.columns.map { name, role in
            (name.uppercased().replacing("_", with: " "), role)
        }
        // Camel case has no gaps left in capitals.
        if schema.columns.contains(where: { $0.0.contains { $0.isUppercase } }) { return }
        for (column, expected) in zip(
            ColumnRecognition.recognize(SyntheticTable.make(shouted)), schema.columns)
        {
            #expect(column.role == expected.1, "\(schema.name): \(column.name) is \(column.role)")
        }
    }
}
