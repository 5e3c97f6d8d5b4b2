// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words that headers are taken apart by.
extension HeaderEvidence {
    /// Beginnings of words for what happens to people in a register, and to the register.
    static let eventStems = [
        "regis", "arriv", "admi", "enrol", "entry", "entra", "visit", "creat", "updat", "modif",
        "issu", "expir", "depart", "embark", "sail", "abfahr", "abreis", "death", "dece", "interv",
        "disch", "start", "end", "last", "load",
        "snap", "export", "encount", "refer", "releas", "transfer", "apprehen", "book", "enreg",
        "llega", "ingres", "salid", "chega", "saida", "ankunft", "einreis", "aufnahm",
    ]

    static let owners: [String: FieldRole] = {
        var table: [String: FieldRole] = [:]
        func add(_ role: FieldRole, _ words: String) {
            for word in words.split(separator: " ") {
                table[HeaderName(String(word)).joined] = role
            }
        }
        add(
            .motherName,
            "mother mothers mthr moth mom madre mere mae mutter moeder matki matka anne ana matris мать матери мати الام والدة μητέρα μητέρας μητρός"
        )
        add(
            .fatherName,
            "father fathers fthr fath dad padre pere pai vater vader ojca ojciec baba отец отца батька الاب والد πατέρας πατέρα πατρός"
        )
        add(
            .relativeName,
            """
            guardian guard grdn gdn caregiver caretaker carer focal spouse spouses husband husbands wife wifes parent parents sponsor \
            relative relatives relation kin nok sibling siblings brother sister son daughter uncle aunt \
            grandfather grandmother grandparent partner emergency dependent dependents dependant dependants tutor tuteur conyuge esposo esposa \
            conjoint conjuge vormund ehepartner responsable encargado familiar household_head hoh
            """)
        return table
    }()

    static let nameRoles: Set<FieldRole> = [
        .givenName, .surname, .fullName, .middleName, .alias, .secondSurname,
    ]

    /// Words for who stands at the head of a household.
    static let heads: Set<String> = [
        "head", "heads", "chef", "cheffe", "jefe", "jefa", "chefe", "capo", "vorstand", "رب",
    ]

    /// Words for somebody of a household.
    static let members: Set<String> = [
        "member", "membre", "miembro", "integrante", "membro", "mitglied", "componente",
    ]

    /// Words before a part of an address that tell which address it is.
    static let addressKinds: Set<String> = [
        "mailing", "postal", "residential", "residence", "home", "physical", "permanent", "present",
        "temporary", "address", "addr", "location", "domicilio", "direccion", "adresse",
        "endereco", "anschrift", "indirizzo",
    ]

    static let addressRoles: Set<FieldRole> = [
        .streetAddress, .streetNumber, .unit, .locality, .postcode, .region, .country,
    ]

    /// Words for somebody or something else than the person.
    static let strangers: Set<String> = work.union([
        "school", "company", "agency", "facility", "officer", "doctor", "physician", "caseworker",
        "worker", "interviewer", "user", "hospital", "bank", "court", "judge", "author", "staff",
        "organization", "organisation", "source", "file", "vessel", "ship", "attorney", "lawyer",
        "teacher", "operator", "witness", "testigo", "temoin", "zeuge", "captain", "kapitan",
        "clinic", "provider", "photo", "image", "project", "product",
        "escuela",
        "hopital", "schule", "username", "password", "relationship", "parentesco",
    ])

    /// Where a person works and what is paid.
    static let work: Set<String> = [
        "employer", "employers", "wages", "wage", "salary", "income", "earnings", "amount", "price",
        "cost", "total", "balance", "count", "salario", "sueldo", "ingresos", "monto", "salaire",
        "revenu", "montant", "gehalt", "betrag", "renda",
    ]

    /// Places that registers number.
    static let codedPlaces: Set<String> = [
        "county", "district", "province", "region", "state", "country", "municipality", "city",
        "town", "village", "commune", "department", "governorate", "precinct", "ward", "camp",
        "site", "provincia", "municipio", "distrito", "departamento", "canton", "departement",
        "kreis", "gemeinde", "wilaya", "район", "область",
    ]

    /// Short forms of “number” that end a header.
    static let shortNumbers: Set<String> = ["nbr", "nr", "num", "no", "nmbr", "n"]

    static let numberWords: Set<String> = [
        "id", "no", "number", "num", "nr", "nbr", "numero", "nummer", "ids", "номер", "رقم", "ref",
    ]

    /// Words in front of “group” that make it a kind of people, and nobody's number.
    static let kindsOfGroups: Set<String> = [
        "age", "blood", "ethnic", "population", "vulnerability", "displacement", "social", "target",
        "interest", "religious", "language", "risk", "focus", "income", "nationality", "gender",
        "minority", "tribal",
    ]

    static let groupWords: Set<String> = [
        "household", "family", "families", "hh", "group", "hogar", "familia", "famille", "menage",
        "haushalt", "familie", "famiglia", "gezin", "rodzina", "aile", "семья", "unit", "العائلة",
    ]

    static let dateWords: Set<String> = [
        "date", "dt", "fecha", "datum", "tarih", "tarihi", "дата", "تاريخ", "data", "ημερομηνια",
        "ημνια",
    ]

    /// Words for years, as in “age / year born”.
    static let yearWords: Set<String> = [
        "year", "years", "yr", "an", "annee", "ano", "anio", "jahr", "anno", "jaar", "rok", "yil",
        "год",
        "рік", "سنة", "ετοσ",
    ]

    static let birthWords: Set<String> = [
        "birth", "born", "dob", "nacimiento", "naissance", "nascimento", "geburt", "nascita", "nac",
        "urodzenia", "ur", "urodz", "lahir", "dogum", "рождения", "рожд", "народження", "нар",
        "народж", "الميلاد", "الولادة", "geboorte",
        "γεννησησ",
        "naiss", "nasc", "geb",
    ]
}
