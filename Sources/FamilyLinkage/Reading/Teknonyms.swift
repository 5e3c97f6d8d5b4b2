// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Parents who are called by a child of theirs: “Mama Emmanuel” is the mother of Emmanuel, whatever her name is.
///
/// Such names are usual from the Great Lakes to the coast of East Africa. They do not name the parent, so that to
/// compare them with names speaks against everybody; they tell of a brother or a sister instead. “Papa” and
/// “Mama” are given names elsewhere: they are read so only where many mothers, or many fathers, of these lists are called so.
enum Teknonyms {
    /// Least share of the mothers who are named, and least number, for it to be a custom.
    private static let share = 0.03
    private static let least = 10

    private static let mothers: Set<String> = ["mama", "maman", "mamma"]
    private static let fathers: Set<String> = ["papa", "baba"]

    /// Words for a parent, where it is the custom on these lists to call parents so; none elsewhere.
    private static func customary(
        _ words: Set<String>, for parent: KinStatement.Relation, _ roster: FamilyRoster
    ) -> Set<String> {
        var named = 0
        var called = 0
        for record in roster.records {
            for statement in record.statements where statement.relation == parent {
                guard statement.name != 0 else { continue }
                named += 1
                if child(of: roster.names[statement.name].written, words) != nil { called += 1 }
            }
        }
        return called >= least && Double(called) >= share * Double(named) ? words : []
    }

    /// Reads such names in a roster where they are the custom.
    ///
    /// Fathers count for themselves: “Papa Diop” is a name where “Mama Awa” is none.
    static func settle(_ roster: inout FamilyRoster) {
        let mothers = customary(mothers, for: .mother, roster)
        let fathers = customary(fathers, for: .father, roster)
        guard !mothers.isEmpty || !fathers.isEmpty else { return }
        var numbers: [String: Int] = [:]
        func number(_ name: String) -> Int {
            if let known = numbers[name] { return known }
            roster.names.append(NameCells(full: name).read())
            numbers[name] = roster.names.count - 1
            return roster.names.count - 1
        }
        for place in roster.records.indices {
            var siblings: [KinStatement] = []
            let own = NameFolding.fold(roster.names[roster.records[place].name].written)
            for at in roster.records[place].statements.indices {
                let statement = roster.records[place].statements[at]
                if child(of: roster.names[statement.mother].written, mothers) != nil {
                    roster.records[place].statements[at].mother = 0
                }
                if child(of: roster.names[statement.father].written, fathers) != nil {
                    roster.records[place].statements[at].father = 0
                }
                guard statement.relation.isElder || statement.relation == .spouse,
                    let child = child(
                        of: roster.names[statement.name].written, mothers.union(fathers))
                else { continue }
                roster.records[place].statements[at].name = 0
                guard statement.relation == .mother || statement.relation == .father,
                    !own.split(separator: " ").contains(Substring(NameFolding.fold(child)))
                else { continue }
                var sibling = KinStatement(
                    relation: .sibling, column: statement.column,
                    isFromFreeText: statement.isFromFreeText)
                sibling.name = number(child)
                if !siblings.contains(where: { $0.name == sibling.name }) {
                    siblings.append(sibling)
                }
            }
            roster.records[place].statements += siblings
        }
    }

    /// Whether a cell is such a name: “Mama Trésor”, written as a name is.
    static func isOne(_ text: String) -> Bool {
        child(of: text, mothers.union(fathers))?.first?.isUppercase == true
    }

    /// The child by whom somebody is called; nil where a name is of another kind.
    static func child(of name: String, _ words: Set<String>) -> String? {
        guard let space = name.firstIndex(of: " "),
            words.contains(NameFolding.fold(String(name[..<space])))
        else { return nil }
        let rest = name[space...].drop { $0 == " " }
        return rest.isEmpty || rest.contains(" ") ? nil : String(rest)
    }
}
