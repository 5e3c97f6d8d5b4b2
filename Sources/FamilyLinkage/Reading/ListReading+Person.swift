// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What the cells of a row say of the person whose row it is.
extension ListReading {
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
            case (.own, .addresses(let read)):
                let address = read[code]
                unsettled.record.origin = PlaceReader.join(unsettled.record.origin, address.place)
                guard !address.house.isEmpty else { continue }
                let house = GroupNumber(numbering: HomeAddress.numbering, value: address.house)
                if !unsettled.record.groupNumbers.contains(house) {
                    unsettled.record.groupNumbers.append(house)
                }
            case (.own, .countries(let read)): country = read[code]
            case (.own, .text(let read)):
                if !read[code].isEmpty { unsettled.record.language = read[code] }
            case (.groupNumber(let numbering), .numbers(let read)):
                if let number = read[code] {
                    var group = GroupNumber(numbering: numbering, value: number)
                    group.isOfOutsider =
                        households.column == place
                        && (households.isOutsider(row, in: table) || isTakenIn(row))
                    group.isOfStranger =
                        group.isOfOutsider && households.isStranger(row, in: table)
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
