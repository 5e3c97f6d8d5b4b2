// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Scenario {
    /// Families at the southern border of the United States, May to July 2018.
    static let border2018 = Scenario(
        name: "border-2018",
        summary:
            "Guatemala, Honduras, El Salvador, Mexico and Brazil at one border; families split by policy",
        peoples: BorderPeoples.all, firstDay: CivilDate(year: 2018, month: 5, day: 5), days: 47,
        shapes: [
            (0.34, .father), (0.31, .mother), (0.12, .bothParents), (0.07, .childrenAlone),
            (0.13, .loneAdult), (0.03, .couple),
        ],
        separatedShare: 0.8, metTogetherShare: 1,
        sectors: [
            ("RIO GRANDE VALLEY", "MCALLEN"), ("RIO GRANDE VALLEY", "WESLACO"),
            ("EL PASO", "CLINT"),
            ("TUCSON", "NOGALES"), ("YUMA", "YUMA"), ("SAN DIEGO", "IMPERIAL BEACH"),
            ("DEL RIO", "EAGLE PASS"), ("EL PASO", "LORDSBURG"),
        ],
        adultFacilities: [
            ("Port Isabel Detention Center", "Los Fresnos TX"),
            ("El Paso Processing Center", "El Paso TX"), ("Otay Mesa", "San Diego CA"),
            ("Eloy Detention Center", "Eloy AZ"), ("South Texas ICE Processing", "Pearsall TX"),
            ("Willacy County Jail", "Raymondville TX"), ("SeaTac FDC", "Seattle WA"),
            ("Sierra Blanca (USMS)", "Sierra Blanca TX"),
        ],
        childFacilities: [
            ("Casa del Río", "Brownsville TX"), ("Hogar Nueva Luz", "Harlingen TX"),
            ("Sunrise Children's Home", "Phoenix AZ"), ("Shelter La Paloma", "El Paso TX"),
            ("Lakeview Foster Program", "Grand Rapids MI"),
            ("Bronx Transitional Care", "New York NY"),
            ("Casa Esperanza", "Houston TX"), ("Prairie House", "Topeka KS"),
        ],
        grounds: [
            ("PROS", "parent referred for prosecution"), ("CRIM", "criminal history alleged"),
            ("PAR?", "parentage in doubt"), ("MED", "parent in hospital"), ("OTH", "other"),
        ],
        statusCodes: ("UAC", "FMUA", "SA"),
        lists: [.apprehensions, .detention, .shelter, .interviews],
        rates: ErrorRates([
            0.20, 0.14, 0.12, 0.14, 0.12, 0.10, 0.08, 0.06, 0.55, 0.35, 0.12, 0.02, 0.75, 0.03,
            0.15,
            0.10, 0.04, 0.01,
        ]))
}
