// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// All rules that are in use: those that ship, those an installation adds, and court orders.
package struct ClockRuleBook: Hashable, Sendable {
    /// A rule and where it is from.
    package struct Entry: Hashable, Sendable {
        package let rule: ClockRule
        package let jurisdiction: String
        /// The order that set it, where one did.
        package let order: CourtOrderID?
    }

    package private(set) var entries: [Entry] = []
    package private(set) var calendars: [String: HolidayCalendar] = [:]
    /// Court orders in force whose text cannot be read: shown, never skipped.
    package private(set) var unreadable: [CourtOrderID] = []

    /// No rules.
    package init() {}

    /// The rules of files; a later file may bring another version of a rule, not the same again.
    package init(_ files: [(name: String, file: ClockRuleFile)]) throws(ClockRuleError) {
        for (name, file) in files { try add(file, name: name, order: nil) }
    }

    /// Takes in the rules of a file, all of them or none.
    package mutating func add(_ file: ClockRuleFile, name: String, order: CourtOrderID?)
        throws(ClockRuleError)
    {
        var whole = self
        var faults: [String] = []
        for calendar in file.calendars ?? [] {
            if let known = calendars[calendar.id], known != calendar {
                faults.append("calendar \(calendar.id) is another one elsewhere")
            }
            whole.calendars[calendar.id] = calendar
        }
        for rule in file.rules {
            if whole.entries.contains(where: {
                $0.rule.id == rule.id && $0.rule.version == rule.version
            }) {
                faults.append("rule \(rule.id.rawValue) of version \(rule.version) is there twice")
            }
            if let calendar = rule.calendar, whole.calendars[calendar] == nil {
                faults.append(
                    "rule \(rule.id.rawValue) names calendar \(calendar), which is nowhere")
            }
            whole.entries.append(Entry(rule: rule, jurisdiction: file.jurisdiction, order: order))
        }
        guard faults.isEmpty else { throw ClockRuleError(file: name, faults: faults) }
        self = whole
    }

    /// With the court orders that are in force.
    package func adding(ordersOf state: CaseworkState) -> ClockRuleBook {
        var book = self
        for order in state.courtOrders.values.sorted(by: { $0.id < $1.id })
        where order.stage.binds {
            guard let file = state.orderRules[order.id] else {
                book.unreadable.append(order.id)
                continue
            }
            do throws(ClockRuleError) {
                try book.add(file, name: order.id.description, order: order.id)
            } catch {
                book.unreadable.append(order.id)
            }
        }
        return book
    }

    /// All versions of a rule.
    package func versions(of id: ClockRuleID) -> [ClockRule] {
        entries.map(\.rule).filter { $0.id == id }
    }
}
