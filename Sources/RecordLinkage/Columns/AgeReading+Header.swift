// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension AgeReading {
    /// Whether bare numbers under a header are months: “âge (mois)”, but not “age (y/m)”.
    package static func areMonths(under header: String) -> Bool {
        let words = HeaderName(header).words
        guard words.contains(where: { read("20 " + $0)?.mostMonths == 20 }) else { return false }
        // Before months nothing but years makes an age; “yaş” and “a” are units beside a number only.
        return !words.contains { $0 != "yas" && $0 != "a" && read("2 " + $0 + " 3 m") != nil }
    }

    /// A cell of a column of months with its unit, where it has none of its own.
    package static func inMonths(_ cell: String) -> String {
        cell.contains(where: \.isLetter) ? cell : cell + " months"
    }
}

extension TableColumn {
    /// Writes “30 months” for 30 where the header says that ages are in months: another list has years.
    ///
    /// - Returns: Whether it says so.
    mutating func spellOutMonths() -> Bool {
        guard AgeReading.areMonths(under: name) else { return false }
        var spelled = ValueDictionary()
        for index in 0..<values.count { spelled.append(AgeReading.inMonths(values[index]).utf8) }
        values = spelled
        return true
    }
}

extension RecordTable {
    /// Where years and months of age have columns of their own, takes the months of people who have no years:
    /// of small children, often nothing else is asked.
    ///
    /// - Parameter ages: The column of ages, which is left as it is where it says something.
    /// - Returns: The other column, and whether its numbers are months; nil where there is none.
    mutating func fillAges(_ ages: Int) -> (column: Int, areMonths: Bool)? {
        let areMonths = AgeReading.areMonths(under: columns[ages].name)
        let others = columns.indices.filter { index in
            index != ages && HeaderEvidence(columns[index].name).factor(.age) >= 100
                && AgeReading.areMonths(under: columns[index].name) != areMonths
        }
        guard let other = others.first, others.count == 1 else { return nil }
        let (own, rest) = (columns[ages], columns[other])
        let hasGaps = own.codes.indices.contains { own.codes[$0] == 0 && rest.codes[$0] != 0 }
        guard hasGaps else { return (other, !areMonths) }
        var filled = own.values
        var places: [UInt32] = [0]
        for index in 0..<rest.values.count {
            let value = rest.values[index]
            filled.append((areMonths ? value : AgeReading.inMonths(value)).utf8)
            places.append(UInt32(filled.count))
        }
        columns[ages].values = filled
        for row in own.codes.indices where own.codes[row] == 0 {
            columns[ages].codes[row] = places[Int(rest.codes[row])]
        }
        return (other, !areMonths)
    }
}
