// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage
package import RecordLinkage

/// Proposes a mapping by what is recognised in a list.
package enum MappingProposal {
    /// Share of rows that contradict the order of most from which it is asked about.
    static let doubtfulShare = 0.05

    /// Confidence below which what was recognised is left to whoever reads the mapping.
    private static let surestOfGuesses = 0.25

    /// The mapping that fits the table best.
    package static func mapping(of table: RecordTable) async -> ListMapping {
        let roster = await FamilyReading.read([table])
        let columns = roster?.lists.first?.columns ?? []
        return ListMapping(
            columns: columns.enumerated().map { place, column in
                describe(column, table.columns[place])
            })
    }

    private static func describe(
        _ column: FamilyList.ListColumn, _ values: TableColumn
    ) -> ListMapping.Column {
        // What only looks like text may matter to whoever reads the mapping.
        var word =
            column.role == .unused ? column.recognized.role.rawValue : word(column.role)
        // So weak a guess gives nobody a name: short codes look like names in a short list.
        if word == column.recognized.role.rawValue,
            column.recognized.confidence < surestOfGuesses
        {
            word = FieldRole.ignored.rawValue
        }
        var kind: String?
        var width: Int?
        switch column.role {
        case .own(.identifier):
            kind = isANumber(values) ? "a-number" : "number"
            if kind == "number" { width = lostZeros(values) }
        case .groupNumber(let numbering): kind = numbering
        default: break
        }
        return ListMapping.Column(
            column: column.name, is: word, kind: kind,
            dates: isDate(word) ? dates(values, column.recognized.dateFormat) : nil,
            width: width, zeros: width == nil ? nil : .ask)
    }

    /// Share of values that have to be A-numbers, for a column to hold them.
    private static let fewestANumbers = 0.9

    /// Whether nearly all values are A-numbers, and most are dressed as such.
    private static func isANumber(_ column: TableColumn) -> Bool {
        let looked = min(column.values.count, 2000)
        guard looked > 0 else { return false }
        var dressed = 0
        var numbers = 0
        for index in 0..<looked {
            let value = column.values[index]
            guard ANumber(value) != nil else { continue }
            numbers += 1
            if let first = value.first, first == "A" || first == "a" { dressed += 1 }
        }
        return Double(numbers) >= fewestANumbers * Double(looked) && dressed * 2 > looked
    }

    /// How many digits the numbers of a column have, where a spreadsheet seems to have dropped zeros
    /// in front of some of them; nil otherwise.
    ///
    /// Of numbers given at random one in ten begins with a zero. So most have the full width, some are
    /// one digit shorter, few two, and none begins with a zero. Numbers that were counted up are none
    /// of those: they leave few gaps.
    package static func lostZeros(_ column: TableColumn) -> Int? {
        var widths: [Int: Int] = [:]
        var (least, most) = (Double.infinity, 0.0)
        for index in 0..<column.values.count {
            let range = column.values.range(index)
            let bytes = column.values.bytes[range]
            guard bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), bytes.first != 0x30 else {
                return nil
            }
            widths[range.count, default: 0] += 1
            let number = bytes.reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
            (least, most) = (min(least, number), max(most, number))
        }
        if Double(column.values.count) * 10 > most - least { return nil }
        guard let width = widths.keys.max(), width >= 6, let full = widths[width],
            let shorter = widths[width - 1], full >= 8
        else { return nil }
        let total = Double(column.values.count)
        let isTail = widths.keys.allSatisfy { $0 >= width - 3 }
        return isTail && Double(full) >= 0.75 * total && Double(shorter) <= 0.25 * total
            ? width : nil
    }

    private static func isDate(_ word: String) -> Bool {
        ["date-of-birth", "encounter-time", "record-day"].contains(word)
    }

    /// What a column is, as a mapping says it.
    package static func word(_ role: FamilyColumn) -> String {
        switch role {
        case .own(let role): role.rawValue
        case .relative: "relative"
        case .freeText, .document: "free-text"
        case .encounterTime: "encounter-time"
        case .encounterClock: "encounter-clock"
        case .encounterPlace: "encounter-place"
        case .recordDay: "record-day"
        case .heldAt: "held-at"
        case .groupNumber: FieldRole.groupNumber.rawValue
        case .unused: FieldRole.ignored.rawValue
        }
    }

    private static func dates(_ column: TableColumn, _ known: DateFormat?) -> ListMapping.Dates {
        var counts = [UInt32](repeating: 0, count: column.values.count)
        for code in column.codes where code > 0 && Int(code) <= counts.count {
            counts[Int(code) - 1] &+= 1
        }
        let read = DateReader.detect(column.values, counts: counts)
        let format = read?.format ?? known ?? DateFormat()
        var order = format.order.rawValue
        if let read {
            let evidence = read.orderEvidence
            let few = Double(min(evidence.dayFirst, evidence.monthFirst))
            let many = Double(max(evidence.dayFirst, evidence.monthFirst))
            if read.isOrderAssumed || few > 0 && few >= doubtfulShare * many { order = "ask" }
        }
        return ListMapping.Dates(
            order: order,
            compact: format.compactOrder == .yearMonthDay ? nil : format.compactOrder.rawValue,
            century: format.lastYearOfCentury == 30 ? nil : format.lastYearOfCentury,
            serial: serial(format.serialEpoch),
            calendar: format.calendar == .gregorian ? nil : "\(format.calendar)")
    }

    private static func serial(_ epoch: DateFormat.SerialEpoch?) -> ListMapping.Serial? {
        switch epoch {
        case .from1900: .from1900
        case .from1904: .from1904
        case nil: nil
        }
    }
}
