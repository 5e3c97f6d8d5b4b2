// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Who heads each household of a list in which every member says what they are to the head.
///
/// “Child”, “wife”, “head” beside a household’s number say who the head is by the head’s own row, which
/// tells more of them than a name beside each member could.
struct Households: Sendable {
    /// The row of the head, for each household number; none where two rows say they are the head.
    private var heads: [UInt32: Int] = [:]
    /// The column with the household’s number.
    private let numberColumn: Int?
    /// For each value of the column with the relation, whether it is the head’s own.
    private var isHead: [Bool] = []
    /// For each value of that column, whether it names no near relation.
    private var isOutsider: [Bool] = []
    /// For each value of that column, whether it says that somebody is no relative, or was taken in.
    private var isStranger: [Bool] = []
    /// For each value of that column, whether it names a more distant relation than that of a household’s own.
    private var isDistant: [Bool] = []
    private let relationColumn: Int?

    init(_ table: RecordTable, _ columns: [FamilyList.ListColumn]) {
        let relations = columns.indices.filter {
            columns[$0].role == .relative(slot: KinHeader.headSlot, attribute: .relationTo)
        }
        let relation = relations.first { Self.namesHeads(table.columns[$0]) } ?? relations.first
        let numbers = columns.indices.filter {
            if case .groupNumber(let numbering) = columns[$0].role {
                numbering != FamilyColumnAssignment.gathering
            } else {
                false
            }
        }
        let household = numbers.first {
            columns[$0].role == .groupNumber(numbering: FamilyColumnAssignment.numbering(["hh"]))
        }
        relationColumn = relation
        guard let relation else {
            numberColumn = household ?? numbers.first
            return
        }
        // A convoy has many heads, a household one.
        numberColumn =
            household
            ?? numbers.min {
                Self.headsAmongOthers(table, relation, $0)
                    < Self.headsAmongOthers(table, relation, $1)
            }
        guard let number = numberColumn else { return }
        let values = table.columns[relation].values
        isHead = [false]
        isOutsider = [false]
        isDistant = [false]
        isStranger = [false]
        let read = RelationCodes.reader(values)
        for index in 0..<values.count {
            let folded = NameFolding.fold(values[index])
            isHead.append(Self.isHead(folded))
            let meaning = Self.meaning(values[index], read)
            let isNear = meaning != .relative && meaning != .guardian
            let isFoster = folded.split(separator: " ").contains { Self.taken.contains(String($0)) }
            isDistant.append(!isHead[index + 1] && (meaning == .nieceOrNephew || !isNear))
            isStranger.append(
                !isHead[index + 1]
                    && (NoKin.isSaid(of: values[index])
                        || folded.split(separator: " ").contains { Self.alone.contains(String($0)) })
            )
            isOutsider.append(!folded.isEmpty && !isHead[index + 1] && (!isNear || isFoster))
        }
        var twice: Set<UInt32> = []
        for row in 0..<table.rowCount where isHead[Int(table.columns[relation].codes[row])] {
            let code = table.columns[number].codes[row]
            guard code > 0 else { continue }
            if heads.updateValue(row, forKey: code) != nil { twice.insert(code) }
        }
        for code in twice { heads[code] = nil }
    }

    /// What a cell says of a member: “adult” says nothing against any relation.
    private static func meaning(
        _ cell: String, _ read: (String) -> RelationWords.Meaning?
    ) -> KinStatement.Relation {
        let words = NameFolding.fold(cell).split(separator: " ").map(String.init)
        if words.contains(where: ofAge.contains) { return .parent }
        return read(cell)?.relation ?? .relative
    }

    /// Words for how old a member is, which say nothing of what they are to the head.
    private static let ofAge: Set<String> = [
        "adult", "adlt", "adt", "adulto", "adulta", "adulte", "chld", "chd", "erwachsener",
        "member", "miembro", "membre",
    ]

    /// The share of heads who are not the only one with their number.
    private static func headsAmongOthers(
        _ table: RecordTable, _ relation: Int, _ number: Int
    ) -> Double {
        let column = table.columns[relation]
        let isHead =
            [false]
            + (0..<column.values.count).map { Self.isHead(NameFolding.fold(column.values[$0])) }
        var counts: [UInt32: Int] = [:]
        var heads = 0
        for row in 0..<table.rowCount where isHead[Int(column.codes[row])] {
            heads += 1
            let code = table.columns[number].codes[row]
            if code > 0 { counts[code, default: 0] += 1 }
        }
        let alone = counts.values.count { $0 == 1 }
        return heads > 0 ? 1 - Double(alone) / Double(heads) : 1
    }

    /// The row of the head of a row’s household, if it is another’s.
    func head(of row: Int, in table: RecordTable) -> Int? {
        guard let numberColumn, let head = heads[table.columns[numberColumn].codes[row]],
            head != row
        else { return nil }
        return head
    }

    /// Whether a row’s person lives in a household without being the head’s child, spouse, parent or the like.
    func isOutsider(_ row: Int, in table: RecordTable) -> Bool {
        guard let relationColumn, !isOutsider.isEmpty else { return false }
        return isOutsider[Int(table.columns[relationColumn].codes[row])]
    }

    /// Whether a row’s person is said to be no relative of the head, or to have been taken in.
    func isStranger(_ row: Int, in table: RecordTable) -> Bool {
        guard let relationColumn, !isStranger.isEmpty else { return false }
        return isStranger[Int(table.columns[relationColumn].codes[row])]
    }

    /// Whether a row’s person is said to be a more distant relative of the head, or none.
    func isDistant(_ row: Int, in table: RecordTable) -> Bool {
        guard let relationColumn, !isDistant.isEmpty else { return false }
        return isDistant[Int(table.columns[relationColumn].codes[row])]
    }

    /// The column with the household’s number, where members say what they are to the head.
    var column: Int? { isHead.isEmpty ? nil : numberColumn }

    /// Whether a row is that of a head.
    func isHead(_ row: Int, in table: RecordTable) -> Bool {
        guard let relationColumn, !isHead.isEmpty else { return false }
        return isHead[Int(table.columns[relationColumn].codes[row])]
    }

    /// Whether a column with relations tells who is the head: some rows are, most are not.
    static func namesHeads(_ column: TableColumn) -> Bool {
        let isHead = (0..<column.values.count).map {
            Self.isHead(NameFolding.fold(column.values[$0]))
        }
        guard isHead.contains(true) else { return false }
        var filled = 0
        var heads = 0
        for code in column.codes where code > 0 {
            filled += 1
            if isHead[Int(code) - 1] { heads += 1 }
        }
        return heads * 20 >= filled && heads < filled
    }

    /// Whether a folded cell says “the head”, and not what its person is of the head: “wife of head”.
    static func isHead(_ folded: String) -> Bool {
        let said = folded.split(separator: " ").map(String.init)
        guard let head = said.firstIndex(where: words.contains) else { return false }
        return !said[..<head].contains { RelationWords.meaning($0) != nil }
    }

    private static let words: Set<String> = Set(
        [
            "head", "hoh", "self", "jefe", "jefa", "cabeza", "chef", "cheffe", "chefe", "principal",
            "titular", "pa", "pra", "pr", "reis", "reisi", "boshligʻi", "башчысы", "глава",
            "голова", "kepala", "ketua", "glowa", "رب", "ربة",
            "معيل", "معيلة",
        ].map(NameFolding.fold))

    /// Words for a child who came without a relative: “enfant non accompagné”.
    private static let alone: Set<String> = [
        "unaccompanied", "accompagne", "accompagnee", "acompanado", "acompanada", "acompanhado",
        "acompanhada", "desacompanhado", "desacompanhada", "unrelated", "alone", "refakatsiz",
    ]

    private static let taken: Set<String> = alone.union([
        "foster", "acogida", "acogido", "accueil", "pflegekind", "neighbour", "neighbor",
        "neighbours", "neighbors", "unrelated", "confie", "confiee", "confies", "accueilli",
        "accueillie", "voisin", "voisine", "vecino", "vecina", "entrusted", "affidato", "affidata",
    ])
}
