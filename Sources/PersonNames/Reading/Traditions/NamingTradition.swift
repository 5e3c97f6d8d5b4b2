// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A custom of composing names, which decides what each word of a name is.
public enum NamingTradition: String, Sendable, Hashable, CaseIterable, Codable {
    /// Given names, paternal surname, maternal surname: Spain and Spanish-speaking America.
    case hispanic
    /// Given names, maternal surname, paternal surname: Portugal, Brazil, Angola, Mozambique.
    case portuguese
    /// Own name, father, grandfather, and perhaps a nisba (al-Baghdadi) or a kunya (Abu Omar).
    case arabic
    /// Own name, father, grandfather, no surname: Ethiopia, Eritrea, Somalia, Djibouti.
    case hornOfAfrica
    /// Own name of one or two words, at times a tribe or chosen surname.
    case afghan
    /// No surname; honorifics and markers that are easily taken for names.
    case burmeseRohingya
    /// Surname, middle name, given name.
    case vietnamese
    /// Given name, patronymic, surname that changes with sex: Russia, Ukraine, Belarus.
    case eastSlavic
    /// French and Kreyòl spellings; given and family names look alike.
    case haitian
    /// Spanish given names with Mayan surnames; the Spanish order of surnames.
    case mayan
    /// Given names, then one surname.
    case western

    /// The tradition usual in a country, by ISO 3166 code (two or three letters) or English name.
    public init?(country: String) {
        let key = NameFolding.fold(country)
        guard let found = NamingTradition.byCountry[key] else { return nil }
        self = found
    }

    /// Whether people of this tradition have a name that passes from parent to child as a surname.
    public var hasInheritedSurname: Bool {
        switch self {
        case .arabic, .hornOfAfrica, .afghan, .burmeseRohingya: false
        default: true
        }
    }

    /// Position in `allCases`.
    var ordinal: Int {
        switch self {
        case .hispanic: 0
        case .portuguese: 1
        case .arabic: 2
        case .hornOfAfrica: 3
        case .afghan: 4
        case .burmeseRohingya: 5
        case .vietnamese: 6
        case .eastSlavic: 7
        case .haitian: 8
        case .mayan: 9
        case .western: 10
        }
    }

    /// Whether any word of a name may be somebody's given name, so that variants of given names
    /// apply.
    var usesGivenNamesThroughout: Bool {
        switch self {
        case .arabic, .hornOfAfrica, .afghan, .burmeseRohingya, .haitian, .mayan: true
        default: false
        }
    }

    private static let byCountry: [String: NamingTradition] = {
        var all: [String: NamingTradition] = [:]
        let lists: [(NamingTradition, String)] = [
            (
                .hispanic,
                """
                gt gtm guatemala hn hnd honduras sv slv el_salvador mx mex mexico ve ven venezuela
                co col
                colombia ec ecu ecuador pe per peru ni nic nicaragua cr cri costa_rica cu cub cuba
                do dom
                dominican_republic bo bol bolivia ar arg argentina cl chl chile py pry paraguay uy
                ury
                uruguay es esp spain pa pan panama
                """
            ),
            (
                .portuguese,
                "br bra brazil brasil pt prt portugal ao ago angola mz moz mozambique cv cpv"
            ),
            (
                .arabic,
                """
                sy syr syria iq irq iraq jo jor jordan lb lbn lebanon ps pse palestine eg egy egypt
                sd sdn
                sudan ly lby libya ye yem yemen sa sau saudi_arabia kw kwt kuwait ma mar morocco dz
                dza
                algeria tn tun tunisia mr mrt mauritania om omn ae are qa qat bh bhr
                """
            ),
            (.hornOfAfrica, "et eth ethiopia er eri eritrea so som somalia dj dji djibouti"),
            (.afghan, "af afg afghanistan"),
            (.burmeseRohingya, "mm mmr myanmar burma"),
            (.vietnamese, "vn vnm vietnam viet_nam"),
            (.eastSlavic, "ru rus russia ua ukr ukraine by blr belarus"),
            (.haitian, "ht hti haiti"),
            (
                .western,
                """
                us usa united_states gb gbr united_kingdom uk ca can canada au aus australia fr fra
                france
                de deu germany it ita italy nl nld netherlands ie irl ireland nz nzl
                """
            ),
        ]
        for (tradition, countries) in lists {
            for country in countries.split(whereSeparator: \.isWhitespace) {
                all[String(country.map { $0 == "_" ? " " : $0 })] = tradition
            }
        }
        return all
    }()
}
