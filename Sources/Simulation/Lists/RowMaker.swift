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
    /// The list, the person and the people, which every cell asks for.
    let list: ListDesign
    let person: Person
    let people: People
    let isChild: Bool
    /// Draws what the record says.
    var chance: Chance
    /// Draws what goes wrong with it, so that the rates of errors change nothing else.
    var slips: Chance
    /// Whether the person is booked once more, under another number and name.
    var isSecond = false

    private var cells: [Cell] = []
    private var hits: [ListRecord.Hit] = []
    /// Whether this record has names in the script of the language.
    private(set) var isNative = false

    init(
        maker: RecordMaker, family: Family, position: Int, listNumber: Int, isSequential: Bool,
        units: UnitPlan, chance: Chance, slips: Chance
    ) {
        self.maker = maker
        self.family = family
        self.position = position
        self.listNumber = listNumber
        self.isSequential = isSequential
        self.units = units
        list = maker.scenario.lists[listNumber]
        person = family.persons[position]
        people = maker.peoples[family.people]
        isChild = family.children.contains(position)
        self.chance = chance
        self.slips = slips
    }

    var custom: NamingCustom { people.design.custom }
    var words: Wording { Wording(language: list.language) }
    /// The day the person was first met.
    var encounterDay: Int { person.encounter / 1440 }

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
        if slips.happens(rate(.personalNumber)) {
            let relatives = family.separations.filter { $0.child == position }.map(\.adult)
            switch slips.pick(weights: [0.55, relatives.isEmpty ? 0 : 0.25, 0.2]) {
            case 0:
                let (damaged, detail) = FactErrors.damaged(digits, &slips)
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
        var boxes = boxes(of: name)
        /// Notes an error in every box it has changed.
        func note(_ error: ErrorKind, _ detail: String?) {
            guard let detail else { return }
            let changed = self.boxes(of: name)
            for (new, old) in zip(changed, boxes) where new.text != old.text {
                hit(new.field, error, detail)
            }
            boxes = changed
        }
        /// Whether an error happens, and as what it counts: what makes an alias is part of E14.
        func drawn(_ error: ErrorKind, alias: Double) -> ErrorKind? {
            if slips.happens(rate(error)) { return error }
            return isSecond && slips.happens(alias) ? .bookedTwice : nil
        }
        if let error = drawn(.givenNames, alias: 0.5) {
            note(error, NameErrors.shorten(&name, &slips))
        }
        if let error = drawn(.surnameOrder, alias: 0.4) {
            note(error, NameErrors.misfile(&name, person.name, custom: custom, &slips))
        }
        if let error = drawn(.spelling, alias: 0.4) {
            note(error, NameErrors.misspell(&name, isNative: isNative, custom: custom, &slips))
        }
        for box in boxes { set(box.field, box.text) }
        if isSecond, let first = boxes.first {
            hit(first.field, .bookedTwice, "same person as another record of this list")
        }
        let chain = person.name.chain.map {
            Cell(isNative && !$0.native.isEmpty ? $0.native : $0.spelling)
        }
        // Where nothing is handed on, the line holds the one name of the father.
        let isOneName = custom == .individual
        set(.fathersName, lettered(.joined(isOneName ? chain : Array(chain.prefix(1)))))
        if chain.count > 1, !isOneName { set(.grandfathersName, lettered(chain[1])) }
        let nicknames = person.name.given.first?.nicknames ?? []
        if list.column(.alias) != nil, chance.happens(0.2), let nickname = nicknames.first {
            set(.alias, Cell(nickname))
        }
    }

    /// The cells a name goes to, as the list writes them.
    private func boxes(of name: WrittenName) -> [(field: ListDesign.Field, text: Cell)] {
        let hasMiddle = list.column(.middle) != nil
        let all: [(field: ListDesign.Field, text: Cell)] = [
            (.lastFirst, name.familyFirst), (.full, name.spoken), (.last, name.familyBox),
            (.first, name.givenBox(withMiddle: !hasMiddle)),
            (.middle, .joined(name.middle.map(\.text))),
        ]
        return all.filter { list.column($0.field) != nil }.map { ($0.field, lettered($0.text)) }
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
        var slip: (error: ErrorKind, detail: String)?
        let isDefault = slips.happens(rate(.defaultBirthday))
        let isSlipped = slips.happens(rate(.dateSlip))
        if isDefault, date.month != 1 || date.day != 1 {
            birth = .date(FactErrors.defaulted(date, &slips))
            slip = (.defaultBirthday, "born on 1 January")
        } else if isSlipped {
            let (slipped, detail) = FactErrors.slipped(
                date, age: age, calendar: OtherCalendar(country: people.design.country), &slips)
            birth = slipped
            slip = (.dateSlip, detail)
        }
        if case .date(let date) = birth, date.daysSince1970 > day {
            birth = .date(CivilDate(year: date.year - 1, month: date.month, day: date.day))
        }
        let clean = birthCells(.date(date), age: age, day)
        for (index, cell) in birthCells(birth, age: age, day).enumerated() {
            set(cell.field, cell.text)
            if let slip, cell.text != clean[index].text {
                hit(cell.field, slip.error, slip.detail)
            }
        }
        set(.sex, Cell(person.sex == .female ? list.sexes.female : list.sexes.male))
    }

    /// Date of birth and age as the list has them.
    private func birthCells(
        _ birth: WrittenBirth, age: Int, _ day: Int
    ) -> [(field: ListDesign.Field, text: Cell)] {
        var number: Cell = []
        switch birth {
        case .date(let date):
            let years = max(0, date.years(until: CivilDate(daysSince1970: day)))
            // A year of another calendar is no age that anybody would write down.
            number.add(number: years > 110 ? age : years)
            return [(.birth, Wording.date(date, list.dates)), (.age, number)]
        case .age(let age):
            number.add(number: age)
            return [
                (.birth, list.column(.age) == nil ? Cell(words.years(age)) : []), (.age, number),
            ]
        }
    }

    private mutating func writeOrigin() {
        var country = people.design.country
        if isSecond, slips.happens(0.3) {
            let others = maker.peoples.map(\.design.country).filter { $0 != country }
            if !others.isEmpty {
                country = slips.pick(others)
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
        let minute = person.encounter % 1440
        set(.eventDate, Wording.date(CivilDate(daysSince1970: day), list.dates))
        var time: Cell = []
        time.add(number: minute / 60, width: 2)
        time.add(":")
        time.add(number: minute % 60, width: 2)
        set(.eventTime, time)
        let sector = maker.scenario.sectors[person.sector]
        set(.sector, lettered(Cell(sector.name)))
        set(.station, lettered(Cell(sector.station)))
        if person.custody != .home {
            set(.facility, lettered(facility(person.facility)))
        }
        guard list.column(.reason) != nil else { return }
        set(.reason, lettered(reason()))
        if slips.happens(rate(.reasons)) {
            if slips.happens(0.5) {
                set(.reason, [])
                hit(.reason, .reasons, "reason missing")
            } else {
                let others = maker.scenario.grounds.map { Cell($0.code) }
                    .filter { $0 != reason() }
                set(.reason, lettered(slips.pick(others)))
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
        let codes = maker.scenario.statusCodes
        if person.custody == .childAlone || person.custody == .childApart {
            return Cell(codes.child)
        }
        if let separation = family.separations.first(where: { $0.adult == position }) {
            return Cell(maker.scenario.grounds[separation.ground].code)
        }
        return Cell(family.children.isEmpty ? codes.single : codes.family)
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
        slips = statements.slips
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
                    list.column(.last) != nil
                        ? .last : list.column(.full) != nil ? .full : .lastFirst,
                    fact.error, "registered by the mother alone")
            case .scatteredSiblings:
                hit(.facility, fact.error, "held apart from brothers, sisters or spouse")
            case .otherCaregiver:
                hit(.caregiver, fact.error, "came with somebody who is no birth parent")
            case .falseClaim:
                hit(
                    list.role == .adults ? .claims : .lookingFor, fact.error,
                    "claims a child falsely")
            case .tooYoungToSay: hit(.mother, fact.error, "too young to say")
            default: break
            }
        }
        if let wrongly { hit(.id, .listedWrongly, wrongly) }
    }

    /// E5: the wrong language, and what was said is lost.
    private mutating func misinterpret() {
        guard let common = people.design.languages.last?.name, person.language != common,
            slips.happens(rate(.interpretation))
        else { return }
        if list.column(.language) != nil, slips.happens(0.7) {
            set(.language, lettered(Cell(common)))
            hit(.language, .interpretation, "another language noted")
        }
        let fields: [ListDesign.Field] = [.mother, .father, .lookingFor, .claims, .caregiver]
        let filled = fields.filter { field in
            list.column(field).map { !cells[$0].isEmpty } ?? false
        }
        if !filled.isEmpty, slips.happens(0.5) {
            let field = slips.pick(filled)
            set(field, [])
            hit(field, .interpretation, "statement lost in interpretation")
        }
    }

    /// E15: a place, a telephone or a time that is no longer true, or never was.
    private mutating func outdate() {
        guard slips.happens(rate(.stale)) else { return }
        let filled = [ListDesign.Field.facility, .phone, .eventTime].filter { field in
            list.column(field).map { !cells[$0].isEmpty } ?? false
        }
        guard !filled.isEmpty else { return }
        let field = slips.pick(filled)
        switch field {
        case .facility:
            set(field, lettered(facility(person.facility + slips.between(1, 3))))
            hit(field, .stale, "held there earlier")
        case .phone:
            guard let column = list.column(.phone) else { return }
            let places = cells[column].indices.filter {
                cells[column][$0] >= 0x30 && cells[column][$0] <= 0x39
            }
            for place in places.suffix(4) {
                let step = slips.between(1, 9)
                cells[column][place] = 0x30 + UInt8((Int(cells[column][place]) - 0x30 + step) % 10)
            }
            hit(field, .stale, "telephone no longer in use")
        default:
            let minute = (person.encounter + 60 * slips.between(4, 7)) % 1440
            var time: Cell = []
            time.add(number: minute / 60, width: 2)
            time.add(":")
            time.add(number: minute % 60, width: 2)
            set(field, time)
            hit(field, .stale, "time of another zone")
        }
    }
}
