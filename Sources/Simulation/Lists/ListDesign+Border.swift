// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension ListDesign {
    /// The border agency: capitals, American dates, one box for the name.
    static let apprehensions = ListDesign(
        fileName: "apprehensions.csv", role: .encounter,
        columns: [
            ("SUBJECT ID", .id), ("A-NUMBER", .number), ("NAME (LAST, FIRST)", .lastFirst),
            ("DOB", .birth), ("GENDER", .sex), ("COUNTRY OF CITIZENSHIP", .country),
            ("FAMILY UNIT NO", .unit), ("APPREHENSION DATE", .eventDate),
            ("APPREHENSION TIME", .eventTime), ("SECTOR", .sector), ("STATION", .station),
            ("DISPOSITION", .reason), ("NARRATIVE", .notes),
        ],
        usesCarriageReturns: true, lettering: .capitalsWithoutMarks, dates: .american,
        countries: .alpha3, id: ("", 10), number: .lettered,
        coverage: (0, 0.97, 0.98, 0.98, 0.97), tellingNotes: 0.4)

    /// Adults after transfer: semicolons, a box for each name.
    static let detention = ListDesign(
        fileName: "detention.csv", role: .adults,
        columns: [
            ("Detainee ID", .id), ("Alien No.", .number), ("Last Name", .last),
            ("First Name", .first), ("Birth Date", .birth), ("Sex", .sex),
            ("Nationality", .country),
            ("Language", .language), ("Book-In Date", .eventDate), ("Facility", .facility),
            ("Children Claimed", .claims), ("Remarks", .notes),
        ],
        delimiter: 0x3B, lettering: .withoutMarks, dates: .militaryEnglish,
        sexes: ("Female", "Male"), countries: .english, id: ("D", 9), number: .hyphenated,
        coverage: (0, 0.06, 0.9, 0, 0), delay: 1...5, tellingNotes: 0.25)

    /// Children in shelters: Spanish, day before month, what the child says.
    static let shelter = ListDesign(
        fileName: "shelter.csv", role: .children,
        columns: [
            ("id_menor", .id), ("apellidos", .last), ("nombres", .first),
            ("fecha_nacimiento", .birth), ("edad", .age), ("sexo", .sex), ("pais_origen", .country),
            ("comunidad", .home), ("idioma", .language), ("numero_a", .number),
            ("fecha_ingreso", .eventDate), ("albergue", .facility), ("nombre_madre", .mother),
            ("nombre_padre", .father), ("viajaba_con", .caregiver), ("hermanos", .siblings),
            ("telefono_familiar", .phone), ("observaciones", .notes),
        ],
        encoding: .utf8WithMark, dates: .dayFirst, sexes: ("Femenino", "Masculino"),
        countries: .spanish, language: .spanish, id: ("NNA-", 9), number: .plain,
        coverage: (0, 0, 0, 0.98, 0.95), delay: 2...6, tellingNotes: 0.3)

    /// Interviews by lawyers' organisations: one box for the name, whom they look for.
    static let interviews = ListDesign(
        fileName: "interviews.csv", role: .interviews,
        columns: [
            ("Ref", .id), ("Full name", .full), ("Also known as", .alias), ("Age", .age),
            ("Date of birth", .birth), ("Gender", .sex), ("Home community", .home),
            ("Department", .region), ("Country", .country), ("Language", .language),
            ("Phone", .phone), ("A#", .number), ("Looking for (name, age, relation)", .lookingFor),
            ("Where held", .facility), ("Interview date", .eventDate), ("Notes", .notes),
        ],
        encoding: .windows1252, usesCarriageReturns: true, dates: .longEnglish,
        sexes: ("woman", "man"), countries: .english, id: ("INT-", 9), number: .spaced,
        coverage: (0.08, 0.03, 0.5, 0.25, 0.25), delay: 8...45, tellingNotes: 0.3)
}
