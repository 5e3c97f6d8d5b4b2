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
    /// For each column of relations, the values that say that it is one who acts by office.
    let offices: [Int: Set<Int>]
    /// Columns of those who are missing beside the one a row asks for.
    let othersColumns: Set<Int>
    /// Columns with relations that say what heads are to members.
    let headsOverMembers: Set<Int>
    /// For columns of relations, which of their values say that somebody is no relative.
    let strangers: [Int: Set<UInt32>]
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
        /// Whether it is whoever looks after the child now.
        var isOfCarer = false
        /// Whether it is a woman’s husband or else the father.
        var isFatherOrHusband = false
        /// Whether they are the members of the household, who are with the person of the record.
        var isOfMembers = false
        /// Whether they are those who are with the person of the row, whoever they are.
        var isBeside = false
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
                            isOfCarer: FamilyColumnAssignment.isOfCarer(
                                KinHeader(column.name).words),
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
            slot.isBeside = slot.columns.allSatisfy {
                FamilyColumnAssignment.isOfThoseBeside(KinHeader(columns[$0.place].name))
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
        offices = Self.offices(self.slots, table)
        othersColumns = Set(
            columns.indices.filter {
                guard case .relative(let slot, .person) = columns[$0].role,
                    FamilyColumnAssignment.stem(slot) == "sought"
                else { return false }
                let header = KinHeader(columns[$0].name)
                return header.isPlural && header.owner?.relation == .child
            })
        numberForID = Self.numberForID(table, columns)
        unaccompanied = Unaccompanied(table, columns)
        chainColumns = Self.chainColumns(table, columns, values)
        fathersLine = Self.fathersLine(self.slots, columns)
        households = Households(table, columns)
        strangers = Self.strangers(self.slots, table)
        headsOverMembers = Self.headsOverMembers(
            self.slots, table, columns, values, households)
        originColumns = columns.indices.filter {
            switch columns[$0].role {
            case .own(.locality), .own(.region), .own(.birthplace): true
            default: false
            }
        }.sorted { (Self.size(columns[$0]), $0) < (Self.size(columns[$1]), $1) }
    }

    /// Values of columns of relations by which whoever is named beside is no relative of anybody.
    private static func offices(_ slots: [Slot], _ table: RecordTable) -> [Int: Set<Int>] {
        var found: [Int: Set<Int>] = [:]
        for (place, attribute) in slots.lazy.filter({ !$0.isHead }).flatMap(\.columns)
        where attribute == .relation {
            let values = table.columns[place].values
            let offices = (0..<values.count).filter {
                RelationWords.meaning(ofCell: values[$0]) == nil && NoKin.isOffice(values[$0])
            }
            if !offices.isEmpty { found[place] = Set(offices.map { $0 + 1 }) }
        }
        return found
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
}
