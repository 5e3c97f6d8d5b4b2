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
    mutating func spellOutMonths() {
        guard AgeReading.areMonths(under: name) else { return }
        var spelled = ValueDictionary()
        for index in 0..<values.count { spelled.append(AgeReading.inMonths(values[index]).utf8) }
        values = spelled
    }
}
