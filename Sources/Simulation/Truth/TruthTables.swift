// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is true, as tables.
struct TruthTables: Sendable {
    var persons = TableText()
    var families = TableText()
    var links = TableText()
    var separations = TableText()
    var records = TableText()
    var errors = TableText()

    /// Names of the files, in the order of `bytes`.
    static let fileNames = [
        "persons.csv", "families.csv", "links.csv", "separations.csv", "records.csv", "errors.csv",
    ]
    var bytes: [[UInt8]] {
        [
            persons.bytes, families.bytes, links.bytes, separations.bytes, records.bytes,
            errors.bytes,
        ]
    }

    /// The header rows.
    static var headers: TruthTables {
        var tables = TruthTables()
        tables.persons.add([
            "person", "family", "given_names", "surnames", "fathers_line", "sex", "birth_date",
            "people", "custom", "country", "village", "municipality", "region", "language",
            "other_language", "custody", "facility", "speaks", "phone",
        ])
        tables.families.add([
            "family", "person", "role", "shape", "registration", "travels", "encounter",
        ])
        tables.links.add(["child", "adult", "relation"])
        tables.separations.add([
            "child", "adult", "relation", "when", "ground", "child_listed", "adult_listed",
        ])
        tables.records.add(["person", "source", "id", "occurrence"])
        tables.errors.add(["source", "id", "column", "error", "detail", "person", "occurrence"])
        return tables
    }

    /// The key of a family.
    static func key(family: Int) -> Cell {
        var cell = Cell("F")
        cell.add(number: family + 1, width: 6)
        return cell
    }

    /// The key of a person.
    static func key(family: Int, person: Int) -> Cell {
        var cell = Cell("P")
        cell.add(number: family + 1, width: 6)
        cell.add("-")
        cell.add(number: person + 1, width: 2)
        return cell
    }

    /// Writes a family down.
    ///
    /// - Parameter listed: Which persons are in at least one list.
    mutating func add(_ family: Family, people: People, scenario: Scenario, listed: [Bool]) {
        let familyKey = Self.key(family: family.index)
        func key(_ person: Int) -> Cell { Self.key(family: family.index, person: person) }
        for (position, person) in family.persons.enumerated() {
            persons.add([
                key(position), familyKey, Self.words(person.name.given),
                Self.words(
                    (person.name.middle.map { [$0] } ?? []) + person.name.surnames
                        + (person.name.byname.map { [$0] } ?? [])),
                Self.words(person.name.chain), Cell(person.sex == .female ? "F" : "M"),
                Wording.date(CivilDate(daysSince1970: person.birth), .iso),
                Cell(people.design.id), Cell(people.design.custom.rawValue),
                Cell(people.design.country), Cell(person.place.name),
                Cell(person.place.municipality), Cell(person.place.region), Cell(person.language),
                Cell(person.otherLanguage ?? ""), Cell(person.custody.rawValue),
                Self.facility(person, scenario), Cell(person.speaks ? "yes" : "no"),
                Cell(family.phone),
            ])
            families.add([
                familyKey, key(position), Cell(Self.role(position, family)),
                Cell(family.shape.rawValue),
                Cell(family.registration == .bothParents ? "both-parents" : "mother-alone"),
                Cell(
                    family.adults.contains(position) || family.children.contains(position)
                        ? "yes" : "no"),
                Self.time(family.encounter),
            ])
        }
        for link in family.links {
            links.add([key(link.child), key(link.adult), Cell(link.kin.rawValue)])
        }
        for separation in family.separations {
            let kin = family.kin(of: separation.adult, to: separation.child)
            separations.add([
                key(separation.child), key(separation.adult), Cell(kin?.rawValue ?? ""),
                Self.time(separation.minute), Cell(scenario.grounds[separation.ground].code),
                Cell(listed[separation.child] ? "yes" : "no"),
                Cell(listed[separation.adult] ? "yes" : "no"),
            ])
        }
    }

    private static func words(_ words: [NameWord]) -> Cell {
        .joined(words.map { Cell($0.spelling) })
    }

    private static func facility(_ person: Person, _ scenario: Scenario) -> Cell {
        switch person.custody {
        case .home: return []
        case .together, .adultApart:
            return Cell(
                scenario.adultFacilities[person.facility % scenario.adultFacilities.count].name)
        case .childApart, .childAlone:
            return Cell(
                scenario.childFacilities[person.facility % scenario.childFacilities.count].name)
        }
    }

    private static func role(_ position: Int, _ family: Family) -> String {
        if let claim = family.claim, claim.claimant == position { return "false-claimant" }
        if family.children.contains(position) { return "child" }
        for child in family.children {
            if let kin = family.kin(of: position, to: child) { return kin.rawValue }
        }
        return family.adults.contains(position) ? "adult" : "relative"
    }

    /// A time in UTC, to the minute.
    static func time(_ minute: Int) -> Cell {
        var cell = Wording.date(CivilDate(daysSince1970: minute / 1440), .iso)
        cell.add("T")
        cell.add(number: minute % 1440 / 60, width: 2)
        cell.add(":")
        cell.add(number: minute % 60, width: 2)
        cell.add("Z")
        return cell
    }
}
