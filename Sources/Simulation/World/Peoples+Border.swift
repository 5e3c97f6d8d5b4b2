// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The peoples of the scenario `border-2018`, with their shares.
enum BorderPeoples {
    static let all: [(share: Double, design: People.Design)] = [
        (0.20, ladino), (0.06, kiche), (0.06, mam), (0.06, qeqchi), (0.03, kaqchikel),
        (0.05, qanjobal), (0.04, ixil), (0.28, honduran), (0.13, salvadoran), (0.04, mexican),
        (0.05, brazilian),
    ]

    private static let guatemalaHamlets = [
        "Aldea San Antonio", "Aldea El Rosario", "Caserío La Esperanza", "Cantón Pachaj",
        "Aldea Chuatroj",
        "Aldea Las Flores", "Caserío El Mirador", "Aldea Xecam", "Aldea Chicoy", "Aldea La Laguna",
        "Paraje Chuacorral", "Aldea Buena Vista", "Caserío Los Encuentros", "Aldea San Juan",
        "Aldea Paxtocá",
    ]

    private static func guatemalan(
        _ id: String, languages: [(name: String, share: Double)], surnames: String,
        villageSurnames: ClosedRange<Int>, places: [String]
    ) -> People.Design {
        People.Design(
            id: id, country: "GT", languages: languages, custom: .hispanic,
            women: HispanicNames.women, men: HispanicNames.men, surnames: surnames,
            secondGivenShare: 0.4, villageSurnames: villageSurnames, places: places,
            hamlets: guatemalaHamlets, phone: ("502", 8))
    }

    static let ladino = guatemalan(
        "gt-ladino", languages: [("Spanish", 1)], surnames: HispanicNames.surnames,
        villageSurnames: 20...45,
        places: [
            "Guatemala|Guatemala", "Chiquimula|Chiquimula", "Jutiapa|Jutiapa",
            "Escuintla|Escuintla",
            "San Marcos|San Marcos", "Malacatán|San Marcos", "Coatepeque|Quetzaltenango",
            "Zacapa|Zacapa", "Jocotán|Chiquimula", "Asunción Mita|Jutiapa", "Cuilapa|Santa Rosa",
            "La Libertad|Petén",
        ])
    static let kiche = guatemalan(
        "gt-kiche", languages: [("K'iche'", 0.7), ("Spanish", 0.3)], surnames: MayanNames.kiche,
        villageSurnames: 7...16,
        places: [
            "Santa Cruz del Quiché|Quiché", "Totonicapán|Totonicapán", "Momostenango|Totonicapán",
            "Chichicastenango|Quiché", "Joyabaj|Quiché", "Nahualá|Sololá", "Cantel|Quetzaltenango",
            "Sacapulas|Quiché",
        ])
    static let mam = guatemalan(
        "gt-mam", languages: [("Mam", 0.75), ("Spanish", 0.25)], surnames: MayanNames.mam,
        villageSurnames: 5...12,
        places: [
            "Todos Santos Cuchumatán|Huehuetenango", "Comitancillo|San Marcos",
            "San Juan Atitán|Huehuetenango", "Concepción Tutuapa|San Marcos",
            "Colotenango|Huehuetenango", "Cajolá|Quetzaltenango", "Tacaná|San Marcos",
        ])
    static let qeqchi = guatemalan(
        "gt-qeqchi", languages: [("Q'eqchi'", 0.8), ("Spanish", 0.2)], surnames: MayanNames.qeqchi,
        villageSurnames: 6...14,
        places: [
            "Cobán|Alta Verapaz", "San Pedro Carchá|Alta Verapaz", "Chisec|Alta Verapaz",
            "Senahú|Alta Verapaz", "El Estor|Izabal", "Raxruhá|Alta Verapaz",
            "Cahabón|Alta Verapaz",
        ])
    static let kaqchikel = guatemalan(
        "gt-kaqchikel", languages: [("Kaqchikel", 0.5), ("Spanish", 0.5)],
        surnames: MayanNames.kaqchikel, villageSurnames: 7...16,
        places: [
            "Tecpán Guatemala|Chimaltenango", "Patzún|Chimaltenango", "Comalapa|Chimaltenango",
            "Sumpango|Sacatepéquez", "Sololá|Sololá", "San Juan Sacatepéquez|Guatemala",
        ])
    static let qanjobal = guatemalan(
        "gt-qanjobal", languages: [("Q'anjob'al", 0.8), ("Spanish", 0.2)],
        surnames: MayanNames.qanjobal, villageSurnames: 4...8,
        places: [
            "Santa Eulalia|Huehuetenango", "San Juan Ixcoy|Huehuetenango", "Soloma|Huehuetenango",
            "Santa Cruz Barillas|Huehuetenango", "San Miguel Acatán|Huehuetenango",
        ])
    static let ixil = guatemalan(
        "gt-ixil", languages: [("Ixil", 0.8), ("Spanish", 0.2)], surnames: MayanNames.ixil,
        villageSurnames: 4...8,
        places: ["Nebaj|Quiché", "Chajul|Quiché", "San Juan Cotzal|Quiché", "Chel|Quiché"])
    static let honduran = People.Design(
        id: "hn", country: "HN", languages: [("Spanish", 0.97), ("Garifuna", 0.03)],
        custom: .hispanic, women: HispanicNames.women, men: HispanicNames.men,
        surnames: HispanicNames.surnames, secondGivenShare: 0.5, villageSurnames: 18...40,
        places: [
            "San Pedro Sula|Cortés", "Tegucigalpa|Francisco Morazán", "Choloma|Cortés",
            "El Progreso|Yoro", "La Ceiba|Atlántida", "Comayagua|Comayagua", "Juticalpa|Olancho",
            "Santa Rosa de Copán|Copán", "Catacamas|Olancho", "Gracias|Lempira", "Tocoa|Colón",
            "La Esperanza|Intibucá", "Choluteca|Choluteca", "Yoro|Yoro",
        ],
        hamlets: [
            "Colonia Rivera Hernández", "Aldea El Paraíso", "Barrio Cabañas",
            "Colonia López Arellano",
            "Aldea San José", "Barrio El Centro", "Aldea Las Delicias", "Colonia La Pradera",
        ], phone: ("504", 8))
    static let salvadoran = People.Design(
        id: "sv", country: "SV", languages: [("Spanish", 1)], custom: .hispanic,
        women: HispanicNames.women, men: HispanicNames.men, surnames: HispanicNames.surnames,
        secondGivenShare: 0.6, villageSurnames: 18...40,
        places: [
            "San Salvador|San Salvador", "San Miguel|San Miguel", "Santa Ana|Santa Ana",
            "Soyapango|San Salvador", "Usulután|Usulután", "Ahuachapán|Ahuachapán",
            "Chalatenango|Chalatenango", "Sonsonate|Sonsonate", "Intipucá|La Unión",
            "Cojutepeque|Cuscatlán",
        ],
        hamlets: [
            "Cantón El Zapote", "Colonia Zacamil", "Cantón San Isidro", "Caserío Los Amates",
            "Barrio San Jacinto", "Cantón La Ceiba", "Colonia Las Margaritas",
        ], phone: ("503", 8))
    static let mexican = People.Design(
        id: "mx", country: "MX",
        languages: [("Spanish", 0.9), ("Mixteco", 0.06), ("Nahuatl", 0.04)],
        custom: .hispanic, women: HispanicNames.women, men: HispanicNames.men,
        surnames: HispanicNames.mexican, secondGivenShare: 0.5, villageSurnames: 15...40,
        places: [
            "Chilpancingo|Guerrero", "Apatzingán|Michoacán", "Tlapa de Comonfort|Guerrero",
            "Juxtlahuaca|Oaxaca", "Uruapan|Michoacán", "Chilapa|Guerrero", "Comitán|Chiapas",
            "Zitácuaro|Michoacán",
        ],
        hamlets: [
            "Ejido El Carrizal", "Colonia Centro", "Rancho Nuevo", "San Miguel del Monte",
            "Barrio de la Cruz", "Ejido Benito Juárez",
        ], phone: ("52", 10))
    static let brazilian = People.Design(
        id: "br", country: "BR", languages: [("Portuguese", 1)], custom: .portuguese,
        women: PortugueseNames.women, men: PortugueseNames.men, surnames: PortugueseNames.surnames,
        secondGivenShare: 0.3, villageSurnames: 25...60,
        places: [
            "Governador Valadares|Minas Gerais", "Ipatinga|Minas Gerais", "Goiânia|Goiás",
            "Porto Velho|Rondônia", "Ji-Paraná|Rondônia", "Teófilo Otoni|Minas Gerais",
            "Criciúma|Santa Catarina",
        ],
        hamlets: [
            "Bairro Santa Rita", "Distrito de São Vítor", "Setor Sul", "Bairro Vila Nova",
            "Córrego dos Bagres", "Jardim Pérola",
        ], phone: ("55", 11))
}
