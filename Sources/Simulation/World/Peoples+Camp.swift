// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The peoples of the scenarios `camp` and `disaster`, with their shares.
enum CampPeoples {
    static let all: [(share: Double, design: People.Design)] = [
        (0.40, rohingya), (0.30, somali), (0.10, rwandan), (0.10, burundian), (0.10, congolese),
    ]

    static let rohingya = People.Design(
        id: "rohingya", country: "MM", languages: [("Rohingya", 0.96), ("Burmese", 0.04)],
        custom: .individual, women: IndividualNames.rohingyaWomen,
        men: IndividualNames.rohingyaMen,
        seconds: (IndividualNames.rohingyaWomenSecond, IndividualNames.rohingyaMenSecond),
        secondGivenShare: 0.92,
        places: [
            "Maungdaw|Rakhine", "Buthidaung|Rakhine", "Rathedaung|Rakhine", "Tula Toli|Maungdaw",
            "Kyauk Chaung|Maungdaw", "Inn Din|Maungdaw", "Gu Dar Pyin|Buthidaung",
        ],
        hamlets: [
            "Ngan Chaung", "Laung Don", "Shwe Zar", "Aley Than Kyaw", "Du Chee Yar Tan",
            "Maung Nu", "Hla Poe Kaung", "Zay Di Pyin",
        ], phone: ("880", 10))
    static let somali = People.Design(
        id: "so", country: "SO", languages: [("Maay", 0.25), ("Somali", 0.75)],
        custom: .fatherChain, women: HornNames.somaliWomen, men: HornNames.somaliMen,
        secondGivenShare: 0,
        places: [
            "Kismaayo|Lower Juba", "Baidoa|Bay", "Jilib|Middle Juba", "Mogadishu|Banadir",
            "Bardheere|Gedo", "Afmadow|Lower Juba", "Buurhakaba|Bay", "Dinsoor|Bay",
        ], hamlets: ["Dhobley", "Saakow", "Buaale", "Luuq", "Qansaxdheere", "Jamaame", "Diif"],
        phone: ("252", 9))

    private static func lakes(
        _ id: String, _ country: String, languages: [(name: String, share: Double)],
        places: [String], phone: (code: String, digits: Int)
    ) -> People.Design {
        People.Design(
            id: id, country: country, languages: languages, custom: .individual,
            women: IndividualNames.lakesWomen, men: IndividualNames.lakesMen,
            seconds: (IndividualNames.lakesWomenSecond, IndividualNames.lakesMenSecond),
            secondGivenShare: 1, places: places,
            hamlets: [
                "Colline Gitwe", "Kibimba", "Nyarugenge", "Ruhuha", "Colline Gasenyi", "Luberizi",
            ],
            phone: phone)
    }

    static let rwandan = lakes(
        "rw", "RW", languages: [("Kinyarwanda", 1)],
        places: ["Gisenyi|Ouest", "Butare|Sud", "Ruhengeri|Nord", "Kibungo|Est"], phone: ("250", 9))
    static let burundian = lakes(
        "bi", "BI", languages: [("Kirundi", 1)],
        places: [
            "Kirundo|Kirundo", "Ngozi|Ngozi", "Makamba|Makamba", "Ruyigi|Ruyigi",
            "Bujumbura|Bujumbura",
        ],
        phone: ("257", 8))
    static let congolese = lakes(
        "cd", "CD", languages: [("Mashi", 0.35), ("Kinyamulenge", 0.2), ("Swahili", 0.45)],
        places: [
            "Uvira|Sud-Kivu", "Bukavu|Sud-Kivu", "Goma|Nord-Kivu", "Rutshuru|Nord-Kivu",
            "Fizi|Sud-Kivu",
        ],
        phone: ("243", 9))
}

/// The peoples of the scenario `disaster`, with their shares.
enum DisasterPeoples {
    static let all: [(share: Double, design: People.Design)] = [
        (0.55, haitian), (0.45, filipino),
    ]

    static let haitian = People.Design(
        id: "ht", country: "HT", languages: [("Haitian Creole", 0.92), ("French", 0.08)],
        custom: .paternal, women: IslandNames.haitianWomen, men: IslandNames.haitianMen,
        surnames: IslandNames.haitianSurnames, secondGivenShare: 0.2, villageSurnames: 14...30,
        places: [
            "Port-au-Prince|Ouest", "Léogâne|Ouest", "Carrefour|Ouest", "Jacmel|Sud-Est",
            "Les Cayes|Sud", "Jérémie|Grand'Anse", "Petit-Goâve|Ouest", "Gressier|Ouest",
        ],
        hamlets: [
            "Cité Soleil", "Delmas 33", "Bel Air", "Canapé Vert", "Fort National", "Martissant",
            "Dargout", "Trouin", "Camp-Perrin", "Roseaux",
        ], phone: ("509", 8))
    static let filipino = People.Design(
        id: "ph", country: "PH",
        languages: [("Waray", 0.55), ("Cebuano", 0.25), ("Filipino", 0.2)],
        custom: .filipino, women: IslandNames.filipinoWomen, men: IslandNames.filipinoMen,
        surnames: IslandNames.filipinoSurnames, secondGivenShare: 0.25, villageSurnames: 12...30,
        places: [
            "Tacloban|Leyte", "Palo|Leyte", "Tanauan|Leyte", "Guiuan|Eastern Samar",
            "Basey|Samar", "Ormoc|Leyte", "Hernani|Eastern Samar", "Tolosa|Leyte",
        ],
        hamlets: [
            "Barangay San Jose", "Barangay Anibong", "Barangay Candahug", "Barangay Sto. Niño",
            "Barangay Magallanes", "Barangay Lanao", "Barangay 88", "Barangay San Roque",
        ], phone: ("63", 10))
}
