// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Countries by name, code and nationality.
package enum CountryNames {
    /// The ISO 3166-1 alpha-2 code of a country named in any of several languages, by two- or
    /// three-letter code, or by what its people are called; nil where it is none.
    package static func code(_ text: String) -> String? {
        code(folded: NameFolding.fold(text))
    }

    /// The same of a text that is folded already.
    package static func code(folded: String) -> String? {
        guard !folded.isEmpty, folded.utf8.count <= 60 else { return nil }
        if let found = table[folded] { return found }
        // “República de Guatemala”, “Guatemalan national”.
        for word in folded.split(separator: " ") where word.utf8.count > 3 {
            if let found = table[String(word)] { return found }
        }
        return nil
    }

    /// The country of a name that a form has cut to five letters: `GUATE`, `HONDU`, `ELSAL`; nil where
    /// several begin so.
    package static func code(cut text: String) -> String? {
        let folded = NameFolding.fold(text)
        return code(folded: folded) ?? (folded.utf8.count == 5 ? cut[folded] : nil)
    }

    private static let cut: [String: String] = {
        var cut: [String: String] = [:]
        var ambiguous: Set<String> = []
        for (name, code) in table {
            let letters = name.filter { $0 != " " }
            guard letters.utf8.count > 5 else { continue }
            let first = String(letters.prefix(5))
            if let other = cut[first], other != code { ambiguous.insert(first) }
            cut[first] = code
        }
        return cut.filter { !ambiguous.contains($0.key) }
    }()

    /// The name of a country in a language, by its ISO 3166-1 alpha-2 code; nil for whatever is no such code.
    package static func name(_ code: String, language: String) -> String? {
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
            return nil
        }
        if language == "en" { return english[code] }
        return Locale(identifier: language).localizedString(forRegionCode: code)
    }

    private static let english: [String: String] = {
        let locale = Locale(identifier: "en")
        var names: [String: String] = [:]
        for region in Locale.Region.isoRegions where region.identifier.utf8.count == 2 {
            names[region.identifier] = locale.localizedString(forRegionCode: region.identifier)
        }
        return names
    }()

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        // Names in the languages of the lists come with the system.
        for language in ["en", "es", "pt", "fr", "ar", "uk", "ru", "de", "it"] {
            let locale = Locale(identifier: language)
            for region in Locale.Region.isoRegions where region.identifier.utf8.count == 2 {
                guard region.identifier.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
                    let name = locale.localizedString(forRegionCode: region.identifier)
                else { continue }
                let folded = NameFolding.fold(name)
                if table[folded] == nil, folded.utf8.count > 2 { table[folded] = region.identifier }
            }
        }
        for line in others {
            let words = line.split(separator: " ").map(String.init)
            guard let code = words.first else { continue }
            table[code.lowercased()] = code
            for word in words.dropFirst() {
                table[NameFolding.fold(word.replacing("_", with: " "))] = code
            }
        }
        return table
    }()

    /// Three-letter codes, what people are called, and names in common use.
    private static let others = [
        "GT gtm guatemalan guatemalans guatemalteco guatemalteca guatemaltecos guat",
        "HN hnd honduran hondureno hondurena hondurenos hond",
        "SV slv salvadoran salvadorean salvadoreno salvadorena salvador",
        "MX mex mexican mexicano mexicana mexicanos mejico",
        "NI nic nicaraguan nicaraguense", "CR cri costa_rican costarricense",
        "BR bra brazilian brasileiro brasileira brasileno brasil", "CU cub cuban cubano cubana",
        "VE ven venezuelan venezolano venezolana", "CO col colombian colombiano colombiana",
        "EC ecu ecuadorian ecuatoriano ecuatoriana", "PE per peruvian peruano peruana",
        "BO bol bolivian boliviano", "DO dom dominican dominicano",
        "HT hti haitian haitiano haitien ayiti",
        "SY syr syrian syrien sirio suriye sham", "IQ irq iraqi", "LB lbn lebanese",
        "JO jor jordanian",
        "PS pse palestinian", "AF afg afghan afghani", "IR irn iranian persian", "PK pak pakistani",
        "UA ukr ukrainian ukrainec ukrainka", "RU rus russian", "BY blr belarusian",
        "SD sdn sudanese", "SS ssd south_sudanese south_sudan", "ER eri eritrean",
        "ET eth ethiopian",
        "SO som somali somalian", "DJ dji djiboutian", "KE ken kenyan", "UG uga ugandan",
        "RW rwa rwandan", "BI bdi burundian",
        "CD cod congolese drc zaire congo_kinshasa dr_congo republique_democratique_du_congo",
        "TZ tza tanzanian", "MM mmr burmese myanmar burma rohingya", "BD bgd bangladeshi",
        "PH phl filipino filipina philippine pilipinas", "VN vnm vietnamese", "KH khm cambodian",
        "TR tur turkish", "EG egy egyptian", "LY lby libyan", "ML mli malian", "NG nga nigerian",
        // What people are called in German and in Italian.
        "SY syrisch siriano siriana", "AF afghanisch afghano afghana",
        "IQ irakisch iracheno irachena",
        "IR iranisch", "ER eritreisch eritreo eritrea", "ET athiopisch etiope",
        "SO somalisch somalo somala", "SD sudanesisch sudanese", "GM gambisch gambiano gambiana",
        "ML malisch maliano maliana", "GN guineisch guineano guineana",
        "CI ivorisch ivoriano ivoriana", "NG nigerianisch nigeriano nigeriana",
        "EG agyptisch egiziano egiziana", "BD bangladeschisch bengalese",
        "PK pakistanisch pakistano pakistana", "TN tunesisch tunisino tunisina",
        "MA marokkanisch marocchino marocchina", "TR turkisch turco turca",
        "UA ukrainisch ucraino ucraina", "RU russisch",
        "US usa american estadounidense u_s united_states_of_america", "CA can canadian",
    ]
}
