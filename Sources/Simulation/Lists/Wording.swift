// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Words of the lists' languages for codes, dates and relatives.
struct Wording: Sendable {
    let language: ListDesign.Language

    /// What an adult is to a child.
    func kin(_ kin: Kin, _ sex: Sex) -> String {
        let isWoman = sex == .female
        switch language {
        case .english:
            switch kin {
            case .mother: return "mother"
            case .father: return "father"
            case .stepParent: return isWoman ? "stepmother" : "stepfather"
            case .guardian: return "guardian"
            case .grandparent: return isWoman ? "grandmother" : "grandfather"
            case .auntOrUncle: return isWoman ? "aunt" : "uncle"
            case .sibling, .halfSibling: return isWoman ? "sister" : "brother"
            case .spouse: return isWoman ? "wife" : "husband"
            case .claimedFalse: return isWoman ? "mother" : "father"
            }
        case .spanish:
            switch kin {
            case .mother: return "madre"
            case .father: return "padre"
            case .stepParent: return isWoman ? "madrastra" : "padrastro"
            case .guardian: return isWoman ? "encargada" : "encargado"
            case .grandparent: return isWoman ? "abuela" : "abuelo"
            case .auntOrUncle: return isWoman ? "tía" : "tío"
            case .sibling, .halfSibling: return isWoman ? "hermana" : "hermano"
            case .spouse: return isWoman ? "esposa" : "esposo"
            case .claimedFalse: return isWoman ? "madre" : "padre"
            }
        case .french:
            switch kin {
            case .mother: return "mère"
            case .father: return "père"
            case .stepParent: return isWoman ? "belle-mère" : "beau-père"
            case .guardian: return isWoman ? "tutrice" : "tuteur"
            case .grandparent: return isWoman ? "grand-mère" : "grand-père"
            case .auntOrUncle: return isWoman ? "tante" : "oncle"
            case .sibling, .halfSibling: return isWoman ? "sœur" : "frère"
            case .spouse: return isWoman ? "épouse" : "époux"
            case .claimedFalse: return isWoman ? "mère" : "père"
            }
        case .german:
            switch kin {
            case .mother: return "Mutter"
            case .father: return "Vater"
            case .stepParent: return isWoman ? "Stiefmutter" : "Stiefvater"
            case .guardian: return isWoman ? "Betreuerin" : "Betreuer"
            case .grandparent: return isWoman ? "Großmutter" : "Großvater"
            case .auntOrUncle: return isWoman ? "Tante" : "Onkel"
            case .sibling, .halfSibling: return isWoman ? "Schwester" : "Bruder"
            case .spouse: return isWoman ? "Ehefrau" : "Ehemann"
            case .claimedFalse: return isWoman ? "Mutter" : "Vater"
            }
        }
    }

    /// What a child is to an adult.
    func child(of kin: Kin, _ sex: Sex) -> String {
        let isGirl = sex == .female
        switch (language, kin) {
        case (.english, .grandparent): return isGirl ? "granddaughter" : "grandson"
        case (.english, .auntOrUncle): return isGirl ? "niece" : "nephew"
        case (.english, .stepParent): return isGirl ? "stepdaughter" : "stepson"
        case (.english, .sibling), (.english, .halfSibling): return isGirl ? "sister" : "brother"
        case (.english, .guardian): return isGirl ? "girl in my care" : "boy in my care"
        case (.english, _): return isGirl ? "daughter" : "son"
        case (.spanish, .grandparent): return isGirl ? "nieta" : "nieto"
        case (.spanish, .auntOrUncle): return isGirl ? "sobrina" : "sobrino"
        case (.spanish, .stepParent): return isGirl ? "hijastra" : "hijastro"
        case (.spanish, .sibling), (.spanish, .halfSibling): return isGirl ? "hermana" : "hermano"
        case (.spanish, .guardian): return isGirl ? "niña a mi cargo" : "niño a mi cargo"
        case (.spanish, _): return isGirl ? "hija" : "hijo"
        case (.french, .grandparent): return isGirl ? "petite-fille" : "petit-fils"
        case (.french, .auntOrUncle): return isGirl ? "nièce" : "neveu"
        case (.french, .stepParent): return isGirl ? "belle-fille" : "beau-fils"
        case (.french, .sibling), (.french, .halfSibling): return isGirl ? "sœur" : "frère"
        case (.french, .guardian): return isGirl ? "fille confiée" : "garçon confié"
        case (.french, _): return isGirl ? "fille" : "fils"
        case (.german, .grandparent): return isGirl ? "Enkelin" : "Enkel"
        case (.german, .auntOrUncle): return isGirl ? "Nichte" : "Neffe"
        case (.german, .stepParent): return isGirl ? "Stieftochter" : "Stiefsohn"
        case (.german, .sibling), (.german, .halfSibling): return isGirl ? "Schwester" : "Bruder"
        case (.german, .guardian): return isGirl ? "betreutes Mädchen" : "betreuter Junge"
        case (.german, _): return isGirl ? "Tochter" : "Sohn"
        }
    }

    /// A country.
    static func country(_ code: String, _ style: ListDesign.CountryStyle) -> String {
        guard let row = countries.first(where: { $0[0] == code }) else { return code }
        switch style {
        case .alpha2: return row[0]
        case .alpha3: return row[1]
        case .english: return row[2]
        case .spanish: return row[3]
        case .french: return row[4]
        }
    }

    private static let countries = [
        ["GT", "GTM", "Guatemala", "Guatemala", "Guatemala"],
        ["HN", "HND", "Honduras", "Honduras", "Honduras"],
        ["SV", "SLV", "El Salvador", "El Salvador", "Salvador"],
        ["MX", "MEX", "Mexico", "México", "Mexique"],
        ["BR", "BRA", "Brazil", "Brasil", "Brésil"],
        ["SY", "SYR", "Syria", "Siria", "Syrie"],
        ["AF", "AFG", "Afghanistan", "Afganistán", "Afghanistan"],
        ["UA", "UKR", "Ukraine", "Ucrania", "Ukraine"],
        ["SD", "SDN", "Sudan", "Sudán", "Soudan"],
        ["ER", "ERI", "Eritrea", "Eritrea", "Érythrée"],
        ["ET", "ETH", "Ethiopia", "Etiopía", "Éthiopie"],
        ["MM", "MMR", "Myanmar", "Myanmar", "Myanmar"],
        ["SO", "SOM", "Somalia", "Somalia", "Somalie"],
        ["RW", "RWA", "Rwanda", "Ruanda", "Rwanda"],
        ["BI", "BDI", "Burundi", "Burundi", "Burundi"],
        ["CD", "COD", "DR Congo", "R.D. Congo", "RD Congo"],
        ["HT", "HTI", "Haiti", "Haití", "Haïti"],
        ["PH", "PHL", "Philippines", "Filipinas", "Philippines"],
    ]

    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    private static let longMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// A date in a style; months past December, as other calendars have them, as numbers only.
    static func date(_ date: CivilDate, _ style: ListDesign.DateStyle) -> Cell {
        var cell: Cell = []
        func numbers(_ parts: [(Int, Int)], _ separator: String) {
            for (index, part) in parts.enumerated() {
                if index > 0 { cell.add(separator) }
                cell.add(number: part.0, width: part.1)
            }
        }
        let isNamed = date.month >= 1 && date.month <= 12
        switch style {
        case .american: numbers([(date.month, 2), (date.day, 2), (date.year, 4)], "/")
        case .militaryEnglish where isNamed:
            cell.add(number: date.day, width: 2)
            cell.add("-\(months[date.month - 1])-")
            cell.add(number: date.year, width: 4)
        case .longEnglish where isNamed:
            cell.add(number: date.day)
            cell.add(" \(longMonths[date.month - 1]) ")
            cell.add(number: date.year, width: 4)
        case .dayFirst, .militaryEnglish, .longEnglish:
            numbers([(date.day, 2), (date.month, 2), (date.year, 4)], "/")
        case .dotted: numbers([(date.day, 2), (date.month, 2), (date.year, 4)], ".")
        case .iso: numbers([(date.year, 4), (date.month, 2), (date.day, 2)], "-")
        }
        return cell
    }

    /// A number of years.
    func years(_ count: Int) -> String {
        switch language {
        case .english: "\(count) yrs"
        case .spanish: "\(count) años"
        case .french: "\(count) ans"
        case .german: "\(count) Jahre"
        }
    }
}
