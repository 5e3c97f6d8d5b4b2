// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A report as it is read: facts about it, then sections with texts and tables.
///
/// Pages, tables of programs and JSON are all made from it, so that none says what another does not.
package struct ReportDocument: Hashable, Sendable, Encodable {
    /// A line of the head.
    package struct Fact: Hashable, Sendable, Encodable {
        package let label: ReportText
        package let value: ReportText

        package init(_ label: ReportText, _ value: ReportText) {
            self.label = label
            self.value = value
        }
    }

    /// What stands in a table.
    package enum Cell: Hashable, Sendable {
        case count(Int)
        case text(ReportText)
        /// A share from 0 to 1.
        case share(Double)
        case number(Double)
        /// Not published, so that no small count follows.
        case withheld
        /// There is nothing to say: nobody was asked, or nothing divides.
        case none
    }

    /// A row with its head.
    package struct Row: Hashable, Sendable, Encodable {
        package let head: ReportText
        package let cells: [Cell]
        /// It is the sum of others.
        package let isTotal: Bool

        package init(_ head: ReportText, _ cells: [Cell], isTotal: Bool = false) {
            self.head = head
            self.cells = cells
            self.isTotal = isTotal
        }
    }

    /// A table.
    package struct Table: Hashable, Sendable, Encodable {
        /// For programs and links: small letters and hyphens.
        package let id: String
        package let caption: ReportText
        /// The head of the first column and of the others.
        package let columns: [ReportText]
        package let rows: [Row]
        /// The column that is drawn as bars; nil where nothing is drawn.
        package let chart: Int?

        package init(
            id: String, caption: ReportText, columns: [ReportText], rows: [Row], chart: Int? = nil
        ) {
            self.id = id
            self.caption = caption
            self.columns = columns
            self.rows = rows
            self.chart = chart
        }
    }

    /// A part of the report.
    package struct Section: Hashable, Sendable, Encodable {
        package let title: ReportText
        package let texts: [ReportText]
        package let tables: [Table]

        package init(_ title: ReportText, texts: [ReportText] = [], tables: [Table] = []) {
            self.title = title
            self.texts = texts
            self.tables = tables
        }
    }

    package let kind: ReportKind
    package let title: ReportText
    /// What whoever gets it has to know first: "sealed", "for everybody".
    package let notice: ReportText
    package let facts: [Fact]
    package let sections: [Section]

    package init(
        kind: ReportKind, title: ReportText, notice: ReportText, facts: [Fact], sections: [Section]
    ) {
        self.kind = kind
        self.title = title
        self.notice = notice
        self.facts = facts
        self.sections = sections
    }

    /// Every text, in the order in which it is read.
    func forEachText(_ body: (ReportText) -> Void) {
        body(title)
        body(notice)
        for fact in facts {
            body(fact.label)
            body(fact.value)
        }
        for section in sections {
            body(section.title)
            section.texts.forEach(body)
            for table in section.tables {
                body(table.caption)
                table.columns.forEach(body)
                for row in table.rows {
                    body(row.head)
                    for cell in row.cells { if case .text(let text) = cell { body(text) } }
                }
            }
        }
    }
}

extension ReportDocument.Cell: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .count(let count): try container.encode(count)
        case .text(let text): try container.encode(text)
        case .share(let share): try container.encode((share * 10_000).rounded() / 10_000)
        case .number(let number): try container.encode((number * 100).rounded() / 100)
        case .withheld: try container.encode("withheld")
        case .none: try container.encodeNil()
        }
    }

    /// For programs: digits alone.
    package var plain: String {
        switch self {
        case .count(let count): String(count)
        case .text(let text): text.plain
        case .share(let share): String((share * 10_000).rounded() / 10_000)
        case .number(let number): String((number * 100).rounded() / 100)
        case .withheld: "withheld"
        case .none: ""
        }
    }

    /// Whether it stands at the end of its column, as numbers do.
    package var isNumber: Bool {
        switch self {
        case .count, .share, .number, .withheld, .none: true
        case .text: false
        }
    }

    /// The length of a bar; nil where there is none.
    package var length: Double? {
        switch self {
        case .count(let count): Double(count)
        case .share(let value), .number(let value): value
        case .text, .withheld, .none: nil
        }
    }

    static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "−" : "") + String(text.reversed())
    }
}
