// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension ListDesign {
    /// A reception authority: German, semicolons, dates with dots.
    static let reception = ListDesign(
        fileName: "registration.csv", role: .encounter,
        columns: [
            ("Vorgangsnr", .id), ("Registriernummer", .number), ("Familienname", .last),
            ("Vorname", .first), ("Geburtsdatum", .birth), ("Geschlecht", .sex),
            ("Staatsangehörigkeit", .country), ("Sprache", .language), ("Familienverband", .unit),
            ("Ankunftsdatum", .eventDate), ("Uhrzeit", .eventTime), ("Grenzabschnitt", .sector),
            ("Dienststelle", .station), ("Status", .reason), ("Bemerkungen", .notes),
        ],
        delimiter: 0x3B, encoding: .windows1252, usesCarriageReturns: true, dates: .dotted,
        sexes: ("weiblich", "männlich"), countries: .alpha3, language: .german, id: ("", 10),
        chainLength: 1, familyBox: .lastName,
        coverage: (0, 0.94, 0.94, 0.92, 0.94), tellingNotes: 0.25)

    /// Where adults are put up: tabs, the father's name in a box of its own.
    static let accommodation = ListDesign(
        fileName: "accommodation.tsv", role: .adults,
        columns: [
            ("Individual ID", .id), ("Registration No", .number), ("Given name", .first),
            ("Family name", .last), ("Father's name", .fathersName),
            ("Grandfather's name", .grandfathersName), ("Date of birth", .birth), ("Sex", .sex),
            ("Nationality", .country), ("Language", .language), ("Household No", .unit),
            ("Arrival date", .eventDate), ("Site", .facility), ("Missing relatives", .claims),
            ("Comments", .notes),
        ],
        delimiter: 0x09, lettering: .withoutMarks, dates: .iso, sexes: ("F", "M"),
        countries: .english, id: ("IND", 9), number: .hyphenated, chainLength: 0,
        familyBox: .unknownCode, coverage: (0, 0.3, 0.85, 0, 0), delay: 1...9, tellingNotes: 0.2)

    /// A children's organisation: French, what the child says.
    static let protection = ListDesign(
        fileName: "children.csv", role: .children,
        columns: [
            ("id_enfant", .id), ("nom", .last), ("prenoms", .first), ("date_naissance", .birth),
            ("age", .age), ("sexe", .sex), ("nationalite", .country), ("lieu_origine", .home),
            ("region", .region), ("langue", .language), ("numero", .number),
            ("date_arrivee", .eventDate), ("lieu_accueil", .facility), ("nom_mere", .mother),
            ("nom_pere", .father), ("accompagne_de", .caregiver), ("freres_soeurs", .siblings),
            ("telephone_famille", .phone), ("observations", .notes),
        ],
        encoding: .utf8WithMark, dates: .dayFirst, sexes: ("fille", "garçon"), countries: .french,
        language: .french, id: ("ENF-", 9), number: .plain, chainLength: 2, nativeShare: 0.12,
        coverage: (0, 0, 0, 0.95, 0.93), delay: 2...12, tellingNotes: 0.3)

    /// A tracing organisation: names in any script, whom people look for.
    static let tracing = ListDesign(
        fileName: "tracing.csv", role: .interviews,
        columns: [
            ("Ref", .id), ("Full name", .full), ("Also known as", .alias), ("Age", .age),
            ("Date of birth", .birth), ("Gender", .sex), ("Place of origin", .home),
            ("Region", .region), ("Country", .country), ("Language", .language), ("Phone", .phone),
            ("Registration number", .number), ("Looking for (name, age, relation)", .lookingFor),
            ("Present location", .facility), ("Interview date", .eventDate), ("Notes", .notes),
        ],
        usesCarriageReturns: true, dates: .longEnglish, sexes: ("female", "male"),
        countries: .english, id: ("TR-", 9), number: .spaced, chainLength: 3, nativeShare: 0.4,
        coverage: (0.15, 0.03, 0.6, 0.3, 0.3), delay: 8...60, tellingNotes: 0.3)

    // MARK: Camps

    /// A transit centre: American English, capitals.
    static let transit = ListDesign(
        fileName: "arrivals.csv", role: .encounter,
        columns: [
            ("ARRIVAL NO", .id), ("TOKEN NO", .number), ("FULL NAME", .full), ("SEX", .sex),
            ("AGE", .age), ("GROUP NO", .unit), ("NATIONALITY", .country),
            ("VILLAGE OF ORIGIN", .home), ("DATE OF ARRIVAL", .eventDate), ("TIME", .eventTime),
            ("ENTRY POINT", .sector), ("POST", .station), ("CATEGORY", .reason),
            ("REMARKS", .notes),
        ],
        lettering: .capitalsWithoutMarks, dates: .dayFirst, countries: .alpha3, id: ("", 10),
        number: .plain, chainLength: 2, familyBox: .empty,
        coverage: (0, 0.9, 0.9, 0.9, 0.9), tellingNotes: 0.2)

    /// Households of a camp: relation to the head, father's name.
    static let households = ListDesign(
        fileName: "households.tsv", role: .adults,
        columns: [
            ("Individual No", .id), ("Registration No", .number), ("Household No", .unit),
            ("Name", .first), ("Family Name", .last), ("Father Name", .fathersName),
            ("Relationship to head", .relation), ("Sex", .sex), ("DOB", .birth),
            ("Country of origin", .country), ("Language", .language),
            ("Registration date", .eventDate), ("Block", .facility),
            ("Absent family members", .claims), ("Comments", .notes),
        ],
        delimiter: 0x09, lettering: .withoutMarks, dates: .iso, sexes: ("Female", "Male"),
        countries: .english, id: ("", 9), number: .hyphenated, chainLength: 2,
        familyBox: .empty, coverage: (0, 0.85, 0.88, 0, 0), delay: 1...20, tellingNotes: 0.15)

    /// Children without their people in a camp.
    static let unaccompanied = ListDesign(
        fileName: "unaccompanied.csv", role: .children,
        columns: [
            ("case_id", .id), ("child_name", .full), ("nickname", .alias), ("sex", .sex),
            ("age", .age), ("date_of_birth", .birth), ("nationality", .country),
            ("home_village", .home), ("district", .region), ("language", .language),
            ("token_no", .number), ("date_registered", .eventDate), ("care_arrangement", .facility),
            ("mother_name", .mother), ("father_name", .father), ("caregiver", .caregiver),
            ("siblings", .siblings), ("phone", .phone), ("comments", .notes),
        ],
        dates: .iso, sexes: ("girl", "boy"), countries: .alpha2, id: ("UASC-", 9), number: .plain,
        chainLength: 1, familyBox: .empty, coverage: (0, 0, 0, 0.94, 0.92), delay: 1...15,
        tellingNotes: 0.3)

    /// Tracing requests of the camp.
    static let tracingRequests = ListDesign(
        fileName: "tracing.csv", role: .interviews, columns: tracing.columns, delimiter: 0x3B,
        encoding: .utf8WithMark, dates: .militaryEnglish, sexes: ("F", "M"), countries: .english,
        id: ("TR", 9), number: .plain, chainLength: 2, familyBox: .empty,
        coverage: (0.1, 0.03, 0.6, 0.3, 0.3), delay: 8...60, tellingNotes: 0.3)

    // MARK: Disasters

    /// Hospitals: French, capitals.
    static let hospital = ListDesign(
        fileName: "hospital.csv", role: .encounter,
        columns: [
            ("NO DOSSIER", .id), ("NOM", .last), ("PRENOM", .first), ("SEXE", .sex),
            ("DATE NAISSANCE", .birth), ("AGE", .age), ("ADRESSE", .home),
            ("NO BRACELET", .number), ("GROUPE", .unit), ("DATE ENTREE", .eventDate),
            ("HEURE", .eventTime), ("SITE", .sector), ("SERVICE", .station), ("CODE", .reason),
            ("OBSERVATIONS", .notes),
        ],
        delimiter: 0x3B, encoding: .windows1252, lettering: .capitalsWithoutMarks,
        dates: .dayFirst, countries: .french, language: .french, id: ("", 10),
        coverage: (0, 0.35, 0.7, 0.75, 0.7), tellingNotes: 0.3)

    /// Who was put on ships, buses and aeroplanes.
    static let evacuation = ListDesign(
        fileName: "evacuation.csv", role: .adults,
        columns: [
            ("Manifest line", .id), ("Last name", .last), ("First name", .first),
            ("Middle name", .middle), ("Gender", .sex), ("Birth date", .birth),
            ("Nationality", .country), ("Wristband", .number), ("Party", .unit),
            ("Departure", .eventDate), ("Destination", .facility),
            ("Children left behind", .claims), ("Remarks", .notes),
        ],
        dates: .american, sexes: ("F", "M"), countries: .english, id: ("M", 9), number: .plain,
        coverage: (0, 0.5, 0.7, 0, 0), delay: 1...10, tellingNotes: 0.2)

    /// Safe spaces for children.
    static let childSpaces = ListDesign(
        fileName: "child-spaces.csv", role: .children, columns: protection.columns,
        encoding: .utf8WithMark, dates: .dayFirst, sexes: ("F", "M"), countries: .french,
        language: .french, id: ("EAE-", 9), number: .plain,
        coverage: (0, 0, 0, 0.95, 0.93), delay: 1...8, tellingNotes: 0.3)

    /// A hotline for missing people.
    static let hotline = ListDesign(
        fileName: "hotline.csv", role: .interviews, columns: tracing.columns,
        encoding: .windows1252, usesCarriageReturns: true, dates: .longEnglish,
        sexes: ("female", "male"), countries: .english, id: ("CALL-", 9), number: .plain,
        coverage: (0.2, 0.03, 0.6, 0.2, 0.2), delay: 1...40, tellingNotes: 0.3)

    /// The reception authority's list in an encoding that has all letters.
    static let receptionOfAll: ListDesign = {
        var list = reception
        list.encoding = .utf8
        return list
    }()
}
