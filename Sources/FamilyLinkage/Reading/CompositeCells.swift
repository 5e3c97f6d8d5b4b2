// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import RecordLinkage

/// Takes columns apart whose cells hold several things: “Zahid s/o Riaz”, “6Y/M”.
///
/// Hospitals and relief camps write a name with whose son, daughter or wife it is, and an age with the sex.
/// Apart, each part is a column like those of lists that keep them apart, for the linkage of persons as much
/// as for what is said of relatives. Headers are given in the words that are recognised; cells that are taken
/// apart hold nothing more to take apart, so that doing it twice changes nothing.
package enum CompositeCells {
    /// The tables with a column for each part.
    package static func takenApart(_ tables: [RecordTable]) -> [RecordTable] {
        tables.map(takenApart)
    }

    private static func takenApart(_ table: RecordTable) -> RecordTable {
        var table = table
        var columns: [TableColumn] = []
        var names = Set(table.columns.map(\.name))
        let hasSex = table.columns.contains { KinHeader($0.name).attribute == .sex }
        for column in table.columns {
            if let parts = agesAndSexes(column) {
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
        return table
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
            ("guardian name", read.map(\.carer)),
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
        let sample = min(column.values.count, 200)
        guard sample > 0 else { return nil }
        let known = (0..<sample).compactMap { ageAndSex(column.values[$0])?.sex.lowercased() }
        // “11 m” alone is months: two sexes at the least.
        guard known.count * 5 >= sample * 4, Set(known).count > 1 else { return nil }
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
        let sample = min(column.values.count, 200)
        let known = (0..<sample).count { !placeAndDay(column.values[$0]).day.isEmpty }
        let placed = (0..<sample).count { !placeAndDay(column.values[$0]).place.isEmpty }
        guard sample > 0, known * 2 >= sample, placed * 2 >= sample else { return nil }
        let read = (0..<column.values.count).map { placeAndDay(column.values[$0]) }
        return [
            derived(column, name: "separation place", read.map(\.place)),
            derived(column, name: "separation date", read.map(\.day)),
        ]
    }

    /// A place and, at the end, a day in figures.
    static func placeAndDay(_ text: String) -> (place: String, day: String) {
        guard let space = text.lastIndex(of: " ") else { return (text, "") }
        let last = text[text.index(after: space)...]
        let groups = last.split { "/-.".contains($0) }
        guard groups.count == 3, groups.allSatisfy({ $0.allSatisfy(\.isNumber) }) else {
            return (text, "")
        }
        var place = text[..<space]
        while let end = place.last, !end.isLetter, !end.isNumber { place.removeLast() }
        return (String(place), String(last))
    }

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
