// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Scenario {
    private static let flightShapes: [(share: Double, shape: Family.Shape)] = [
        (0.14, .father), (0.32, .mother), (0.28, .bothParents), (0.09, .childrenAlone),
        (0.11, .loneAdult), (0.06, .couple),
    ]

    /// Families who fled wars on several roads and lost each other before anybody wrote them down.
    static let conflict = Scenario(
        name: "conflict-displacement",
        summary:
            "Syria, Afghanistan, Ukraine, Sudan, Eritrea and Ethiopia; lost on the way, several scripts",
        peoples: ConflictPeoples.all, firstDay: CivilDate(year: 2023, month: 4, day: 20), days: 150,
        shapes: flightShapes, separatedShare: 0.45, metTogetherShare: 0.3,
        sectors: [
            ("Nord", "Bahnhof"), ("Nord", "Hafen"), ("Mitte", "Ankunftszentrum"),
            ("Ost", "Grenzübergang 3"), ("Ost", "Grenzübergang 7"), ("Süd", "Autobahn"),
        ],
        adultFacilities: [
            ("Unterkunft Lindenhof", "Nord"), ("Reception Centre Harbour", "Nord"),
            ("Camp Meadow", "Ost"), ("Sports Hall 4", "Mitte"), ("Hotel Union", "Mitte"),
            ("Transit Site B", "Süd"), ("District Hospital", "Ost"),
        ],
        childFacilities: [
            ("Clearinghaus Birke", "Nord"), ("Maison des Enfants", "Mitte"),
            ("Home Sunflower", "Ost"),
            ("Foyer Arc-en-ciel", "Süd"), ("Youth House 2", "Mitte"), ("Foster family", "Ost"),
        ],
        grounds: [
            ("LOST", "lost on the way"), ("SEA", "different boats"), ("ARR", "held at a border"),
            ("MED", "in hospital"), ("BUS", "put on different buses"),
        ],
        statusCodes: ("UM", "FAM", "EINZEL"),
        lists: [.reception, .accommodation, .protection, .tracing],
        rates: ErrorRates([
            0.22, 0.06, 0.10, 0.30, 0.15, 0.15, 0.10, 0.06, 0.35, 0.35, 0.15, 0.02, 0.75, 0.05,
            0.18,
            0.10, 0.04, 0.01,
        ]))

    /// People who came to camps over one border in a few weeks.
    static let camp = Scenario(
        name: "camp",
        summary:
            "Rohingya, Somali and the Great Lakes; names that are not handed on, households, ages only",
        peoples: CampPeoples.all, firstDay: CivilDate(year: 2017, month: 8, day: 28), days: 90,
        shapes: flightShapes, separatedShare: 0.4, metTogetherShare: 0.25,
        sectors: [
            ("North Crossing", "Post 1"), ("River Crossing", "Post 2"), ("River Crossing", "Jetty"),
            ("Hill Track", "Post 4"), ("South Beach", "Post 5"),
        ],
        adultFacilities: [
            ("Block A", "Camp 1"), ("Block C", "Camp 1"), ("Block D", "Camp 2"),
            ("Block F", "Camp 4"),
            ("Block K", "Camp 4"), ("Block M", "Camp 7"), ("Field Hospital", "Camp 2"),
        ],
        childFacilities: [
            ("Foster household", "Camp 1"), ("Interim Care Centre", "Camp 2"),
            ("Child Friendly Space 3", "Camp 4"), ("Foster household", "Camp 7"),
            ("Centre d'accueil", "Camp 9"),
        ],
        grounds: [
            ("FLIGHT", "lost in flight"), ("RIVER", "different boats"), ("DEATH", "believed dead"),
            ("MED", "taken to hospital"), ("CAMP", "lost at the distribution"),
        ],
        statusCodes: ("UASC", "HH", "SGL"),
        lists: [.transit, .households, .unaccompanied, .tracingRequests],
        rates: ErrorRates([
            0.20, 0.06, 0.12, 0.30, 0.15, 0.30, 0.08, 0.08, 0.30, 0.35, 0.25, 0.02, 0.75, 0.06,
            0.15,
            0.12, 0.05, 0.015,
        ]))

    /// The weeks after an earthquake and a typhoon.
    static let disaster = Scenario(
        name: "disaster",
        summary: "Haiti and the Philippines; hospitals, evacuation manifests, a hotline",
        peoples: DisasterPeoples.all, firstDay: CivilDate(year: 2010, month: 1, day: 12), days: 25,
        shapes: [
            (0.08, .father), (0.26, .mother), (0.36, .bothParents), (0.08, .childrenAlone),
            (0.15, .loneAdult), (0.07, .couple),
        ],
        separatedShare: 0.45, metTogetherShare: 0.15,
        sectors: [
            ("Hôpital Général", "Urgences"), ("Clinique du Port", "Chirurgie"),
            ("Tente Croix-Verte", "Triage"), ("Navire-hôpital", "Pédiatrie"),
            ("Stade", "Poste 2"),
        ],
        adultFacilities: [
            ("Evacuation Center High School", "North"), ("Stadium", "Centre"),
            ("Ship Mercy Light", "Harbour"), ("Base Camp", "Airport"), ("Church Hall", "East"),
            ("Field Hospital 2", "Centre"),
        ],
        childFacilities: [
            ("Espace Ami des Enfants", "Centre"), ("Maison Lakay", "Est"),
            ("Day Care Annex", "North"),
            ("Pédiatrie", "Hôpital Général"), ("Crèche Espoir", "Sud"),
        ],
        grounds: [
            ("COLL", "lost when the building fell"), ("EVAC", "evacuated without the other"),
            ("HOSP", "taken to hospital"), ("WAVE", "lost in the flood"), ("OTH", "other"),
        ],
        statusCodes: ("ENA", "FAM", "ADU"),
        lists: [.hospital, .evacuation, .childSpaces, .hotline],
        rates: ErrorRates([
            0.18, 0.12, 0.15, 0.22, 0.10, 0.14, 0.10, 0.06, 0.30, 0.35, 0.20, 0.03, 0.75, 0.06,
            0.18,
            0.12, 0.05, 0.015,
        ]))

    /// All peoples together, as a tracing service that serves the world meets them.
    static let mix = Scenario(
        name: "mix", summary: "the peoples of all scenarios on the lists of one reception system",
        peoples: mixed([
            (0.30, BorderPeoples.all), (0.30, ConflictPeoples.all), (0.25, CampPeoples.all),
            (0.15, DisasterPeoples.all),
        ]),
        firstDay: conflict.firstDay, days: conflict.days, shapes: flightShapes,
        separatedShare: conflict.separatedShare, metTogetherShare: 0.4, sectors: conflict.sectors,
        adultFacilities: conflict.adultFacilities, childFacilities: conflict.childFacilities,
        grounds: conflict.grounds, statusCodes: conflict.statusCodes,
        lists: [.receptionOfAll, .accommodation, .protection, .tracing], rates: conflict.rates)

    private static func mixed(
        _ parts: [(share: Double, peoples: [(share: Double, design: People.Design)])]
    ) -> [(share: Double, design: People.Design)] {
        parts.flatMap { part in part.peoples.map { (part.share * $0.share, $0.design) } }
    }
}
