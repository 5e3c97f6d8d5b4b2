// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import RecordLinkage

/// Proposes a mapping by what is recognised in a list.
enum MappingProposal {
    /// Share of rows that contradict the order of most from which it is asked about.
    private static let doubtfulShare = 0.05

    /// The mapping that fits the table best.
    static func mapping(of table: RecordTable) async -> ListMapping {
        let roster = await FamilyReading.read([table])
        let columns = roster?.lists.first?.columns ?? []
        return ListMapping(
            version: ListMapping.version, asOf: nil, zone: nil,
            columns: columns.enumerated().map { place, column in
                describe(column, table.columns[place])
            })
    }

    private static func describe(
        _ column: FamilyList.ListColumn, _ values: TableColumn
    ) -> ListMapping.Column {
        // What only looks like text may matter to whoever reads the mapping.
        let word =
            column.role == .unused ? column.recognized.role.rawValue : word(column.role)
        var kind: String?
        switch column.role {
        case .own(.identifier): kind = "number"
        case .groupNumber(let numbering): kind = numbering
        default: break
        }
        return ListMapping.Column(
            column: column.name, is: word, kind: kind,
            dates: isDate(word) ? dates(values, column.recognized.dateFormat) : nil)
    }

    private static func isDate(_ word: String) -> Bool {
        ["date-of-birth", "encounter-time", "record-day"].contains(word)
    }

    /// What a column is, as a mapping says it.
    static func word(_ role: FamilyColumn) -> String {
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
            serial: format.serialEpoch == nil ? nil : true,
            calendar: format.calendar == .gregorian ? nil : "\(format.calendar)")
    }
}
