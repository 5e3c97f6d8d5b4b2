// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Writes one row.
struct RowMaker {
    let maker: RecordMaker
    let family: Family
    let position: Int
    let listNumber: Int
    let isSequential: Bool
    let units: UnitPlan
    var chance: Chance
    /// Whether the person is booked once more, under another number and name.
    var isSecond = false

    private var cells: [Cell] = []
    private var hits: [ListRecord.Hit] = []
    /// Whether this record has names in the script of the language.
    private(set) var isNative = false

    init(
        maker: RecordMaker, family: Family, position: Int, listNumber: Int, isSequential: Bool,
        units: UnitPlan, chance: Chance
    ) {
        self.maker = maker
        self.family = family
        self.position = position
        self.listNumber = listNumber
        self.isSequential = isSequential
        self.units = units
        self.chance = chance
    }

    var list: ListDesign { maker.scenario.lists[listNumber] }
    var person: Person { family.persons[position] }
    var people: People { maker.peoples[family.people] }
    var custom: NamingCustom { people.design.custom }
    var words: Wording { Wording(language: list.language) }
    var isChild: Bool { family.children.contains(position) }
    /// The day the family was met.
    var encounterDay: Int { family.encounter / 1440 }

    func rate(_ error: ErrorKind) -> Double { maker.rates[error] }

    /// Notes an error, where the list has such a column.
    mutating func hit(_ field: ListDesign.Field, _ error: ErrorKind, _ detail: String) {
        guard let column = list.column(field) else { return }
        hits.append(ListRecord.Hit(column: column, error: error, detail: detail))
    }

    /// Sets a cell, where the list has such a column.
    private mutating func set(_ field: ListDesign.Field, _ text: Cell) {
        guard let column = list.column(field) else { return }
        cells[column] = text
    }

    /// Text as the list writes it.
    func lettered(_ text: Cell) -> Cell {
        switch list.lettering {
        case .asSaid: text
        case .withoutMarks: text.withoutMarks
        case .capitalsWithoutMarks: text.withoutMarks.capitals
        }
    }

    /// Makes the row.
    ///
    /// - Parameter wrongly: Why the person should not be on the list, if so.
    mutating func row(wrongly: String?) -> ListRecord {
        cells = list.columns.map { _ in [] }
        isNative = chance.happens(list.nativeShare)
        let day = encounterDay + chance.between(list.delay.lowerBound, list.delay.upperBound)
        writeNumbers()
        writeName()
        writeBirth(day)
        writeOrigin()
        writeEvent(day)
        writeStatements(day)
        writeNotes()
        writeFacts(wrongly)
        if list.column(.phone) != nil { writePhone() }
        misinterpret()
        outdate()
        return ListRecord(
            family: family.index, person: position, cells: cells,
            idColumn: list.column(.id) ?? 0, hits: hits, order: chance.next())
    }

    // MARK: Numbers

    private mutating func writeNumbers() {
        var id = Cell(list.id.prefix)
        id.add(
            number: maker.numbers.id(
                list: listNumber, family: family.index, person: position, isSecond: isSecond),
            width: list.id.digits)
        set(.id, id)
        set(.unit, units.numbers[position])
        if let detail = units.details[position] { hit(.unit, .unitNumber, detail) }
        var digits = maker.numbers.personal(
            family: family.index, person: position, isSequential: isSequential, isSecond: isSecond)
        guard list.column(.number) != nil, person.custody != .home else { return }
        // Organisations outside know the number of some only.
        if list.role == .interviews, chance.happens(0.5) { return }
        if list.role == .children, chance.happens(0.1) { return }
        if isSecond { hit(.number, .bookedTwice, "second number of the same person") }
        if chance.happens(rate(.personalNumber)) {
            let relatives = family.separations.filter { $0.child == position }.map(\.adult)
            switch chance.pick(weights: [0.55, relatives.isEmpty ? 0 : 0.25, 0.2]) {
            case 0:
                let (damaged, detail) = FactErrors.damaged(digits, &chance)
                digits = damaged
                hit(.number, .personalNumber, detail)
            case 1:
                digits = maker.numbers.personal(
                    family: family.index, person: relatives[0], isSequential: isSequential)
                hit(.number, .personalNumber, "a parent's or relative's number")
            default:
                // Numbers of fewer digits lose their zero; others lose their first digit.
                digits.removeFirst()
                hit(.number, .personalNumber, "first digit lost")
                set(.number, digits)
                return
            }
        }
        set(.number, Self.styled(digits, list.number))
    }

    /// A personal number as an agency writes it.
    static func styled(_ digits: Cell, _ style: PersonalNumberStyle) -> Cell {
        guard digits.count == 9 else { return digits }
        let parts = [Cell(digits[0..<3]), Cell(digits[3..<6]), Cell(digits[6..<9])]
        switch style {
        case .plain: return digits
        case .lettered: return Cell("A") + digits
        case .hyphenated: return Cell("A") + .joined(parts, "-")
        case .spaced: return Cell("A ") + .joined(parts, " ")
        }
    }

    // MARK: Name

    private mutating func writeName() {
        var name = written(person)
        let field: ListDesign.Field =
            list.column(.lastFirst) != nil
            ? .lastFirst : list.column(.full) != nil ? .full : .last
        let givenField: ListDesign.Field = list.column(.first) != nil ? .first : field
        let before = name
        if chance.happens(rate(.givenNames)) || isSecond && chance.happens(0.5),
            let detail = NameErrors.shorten(&name, &chance)
        {
            hit(givenField, .givenNames, detail)
        }
        if chance.happens(rate(.surnameOrder)) || isSecond && chance.happens(0.4),
            let detail = NameErrors.misfile(&name, person.name, custom: custom, &chance)
        {
            hit(field, .surnameOrder, detail)
            if givenField != field, name.givenBox(withMiddle: true) != before.givenBox(withMiddle: true) {
                hit(givenField, .surnameOrder, detail)
            }
        }
        let old = (name.familyBox, name.givenBox(withMiddle: true))
        if chance.happens(rate(.spelling)) || isSecond && chance.happens(0.4),
            let detail = NameErrors.misspell(
                &name, isNative: isNative, custom: custom, &chance)
        {
            hit(name.familyBox != old.0 ? field : givenField, .spelling, detail)
        }
        if isSecond { hit(field, .bookedTwice, "same person as another record of this list") }
        let withMiddle = list.column(.middle) == nil
        set(.lastFirst, lettered(name.familyFirst))
        set(.full, lettered(name.spoken))
        set(.last, lettered(name.familyBox))
        set(.first, lettered(name.givenBox(withMiddle: withMiddle)))
        set(.middle, lettered(.joined(name.middle.map(\.text))))
        let nicknames = person.name.given.first?.nicknames ?? []
        if list.column(.alias) != nil, chance.happens(0.2), let nickname = nicknames.first {
            set(.alias, Cell(nickname))
        }
    }

    /// A person's name before errors.
    func written(_ person: Person) -> WrittenName {
        WrittenName(
            person.name, custom: custom, sex: person.sex, spelling: person.spelling,
            chainLength: list.chainLength, isNative: isNative, box: list.familyBox)
    }

    // MARK: Birth and origin

    private mutating func writeBirth(_ day: Int) {
        let date = CivilDate(daysSince1970: person.birth)
        let age = person.age(on: day)
        var birth = WrittenBirth.date(date)
        let field: ListDesign.Field = list.column(.birth) != nil ? .birth : .age
        if chance.happens(rate(.defaultBirthday)), date.month != 1 || date.day != 1 {
            birth = .date(FactErrors.defaulted(date, &chance))
            hit(field, .defaultBirthday, "born on 1 January")
        } else if chance.happens(rate(.dateSlip)) {
            let calendar = OtherCalendar(country: people.design.country)
            let (slipped, detail) = FactErrors.slipped(
                date, age: age, calendar: calendar, &chance)
            birth = slipped
            hit(field, .dateSlip, detail)
        }
        if case .date(let date) = birth, date.daysSince1970 > day {
            birth = .date(CivilDate(year: date.year - 1, month: date.month, day: date.day))
        }
        switch birth {
        case .date(let date):
            set(.birth, Wording.date(date, list.dates))
            let years = max(
                0, date.years(until: CivilDate(daysSince1970: day)))
            var cell: Cell = []
            cell.add(number: years > 110 ? age : years)
            set(.age, cell)
        case .age(let age):
            var cell: Cell = []
            cell.add(number: age)
            set(.age, cell)
            if list.column(.age) == nil { set(.birth, Cell(words.years(age))) }
        }
        set(.sex, Cell(person.sex == .female ? list.sexes.female : list.sexes.male))
    }

    private mutating func writeOrigin() {
        var country = people.design.country
        if isSecond, chance.happens(0.3) {
            let others = maker.peoples.map(\.design.country).filter { $0 != country }
            if !others.isEmpty {
                country = chance.pick(others)
                hit(.country, .bookedTwice, "another nationality claimed")
            }
        }
        set(.country, lettered(Cell(Wording.country(country, list.countries))))
        let place = person.place
        let home =
            place.name == place.municipality
            ? place.name : "\(place.name), \(place.municipality)"
        set(.home, lettered(Cell(home)))
        set(.region, lettered(Cell(place.region)))
        set(.language, lettered(Cell(person.language)))
    }

    // MARK: Event

    private mutating func writeEvent(_ day: Int) {
        let minute = family.encounter % 1440
        set(.eventDate, Wording.date(CivilDate(daysSince1970: day), list.dates))
        var time: Cell = []
        time.add(number: minute / 60, width: 2)
        time.add(":")
        time.add(number: minute % 60, width: 2)
        set(.eventTime, time)
        let sector = maker.scenario.sectors[family.sector]
        set(.sector, lettered(Cell(sector.name)))
        set(.station, lettered(Cell(sector.station)))
        if person.custody != .home {
            set(.facility, lettered(facility(person.facility)))
        }
        guard list.column(.reason) != nil else { return }
        set(.reason, lettered(reason()))
        if chance.happens(rate(.reasons)) {
            if chance.happens(0.5) {
                set(.reason, [])
                hit(.reason, .reasons, "reason missing")
            } else {
                let others = maker.scenario.grounds.map { Cell($0.code) }
                    .filter { $0 != reason() }
                set(.reason, lettered(chance.pick(others)))
                hit(.reason, .reasons, "reason wrong")
            }
        }
    }

    /// Name and place of where somebody is held.
    func facility(_ index: Int) -> Cell {
        let facilities =
            person.custody == .childApart || person.custody == .childAlone
            ? maker.scenario.childFacilities : maker.scenario.adultFacilities
        let facility = facilities[index % facilities.count]
        return Cell("\(facility.name), \(facility.place)")
    }

    private func reason() -> Cell {
        if person.custody == .childAlone || person.custody == .childApart { return Cell("UAC") }
        if let separation = family.separations.first(where: { $0.adult == position }) {
            return Cell(maker.scenario.grounds[separation.ground].code)
        }
        return Cell(family.children.isEmpty ? "SA" : "FMUA")
    }

    private mutating func writePhone() {
        let knows =
            isChild
            ? chance.happens(person.age(on: encounterDay) < 7 ? 0.15 : 0.4) : chance.happens(0.55)
        guard knows else { return }
        let code = people.design.phone.code
        let digits = family.phone.dropFirst(code.count)
        let half = digits.index(digits.startIndex, offsetBy: digits.count / 2)
        set(
            .phone,
            Cell(
                chance.happens(0.5)
                    ? "+\(code) \(digits[..<half])-\(digits[half...])" : String(digits)))
    }

    // MARK: Statements

    private mutating func writeStatements(_ day: Int) {
        var statements = Statements(row: self)
        for (field, text) in statements.make() { set(field, lettered(text)) }
        hits += statements.hits
        chance = statements.chance
    }

    private mutating func writeNotes() {
        var notes = Notes(row: self)
        let text = notes.make()
        chance = notes.chance
        // Drawn in any case, so that the share changes nothing else.
        let isKept = chance.happens(maker.freeTextShare)
        guard isKept else {
            set(.claims, [])
            return
        }
        set(.notes, list.lettering == .capitalsWithoutMarks ? lettered(text) : text)
    }

    // MARK: What goes wrong with all of it

    /// Facts about the person that make the record hard to match.
    private mutating func writeFacts(_ wrongly: String?) {
        for fact in family.facts where fact.person == position {
            switch fact.error {
            case .surnameInheritance:
                hit(
                    list.column(.last) != nil ? .last : list.column(.full) != nil ? .full : .lastFirst,
                    fact.error, "registered by the mother alone")
            case .scatteredSiblings: hit(.facility, fact.error, "held apart from brothers, sisters or spouse")
            case .otherCaregiver: hit(.caregiver, fact.error, "came with somebody who is no birth parent")
            case .falseClaim:
                hit(list.role == .adults ? .claims : .lookingFor, fact.error, "claims a child falsely")
            case .tooYoungToSay: hit(.mother, fact.error, "too young to say")
            default: break
            }
        }
        if let wrongly { hit(.id, .listedWrongly, wrongly) }
    }

    /// E5: the wrong language, and what was said is lost.
    private mutating func misinterpret() {
        guard !["Spanish", "English", "French"].contains(person.language),
            chance.happens(rate(.interpretation))
        else { return }
        if list.column(.language) != nil, chance.happens(0.7) {
            let other = person.otherLanguage ?? people.design.languages.last?.name ?? "Spanish"
            set(.language, lettered(Cell(other == person.language ? "English" : other)))
            hit(.language, .interpretation, "another language noted")
        }
        let fields: [ListDesign.Field] = [.mother, .father, .lookingFor, .claims, .caregiver]
        let filled = fields.filter { field in
            list.column(field).map { !cells[$0].isEmpty } ?? false
        }
        if !filled.isEmpty, chance.happens(0.5) {
            let field = chance.pick(filled)
            set(field, [])
            hit(field, .interpretation, "statement lost in interpretation")
        }
    }

    /// E15: a place, a telephone or a time that is no longer true, or never was.
    private mutating func outdate() {
        guard chance.happens(rate(.stale)) else { return }
        let filled = [ListDesign.Field.facility, .phone, .eventTime].filter { field in
            list.column(field).map { !cells[$0].isEmpty } ?? false
        }
        guard !filled.isEmpty else { return }
        let field = chance.pick(filled)
        switch field {
        case .facility:
            set(field, lettered(facility(person.facility + chance.between(1, 3))))
            hit(field, .stale, "held there earlier")
        case .phone:
            guard let column = list.column(.phone) else { return }
            let places = cells[column].indices.filter { cells[column][$0] >= 0x30 && cells[column][$0] <= 0x39 }
            for place in places.suffix(4) { cells[column][place] = 0x30 + UInt8(chance.below(10)) }
            hit(field, .stale, "telephone no longer in use")
        default:
            let minute = (family.encounter + 60 * chance.between(4, 7)) % 1440
            var time: Cell = []
            time.add(number: minute / 60, width: 2)
            time.add(":")
            time.add(number: minute % 60, width: 2)
            set(field, time)
            hit(field, .stale, "time of another zone")
        }
    }
}
