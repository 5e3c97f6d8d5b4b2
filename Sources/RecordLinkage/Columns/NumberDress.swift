// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What numbers given to persons are dressed in: letters of a country or of a kind before the digits, a
/// check letter after them.
///
/// One office writes `A-201 334 556`, another `USA A201334556`, a third `201334556`.
enum NumberDress {
    /// Fewest digits of which letters may be taken: shorter numbers are seldom one person’s alone.
    static let leastDigits = 6
    /// Most letters before and after the digits.
    private static let mostBefore = 4
    private static let mostAfter = 2

    /// Where the digits of a normalised number are; nil where it is no run of digits in letters.
    static func digits(of number: [UInt8]) -> Range<Int>? {
        let start = number.firstIndex(where: isDigit) ?? number.count
        let end = number[start...].firstIndex { !isDigit($0) } ?? number.count
        guard start <= mostBefore, end - start >= leastDigits, number.count - end <= mostAfter,
            !number[end...].contains(where: isDigit)
        else { return nil }
        // Spreadsheets lose zeros.
        let first = number[start..<end].firstIndex { $0 != 48 } ?? start
        return end - first >= leastDigits ? first..<end : start..<end
    }

    /// The digits of a normalised number of a group, which may have letters among them; nil where they are few.
    ///
    /// `NRS-16C24029` is the 1624029 of a register that leaves letters out.
    static func groupDigits(of number: [UInt8]) -> [UInt8]? {
        if let range = digits(of: number) { return Array(number[range]) }
        let digits = number.filter(isDigit)
        if digits.count >= leastDigits { return digits }
        // `HH-656`, `0656`: a short number behind a few letters, or none.
        let letters = number.prefix { !isDigit($0) }.count
        guard letters <= mostBefore, letters + digits.count == number.count else { return nil }
        let telling = digits.drop { $0 == 48 }
        return telling.isEmpty ? nil : Array(telling)
    }

    /// By which values are put into an order that does not depend on that of the rows (FNV-1a).
    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

/// Tells by people's names whether numbers with the same digits are one number.
///
/// Two offices may each count from 100001, and headers seldom say whose number a column holds. But
/// records that have one number are of one person, and bear one name far oftener than chance would
/// have it.
struct NumberWitness {
    private let tables: [RecordTable]
    private let names: [NameBeginnings]

    /// A column of numbers.
    struct Place: Hashable {
        var table: Int
        var column: Int
    }

    /// Pairs of records that are looked at, at most.
    private static let mostPairs = 2_000
    /// Fewest pairs that are an answer.
    private static let leastPairs = 5

    init(tables: [RecordTable], columns: [[RecognizedColumn]]) {
        self.tables = tables
        names = zip(tables, columns).map { table, columns in
            NameBeginnings(
                table,
                columns: columns.filter {
                    $0.role == .givenName || $0.role == .surname || $0.role == .fullName
                }.map(\.index))
        }
    }

    /// Whether records of two columns with the same digits are of one person.
    func areOneNumber(_ left: Place, _ right: Place) -> Bool {
        areOfOnePerson(pairs([left, right], inOtherDress: false))
    }

    /// Whether the letters about the digits come and go: records with the same digits in other letters
    /// are of one person.
    func lettersTellNothing(_ places: [Place]) -> Bool {
        areOfOnePerson(pairs(places, inOtherDress: true))
    }

    /// How many of the last digits are written of a number where one list has it whole and another cut short;
    /// nil where lists do not cut them.
    ///
    /// A file that is numbered `05/000123456` is `123456` at the gate, and `05-0123456` at the desk.
    func lastDigits(_ places: [Place]) -> Int? {
        guard places.count > 1 else { return nil }
        let whole = agreeing(pairs(places, inOtherDress: false))
        var best: (count: Int, agreeing: Int)?
        for count in Self.tailLengths {
            let pairs = pairs(places, inOtherDress: true, lastDigits: count)
            guard areOfOnePerson(pairs) else { continue }
            let agreeing = agreeing(pairs)
            // A few are alike by chance where most are whole.
            guard agreeing * 5 >= whole else { continue }
            // More digits tell more people apart, where as many numbers are found by them.
            if Double(agreeing) * 0.95 > Double(best?.agreeing ?? 0) { best = (count, agreeing) }
        }
        return best?.count
    }

    /// Numbers of last digits that are tried, the most first.
    private static let tailLengths = [9, 8, 7, 6, 5]

    private func agreeing(_ pairs: [(Holder, Holder)]) -> Int {
        pairs.count { !namesOf($0.0).isDisjoint(with: namesOf($0.1)) }
    }

    private func namesOf(_ holder: Holder) -> Set<Substring> { names[holder.table].of(holder.row) }

    /// Whether records of two columns with the same digits are of one family: somebody of the one record's
    /// number bears the name of somebody of the other's, far oftener than of another number.
    ///
    /// Two offices may each count their families from 100001.
    func areOneGroup(_ left: Place, _ right: Place) -> Bool {
        let (first, second) = (members(left), members(right))
        let common = first.keys.filter { second[$0] != nil }.sorted().prefix(Self.mostPairs)
        guard common.count >= Self.leastGroups else { return false }
        func meet(_ one: UInt64, _ other: UInt64) -> Bool {
            (first[one] ?? []).contains { names in
                (second[other] ?? []).contains { $0.isSubset(of: names) || names.isSubset(of: $0) }
            }
        }
        let agreeing = common.count { meet($0, $0) }
        let byChance = common.indices.count { meet(common[$0], common[($0 + 1) % common.count]) }
        return agreeing * 3 >= common.count && agreeing >= 2 * byChance + Self.leastPairs
    }

    /// Numbers of groups that are an answer.
    private static let leastGroups = 20
    /// Most records with one number of a group.
    private static let mostMembers = 30

    /// Per number by its digits, the names of the records that have it.
    private func members(_ place: Place) -> [UInt64: [Set<Substring>]] {
        let column = tables[place.table].columns[place.column]
        var normalizer = TextNormalizer(role: .groupNumber, source: .column(place.column))
        let digits = (0..<column.values.count).map { value -> UInt64? in
            normalizer.normalise(column.values.bytes.span.extracting(column.values.range(value)))
            return NumberDress.groupDigits(of: normalizer.folded).map { NumberDress.hash($0[...]) }
        }
        var members: [UInt64: [Set<Substring>]] = [:]
        for (row, code) in column.codes.enumerated() where code != 0 {
            guard let digits = digits[Int(code) - 1] else { continue }
            let words = names[place.table].of(row)
            if !words.isEmpty { members[digits, default: []].append(words) }
        }
        return members.filter { $0.value.count <= Self.mostMembers }
    }

    private struct Holder {
        var digits: UInt64
        var letters: UInt64
        var table: Int
        var row: Int
    }

    /// Pairs of records with the same digits, in an order that only their numbers decide.
    private func pairs(
        _ places: [Place], inOtherDress: Bool, lastDigits: Int? = nil
    ) -> [(Holder, Holder)] {
        var holders = places.flatMap { self.holders($0, lastDigits: lastDigits) }
        holders.sort {
            ($0.digits, $0.letters, $0.table) < ($1.digits, $1.letters, $1.table)
        }
        var pairs: [(Holder, Holder)] = []
        var start = 0
        while start < holders.count, pairs.count < Self.mostPairs {
            let group = holders[start...].prefix { $0.digits == holders[start].digits }
            start += group.count
            guard group.count > 1, group.count <= places.count + 1 else { continue }
            for first in group.indices {
                for second in group.indices where second > first {
                    let (a, b) = (group[first], group[second])
                    if places.count > 1 && a.table == b.table { continue }
                    if inOtherDress && a.letters == b.letters { continue }
                    pairs.append((a, b))
                }
            }
        }
        return pairs
    }

    /// The numbers that stand once in a column; by their last digits, how many they have is the dress.
    private func holders(_ place: Place, lastDigits: Int?) -> [Holder] {
        let column = tables[place.table].columns[place.column]
        var rows = [Int](repeating: -1, count: column.values.count)
        for (row, code) in column.codes.enumerated() where code != 0 {
            let value = Int(code) - 1
            rows[value] = rows[value] == -1 ? row : -2
        }
        var normalizer = TextNormalizer(role: .identifier, source: .column(place.column))
        return rows.indices.compactMap { value in
            guard rows[value] >= 0 else { return nil }
            normalizer.normalise(column.values.bytes.span.extracting(column.values.range(value)))
            if let lastDigits {
                let digits = normalizer.folded.filter { $0 >= 48 && $0 <= 57 }
                guard digits.count >= lastDigits else { return nil }
                return Holder(
                    digits: NumberDress.hash(digits.suffix(lastDigits)),
                    letters: UInt64(digits.count),
                    table: place.table, row: rows[value])
            }
            guard let digits = NumberDress.digits(of: normalizer.folded) else { return nil }
            let letters = normalizer.folded.filter { $0 < 48 || $0 > 57 }
            return Holder(
                digits: NumberDress.hash(normalizer.folded[digits]),
                letters: NumberDress.hash(letters[...]),
                table: place.table, row: rows[value])
        }
    }

    private func areOfOnePerson(_ pairs: [(Holder, Holder)]) -> Bool {
        guard pairs.count >= Self.leastPairs else { return false }
        let left = pairs.map { names[$0.0.table].of($0.0.row) }
        let right = pairs.map { names[$0.1.table].of($0.1.row) }
        var agreeing = 0
        var byChance = 0
        for index in pairs.indices {
            if !left[index].isDisjoint(with: right[index]) { agreeing += 1 }
            if !left[index].isDisjoint(with: right[(index + 1) % right.count]) { byChance += 1 }
        }
        return agreeing * 3 >= pairs.count && agreeing >= 2 * byChance + Self.leastPairs / 2
    }
}
