// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
package import RecordLinkage

/// Takes columns apart whose cells hold several things: “Zahid s/o Riaz”, “6Y/M”.
///
/// Hospitals and relief camps write a name with whose son, daughter or wife it is, and an age with the sex.
/// Apart, each part is a column like those of lists that keep them apart, for the linkage of persons as much
/// as for what is said of relatives. Headers are given in the words that are recognised; cells that are taken
/// apart hold nothing more to take apart, so that doing it twice changes nothing.
package enum CompositeCells {
    /// The tables with a column for each part.
    ///
    /// Columns of which somebody has said what they are stay as they are.
    package static func takenApart(
        _ tables: [RecordTable], options: FamilyReadingOptions = FamilyReadingOptions()
    ) -> [RecordTable] {
        tables.map { takenApart($0, options) }
    }

    private static func takenApart(
        _ table: RecordTable, _ options: FamilyReadingOptions
    ) -> RecordTable {
        var table = table
        var columns: [TableColumn] = []
        var names = Set(table.columns.map(\.name))
        let hasSex = table.columns.contains { KinHeader($0.name).attribute == .sex }
        for column in table.columns {
            if isDecided(column.name, options) {
                columns.append(column)
            } else if let parts = agesAndSexes(column) {
                columns += parts.map { named($0, &names) }
            } else if let parts = placesAndDays(column) {
                columns += parts.map { named($0, &names) }
            } else if WhoseCell.isHeld(by: column) {
                columns += partsOfWhose(column, isSexAsked: !hasSex, &names)
            } else {
                columns.append(column)
            }
        }
        table.columns = columns
        if let households = RoomHouseholds.column(table, { isDecided($0, options) }) {
            table.columns.append(households)
        }
        return table
    }

    private static func isDecided(_ header: String, _ options: FamilyReadingOptions) -> Bool {
        options.idColumn == header || options.ignoredColumns.contains(header)
            || options.roles[header] != nil || options.stated[header] != nil
    }

    // MARK: Whose son, daughter or wife

    /// The name, the father, the husband, whoever cares, and the sex, where anything is left in them.
    private static func partsOfWhose(
        _ column: TableColumn, isSexAsked: Bool, _ names: inout Set<String>
    ) -> [TableColumn] {
        let read = (0..<column.values.count).map { WhoseCell(column.values[$0]) }
        // The list's own column stays where it stands, even where nothing is left in it.
        var parts = [derived(column, name: column.name, read.map(\.name))]
        for (header, values) in [
            ("father name", read.map(\.father)), ("husband name", read.map(\.husband)),
            ("wife name", read.map(\.wife)), ("guardian name", read.map(\.carer)),
        ] where values.contains(where: { !$0.isEmpty }) {
            parts.append(named(derived(column, name: header, values), &names))
        }
        if isSexAsked {
            parts.append(named(derived(column, name: "sex", read.map(\.sex)), &names))
        }
        return parts
    }

    // MARK: Age and sex

    /// The ages and the sexes of a column that holds both in most cells; nil where it does not.
    private static func agesAndSexes(_ column: TableColumn) -> [TableColumn]? {
        let sample = column.values.sampled(200)
        guard !sample.isEmpty else { return nil }
        let known = sample.compactMap { ageAndSex(column.values[$0])?.sex.lowercased() }
        // “11 m” alone is months: two sexes at the least.
        guard known.count * 5 >= sample.count * 4, Set(known).count > 1 else { return nil }
        let read = (0..<column.values.count).map { ageAndSex(column.values[$0]) }
        // Behind whoever the header names, if it names anybody.
        let owner = column.name.split { !$0.isLetter }.filter {
            KinHeader(String($0)).attribute == nil
        }.joined(separator: " ")
        func header(_ part: String) -> String { owner.isEmpty ? part : "\(owner) \(part)" }
        return [
            derived(column, name: header("age"), read.map { $0?.age ?? "" }),
            derived(column, name: header("sex"), read.map { $0?.sex ?? "" }),
        ]
    }

    /// “6Y/M”, “34 / F”, “F-19”, “11 m F”: an age and a letter or word for the sex; nil where it is anything else.
    static func ageAndSex(_ text: String) -> (age: String, sex: String)? {
        guard text.utf8.count <= 24 else { return nil }
        let parts = text.split { "/-,|() ".contains($0) }.map(String.init)
        guard parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
        func isSex(_ part: String) -> Bool {
            !part.contains(where: \.isNumber) && ListValues.sexes([part.lowercased()])[0] != nil
        }
        let (age, sex) =
            isSex(last)
            ? (parts.dropLast().joined(separator: " "), last)
            : (parts.dropFirst().joined(separator: " "), first)
        guard isSex(sex), age.first?.isNumber == true, AgeReading.read(age) != nil else {
            return nil
        }
        return (age, sex)
    }

    // MARK: Where and when somebody was lost

    /// The places and the days of a column that tells where and when somebody was last seen: “à Mugunga,
    /// 24/01/2025”; nil where it does not.
    private static func placesAndDays(_ column: TableColumn) -> [TableColumn]? {
        let words = KinHeader(column.name).words
        guard
            FamilyColumnAssignment.has(words, FamilyColumnAssignment.seenWords)
                || FamilyColumnAssignment.has(words, FamilyColumnAssignment.newsWords)
                || FamilyColumnAssignment.has(words, FamilyColumnAssignment.separationWords)
        else { return nil }
        let sample = column.values.sampled(200).map { placeAndDay(column.values[$0]) }
        let known = sample.count { !$0.day.isEmpty }
        let places = sample.map(\.place).filter { !$0.isEmpty }
        guard !sample.isEmpty, known * 2 >= sample.count, places.count * 2 >= sample.count,
            Set(places).count >= fewestPlaces
        else { return nil }
        let read = (0..<column.values.count).map { placeAndDay(column.values[$0]) }
        return [
            derived(column, name: "separation place", read.map(\.place)),
            derived(column, name: "separation date", read.map(\.day)),
        ]
    }

    /// Fewest different places in a column of places: fewer are words for the day, or what a form prints.
    private static let fewestPlaces = 4

    /// A place and, at the end, a day in figures; no place where the day stands alone: “Mon 24/01/2025”.
    static func placeAndDay(_ text: String) -> (place: String, day: String) {
        let space = text.lastIndex(of: " ")
        let last = space.map { text[text.index(after: $0)...] } ?? text[...]
        let groups = last.split { "/-.".contains($0) }
        guard groups.count == 3, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            return (text, "")
        }
        var place = space.map { text[..<$0] } ?? ""
        while let end = place.last, !end.isLetter, !end.isNumber { place.removeLast() }
        let isOfDay = NameFolding.fold(String(place)).split(separator: " ").allSatisfy {
            wordsBeforeDays.contains(String($0))
        }
        return (isOfDay ? "" : String(place), String(last))
    }

    /// Days of the week and small words that stand before a day, folded.
    private static let wordsBeforeDays: Set<String> = Set(
        """
        mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun \
        sunday lun lundi lunes lunedi mar mardi martes martedi mer mercredi mie miercoles mercoledi jeu jeudi \
        jue jueves gio giovedi ven vendredi vie viernes venerdi sam samedi sab sabado sabato dim dimanche dom \
        domingo domenica montag dienstag mittwoch donnerstag freitag samstag sonntag segunda terca quarta \
        quinta sexta feira on the le el am il em dia du au a date since about vers depuis desde fecha seit
        """.split(separator: " ").map(String.init))

    // MARK: Columns

    /// A column with what became of each value of another.
    private static func derived(
        _ column: TableColumn, name: String, _ values: [String]
    ) -> TableColumn {
        var dictionary = ValueDictionary()
        var codes: [String: UInt32] = [:]
        var codeOf: [UInt32] = [0]
        for value in values {
            if value.isEmpty {
                codeOf.append(0)
            } else if let known = codes[value] {
                codeOf.append(known)
            } else {
                dictionary.append(value.utf8)
                let code = UInt32(truncatingIfNeeded: dictionary.count)
                codes[value] = code
                codeOf.append(code)
            }
        }
        return TableColumn(
            name: name, codes: column.codes.map { codeOf[Int($0)] }, values: dictionary)
    }

    /// The column under a header that no other column has.
    private static func named(_ column: TableColumn, _ names: inout Set<String>) -> TableColumn {
        var column = column
        var number = 2
        let header = column.name
        while !names.insert(column.name).inserted {
            column.name = "\(header) \(number)"
            number += 1
        }
        return column
    }
}
