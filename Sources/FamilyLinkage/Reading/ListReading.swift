// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Puts the rows of one list together from what their cells mean.
struct ListReading: Sendable {
    let table: RecordTable
    let source: Int
    let columns: [FamilyList.ListColumn]
    let values: ListValues
    /// The numbering of group numbers in free text.
    let textNumbering: String
    /// Day as of which ages are meant where a row has no date of its own.
    let defaultDay: Int?
    let notes: [String]
    let slots: [Slot]
    /// Columns of the father and of the father’s father, where a list has both.
    let fathersLine: (father: Int, grandfather: Int)?
    /// Columns of fathers whose names are part of the person's own.
    let chainColumns: [Int]
    /// The country by which names are read where a row says none.
    let prevailingCountry: String
    let unaccompanied: Unaccompanied
    let households: Households
    /// Columns with relations that say what heads are to members.
    let headsOverMembers: Set<Int>
    /// Columns with the person's origin, from the smallest place to the largest.
    let originColumns: [Int]

    /// The column of a person's number by which records are called where a list has no number of its own.
    let numberForID: Int?

    /// A relative of whom one or several columns speak.
    struct Slot: Sendable {
        /// Whether it is whom a child came with, in a list that asks for both parents beside.
        var isCompanyBesideParents = false
        /// Whether it is whom a child came with.
        var isCompany = false
        var relation: KinStatement.Relation
        var sex: Sex?
        var columns: [(place: Int, attribute: RelativeAttribute)]
        /// Whether it is the head of the household.
        var isHead = false
        /// Whether it is said to have taken the child in.
        var isOfCare = false
        /// Whether it is a woman’s husband or else the father.
        var isFatherOrHusband = false
        /// Whether they are the members of the household, who are with the person of the record.
        var isOfMembers = false
        /// Whether its relation says what the person of the record is, by the ages told beside it.
        var isToldTheOtherWay = false
    }

    init(
        table: RecordTable, source: Int, columns: [FamilyList.ListColumn], values: ListValues,
        textNumbering: String, middleDay: Int?, agesAsOf: AgesAsOf?, prevailingCountry: String = ""
    ) {
        self.prevailingCountry = prevailingCountry
        self.table = table
        self.source = source
        self.columns = columns
        self.values = values
        self.textNumbering = textNumbering
        defaultDay = middleDay ?? agesAsOf?.day
        var notes = values.notes
        let hasAges = columns.contains { $0.role == .own(.age) }
        if hasAges, middleDay == nil, let note = AgesAsOf.note(agesAsOf) { notes.append(note) }
        self.notes = notes
        var slots: [(key: String, slot: Slot)] = []
        for (place, column) in columns.enumerated() {
            guard case .relative(let key, let attribute) = column.role else { continue }
            if let known = slots.firstIndex(where: { $0.key == key }) {
                slots[known].slot.columns.append((place, attribute))
            } else {
                let stem = FamilyColumnAssignment.stem(key)
                let sex = key.split(separator: "/").dropFirst().first.map {
                    String($0.prefix { $0 != "#" })
                }
                slots.append(
                    (
                        key,
                        Slot(
                            relation: KinStatement.Relation(rawValue: stem) ?? .relative,
                            sex: sex.flatMap(Sex.init), columns: [(place, attribute)],
                            isHead: key == KinHeader.headSlot,
                            isOfCare: KinHeader(column.name).isOfCare,
                            isFatherOrHusband: key == KinHeader.fatherOrHusbandSlot,
                            isOfMembers: key == FamilyColumnAssignment.memberSlot)
                    ))
            }
        }
        // Where a child’s parents are asked for, whom it came with is somebody else.
        let asksForParents =
            slots.contains { $0.slot.relation == .mother }
            && slots.contains { $0.slot.relation == .father }
        self.slots = slots.map(\.slot).map { slot in
            var slot = slot
            if slot.isHead {
                // What somebody is called in the household gives way to what they are to the head.
                slot.columns =
                    slot.columns.filter { Households.namesHeads(table.columns[$0.place]) }
                    + slot.columns.filter { !Households.namesHeads(table.columns[$0.place]) }
            }
            slot.isCompany = slot.columns.allSatisfy {
                KinHeader(columns[$0.place].name).isCompany
            }
            if asksForParents, slot.relation == .relative, slot.isCompany {
                slot.relation = .guardian
                slot.isCompanyBesideParents = true
            }
            slot.isToldTheOtherWay = Self.isToldTheOtherWay(slot, table, columns, values)
            return slot
        }
        numberForID = Self.numberForID(table, columns)
        unaccompanied = Unaccompanied(table, columns)
        chainColumns = Self.chainColumns(table, columns, values)
        fathersLine = Self.fathersLine(self.slots, columns)
        households = Households(table, columns)
        headsOverMembers = Self.headsOverMembers(
            self.slots, table, columns, values, households)
        originColumns = columns.indices.filter {
            switch columns[$0].role {
            case .own(.locality), .own(.region), .own(.birthplace): true
            default: false
            }
        }.sorted { (Self.size(columns[$0]), $0) < (Self.size(columns[$1]), $1) }
    }

    /// The column of personal numbers that every record has one of its own of, where no other number calls them.
    private static func numberForID(
        _ table: RecordTable, _ columns: [FamilyList.ListColumn]
    ) -> Int? {
        if columns.contains(where: { $0.role == .own(.recordID) }) { return nil }
        return columns.indices.first { place in
            let column = table.columns[place]
            return columns[place].role == .own(.identifier) && column.values.count == table.rowCount
                && column.codes.allSatisfy { $0 > 0 }
        }
    }

    /// The slots of the father and of the grandfather: lists that ask for both, as Afghan papers do, mean the
    /// father’s father.
    private static func fathersLine(
        _ slots: [Slot], _ columns: [FamilyList.ListColumn]
    ) -> (father: Int, grandfather: Int)? {
        guard
            let father = slots.firstIndex(where: { $0.relation == .father && !$0.isHead }),
            let grandfather = slots.firstIndex(where: { slot in
                slot.relation == .grandparent && slot.sex == .male && slot.columns.count == 1
                    && !KinHeader(columns[slot.columns[0].place].name).words.contains {
                        $0.hasPrefix("matern")
                    }
            })
        else { return nil }
        return (father, grandfather)
    }

    /// How large the places of a column are: 0 a village … 3 a region.
    private static func size(_ column: FamilyList.ListColumn) -> Int {
        let words = KinHeader(column.name).words
        let sizes: [(Int, Set<String>)] = [
            (
                0,
                [
                    "village", "aldea", "comunidad", "community", "caserio", "barrio", "canton",
                    "barangay", "camp",
                ]
            ),
            (
                1,
                [
                    "town", "city", "municipio", "municipality", "ciudad", "home", "from",
                    "commune", "cidade",
                ]
            ),
            (2, ["district", "distrito", "county", "woreda", "upazila", "raion"]),
            (
                3,
                [
                    "department", "departamento", "province", "provincia", "state", "region",
                    "estado", "governorate",
                ]
            ),
        ]
        for (size, set) in sizes where words.contains(where: set.contains) { return size }
        return column.role == .own(.region) ? 3 : column.role == .own(.birthplace) ? 2 : 1
    }

    /// The middle of the days of the list's records.
    static func middleDay(_ table: RecordTable, _ values: ListValues) -> Int? {
        var days: [Int] = []
        for (place, meaning) in values.meanings.enumerated() {
            guard case .days(let read) = meaning else { continue }
            for code in table.columns[place].codes {
                if let day = read[Int(code)] { days.append(day.day) }
            }
        }
        guard !days.isEmpty else { return nil }
        days.sort()
        return days[days.count / 2]
    }

    /// The records of some rows.
    func records(_ rows: Range<Int>) -> [UnsettledRecord] { rows.map(record) }

    private func record(_ row: Int) -> UnsettledRecord {
        var (unsettled, text, day) = person(row)
        let country =
            unsettled.record.nationality ?? unsettled.record.origin.country ?? prevailingCountry
        addStatements(of: row, asOf: day, country: country, to: &unsettled)
        if text.contains(where: { $0.1.isWithOthers }) {
            for place in unsettled.record.groupNumbers.indices {
                unsettled.record.groupNumbers[place].isOfOutsider = true
            }
        }
        let sought = youngerSought(unsettled.record.statements)
        for (place, prose) in text {
            for person in prose.people {
                // “Father: …”, written by who asks for a child, is the child's.
                if giveParent(person, to: sought, country: country, in: &unsettled) { continue }
                add(person, slot: nil, column: place, asOf: day, country: country, to: &unsettled)
            }
            if let relation = relationSought(unsettled.record.statements) {
                for var person in prose.others {
                    person.meaning = RelationWords.Meaning(relation: relation)
                    add(
                        person, slot: nil, column: place, asOf: day, country: country,
                        to: &unsettled)
                }
            }
            for phone in prose.phones where !unsettled.record.phones.contains(phone) {
                unsettled.record.phones.append(phone)
            }
            for number in prose.groupNumbers {
                // “GF-2152” and “2152” are written of one group.
                for value in Set([number, number.filter(\.isNumber)]).sorted() {
                    let group = GroupNumber(
                        numbering: textNumbering, value: String(value.drop { $0 == "0" }))
                    if !unsettled.record.groupNumbers.contains(group) {
                        unsettled.record.groupNumbers.append(group)
                    }
                }
            }
        }
        return unsettled
    }

    /// Whether a row’s child is marked as without adults of its own, and is no near relative of the head.
    func isTakenIn(_ row: Int) -> Bool {
        households.isDistant(row, in: table) && unaccompanied.contains(row, in: table)
    }

    /// What a row says of its own person, its free text, and the day as of which it speaks.
    func person(
        _ row: Int
    ) -> (person: UnsettledRecord, text: [(Int, ListValues.Prose)], day: Int?) {
        var unsettled = UnsettledRecord(
            record: FamilyRecord(
                source: source, row: row, id: String(table.recordNumbers[row])))
        if let numberForID {
            let column = table.columns[numberForID]
            let place = Int(column.codes[row]) - 1
            if (0..<column.values.count).contains(place) {
                unsettled.record.id = column.values[place]
            }
        }
        var name = NameCells()
        var country: String?
        var age: AgeReading?
        var minute: Int?
        var text: [(Int, ListValues.Prose)] = []
        for place in columns.indices {
            let code = Int(table.columns[place].codes[row])
            guard code > 0 else { continue }
            switch (columns[place].role, values.meanings[place]) {
            case (.own(.recordID), .text(let read)): unsettled.record.id = read[code]
            case (.own(.alias), .names(let read)):
                if !read[code].isEmpty { unsettled.aliases.append(NameCells(full: read[code])) }
            case (.own(let role), .names(let read)): name.add(role, read[code])
            case (.own, .sexes(let read)): unsettled.record.sex = read[code]
            case (.own, .births(let read)):
                if unsettled.record.birth == nil { unsettled.record.birth = read[code] }
            case (.own, .birthsOrAges(let births, let ages)):
                if unsettled.record.birth == nil { unsettled.record.birth = births[code] }
                age = age ?? ages[code]
            case (.own, .ages(let read)): age = read[code]
            case (.own, .phones(let read)): unsettled.record.phones += read[code]
            case (.own, .numbers(let read)):
                if let number = read[code] { unsettled.record.identifiers.append(number) }
            case (.own(.nationality), .countries(let read)):
                unsettled.record.nationality = read[code]
            case (.own, .countries(let read)): country = read[code]
            case (.own, .text(let read)):
                if !read[code].isEmpty { unsettled.record.language = read[code] }
            case (.groupNumber(let numbering), .numbers(let read)):
                if let number = read[code] {
                    var group = GroupNumber(numbering: numbering, value: number)
                    group.isOfOutsider =
                        households.column == place
                        && (households.isOutsider(row, in: table) || isTakenIn(row))
                    unsettled.record.groupNumbers.append(group)
                }
            case (.encounterTime, .days(let read)):
                if let day = read[code] {
                    unsettled.record.encounterTime = EncounterTime(day: day.day, minute: day.minute)
                }
            case (.encounterClock, .minutes(let read)): minute = read[code]
            case (.recordDay, .days(let read)): unsettled.record.recordDay = read[code]?.day
            case (.encounterPlace, .places(let read)):
                unsettled.record.encounterPlace = PlaceReader.join(
                    read[code], unsettled.record.encounterPlace)
            case (.heldAt, .text(let read)): unsettled.record.heldAt = read[code]
            case (.freeText, .prose(let read)), (.document, .prose(let read)):
                text.append((place, read[code]))
            default: continue
            }
        }
        if let minute, unsettled.record.encounterTime?.minute == nil {
            unsettled.record.encounterTime?.minute = minute
        }
        for place in originColumns {
            guard case .places(let read) = values.meanings[place] else { continue }
            unsettled.record.origin = PlaceReader.join(
                unsettled.record.origin, read[Int(table.columns[place].codes[row])])
        }
        unsettled.record.origin.country = unsettled.record.origin.country ?? country
        let day = unsettled.record.recordDay ?? unsettled.record.encounterTime?.day ?? defaultDay
        unsettled.record.birth = Self.birth(unsettled.record.birth, age, asOf: day)
        let hint =
            unsettled.record.nationality ?? unsettled.record.origin.country ?? prevailingCountry
        if !name.isEmpty, case let links = chain(of: row), !links.isEmpty {
            name = NameCells(full: ([name.written] + links).joined(separator: " "))
        }
        name.country = hint
        unsettled.name = name.isEmpty ? nil : name
        for place in unsettled.aliases.indices { unsettled.aliases[place].country = hint }
        return (unsettled, text, day)
    }

    /// The date of birth and the age of one record together.
    ///
    /// Where they contradict each other by more than two years, one of them is wrong and both are
    /// kept possible; an age narrows a date of which only the year counts.
    static func birth(_ date: BirthInterval?, _ age: AgeReading?, asOf day: Int?) -> BirthInterval?
    {
        guard let age, let day, let bounded = Int32(exactly: day) else { return date }
        let days = age.birthDays(asOf: bounded)
        let aged = BirthInterval(days: Int(days.lowerBound)...Int(days.upperBound), source: .age)
        guard let date else { return aged }
        let slack = 2 * 366
        let overlap =
            max(
                date.days.lowerBound, aged.days.lowerBound)...max(
                max(date.days.lowerBound, aged.days.lowerBound),
                min(date.days.upperBound, aged.days.upperBound))
        if date.source != .date,
            overlap.lowerBound <= min(date.days.upperBound, aged.days.upperBound)
        {
            return BirthInterval(days: overlap, source: date.source)
        }
        if date.days.lowerBound > aged.days.upperBound + slack
            || date.days.upperBound < aged.days.lowerBound - slack
        {
            return BirthInterval(
                days: min(
                    date.days.lowerBound, aged.days.lowerBound)...max(
                        date.days.upperBound, aged.days.upperBound), source: .partialDate)
        }
        return date
    }
}

extension FamilyRecord {
    /// The age in whole years on a day, by the middle of the possible days of birth.
    func age(asOf day: Int?) -> Int? {
        guard let birth, let day else { return nil }
        return (day - (birth.days.lowerBound + birth.days.upperBound) / 2) * 4 / 1_461
    }
}

extension NameCells {
    /// Adds the cell of one column of a name; a second column of the same role is a further word.
    mutating func add(_ role: FieldRole, _ text: String) {
        func joined(_ old: String) -> String { old.isEmpty ? text : old + " " + text }
        guard !text.isEmpty else { return }
        switch role {
        case .givenName: given = joined(given)
        case .middleName: middle = joined(middle)
        case .surname: surname = joined(surname)
        case .secondSurname: secondSurname = joined(secondSurname)
        default: full = joined(full)
        }
    }
}
