// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The peoples of the scenario `conflict-displacement`, with their shares.
enum ConflictPeoples {
    static let all: [(share: Double, design: People.Design)] = [
        (0.27, syrian), (0.22, afghan), (0.21, ukrainian), (0.14, sudanese), (0.09, eritrean),
        (0.07, ethiopian),
    ]

    static let syrian = People.Design(
        id: "sy", country: "SY", languages: [("Kurmanji", 0.12), ("Arabic", 0.88)], custom: .arabic,
        women: ArabicNames.women, men: ArabicNames.men, bynames: ArabicNames.families,
        bynameShare: 0.9, secondGivenShare: 0.05, villageBynames: 8...16,
        places: [
            "Aleppo|Aleppo", "Idlib|Idlib", "Homs|Homs", "Hama|Hama", "Deir ez-Zor|Deir ez-Zor",
            "Raqqa|Raqqa", "Daraa|Daraa", "Qamishli|Hasakah", "Afrin|Aleppo", "Douma|Rif Dimashq",
            "Maarrat al-Numan|Idlib",
        ],
        hamlets: [
            "Tell Rifaat", "Kafr Nabl", "Salqin", "Al-Bab", "Saraqib", "Jisr al-Shughur",
            "Al-Mayadin", "Nawa", "Rastan", "Talbiseh",
        ], phone: ("963", 9))
    static let afghan = People.Design(
        id: "af", country: "AF",
        languages: [("Hazaragi", 0.15), ("Pashto", 0.4), ("Dari", 0.45)], custom: .afghan,
        women: AfghanNames.women, men: AfghanNames.men, bynames: AfghanNames.tribes,
        bynameShare: 0.4, secondGivenShare: 0.05, villageBynames: 3...6,
        places: [
            "Kabul|Kabul", "Herat|Herat", "Kunduz|Kunduz", "Jalalabad|Nangarhar",
            "Ghazni|Ghazni", "Jaghori|Ghazni", "Mazar-i-Sharif|Balkh", "Lashkar Gah|Helmand",
            "Bamyan|Bamyan", "Baghlan|Baghlan",
        ],
        hamlets: [
            "Qala-e-Naw", "Deh Sabz", "Surkh Rod", "Qarabagh", "Shinwar", "Dasht-e-Barchi",
            "Guzara", "Khogyani", "Imam Sahib",
        ], phone: ("93", 9))
    static let ukrainian = People.Design(
        id: "ua", country: "UA", languages: [("Russian", 0.25), ("Ukrainian", 0.75)],
        custom: .slavic, women: UkrainianNames.women, men: UkrainianNames.men,
        surnames: UkrainianNames.surnames, secondGivenShare: 0, villageSurnames: 18...40,
        places: [
            "Kharkiv|Kharkiv", "Mariupol|Donetsk", "Kherson|Kherson", "Zaporizhzhia|Zaporizhzhia",
            "Kramatorsk|Donetsk", "Severodonetsk|Luhansk", "Mykolaiv|Mykolaiv", "Izium|Kharkiv",
            "Sumy|Sumy", "Bucha|Kyiv",
        ],
        hamlets: [
            "Velyka Novosilka", "Borova", "Stanytsia", "Snihurivka", "Balakliia", "Vasylivka",
            "Okhtyrka", "Lyman",
        ], phone: ("380", 9))
    static let sudanese = People.Design(
        id: "sd", country: "SD",
        languages: [("Masalit", 0.2), ("Fur", 0.15), ("Zaghawa", 0.1), ("Arabic", 0.55)],
        custom: .arabic, women: ArabicNames.sudanWomen, men: ArabicNames.sudanMen,
        secondGivenShare: 0.03,
        places: [
            "El Geneina|West Darfur", "Nyala|South Darfur", "El Fasher|North Darfur",
            "Khartoum|Khartoum", "Zalingei|Central Darfur", "Kutum|North Darfur",
            "Kadugli|South Kordofan", "Omdurman|Khartoum",
        ],
        hamlets: [
            "Ardamata", "Kerenik", "Murnei", "Sirba", "Tawila", "Kabkabiya", "Mornei", "Garsila",
        ], phone: ("249", 9))
    static let eritrean = People.Design(
        id: "er", country: "ER", languages: [("Tigre", 0.15), ("Saho", 0.05), ("Tigrinya", 0.8)],
        custom: .fatherChain, women: HornNames.habeshaWomen, men: HornNames.habeshaMen,
        secondGivenShare: 0,
        places: [
            "Asmara|Maekel", "Keren|Anseba", "Mendefera|Debub", "Dekemhare|Debub", "Senafe|Debub",
            "Barentu|Gash-Barka", "Massawa|Northern Red Sea",
        ], hamlets: ["Adi Keyh", "Segeneiti", "Adi Quala", "Tera Imni", "Hagaz", "Tsorona"],
        phone: ("291", 7))
    static let ethiopian = People.Design(
        id: "et", country: "ET",
        languages: [("Oromo", 0.25), ("Tigrinya", 0.35), ("Amharic", 0.4)],
        custom: .fatherChain, women: HornNames.habeshaWomen, men: HornNames.habeshaMen,
        secondGivenShare: 0,
        places: [
            "Mekelle|Tigray", "Adigrat|Tigray", "Humera|Tigray", "Shire|Tigray", "Gondar|Amhara",
            "Bahir Dar|Amhara", "Nekemte|Oromia",
        ], hamlets: ["Adwa", "Wukro", "Dansha", "Mai Kadra", "Zalambessa", "Lalibela"],
        phone: ("251", 9))
}
