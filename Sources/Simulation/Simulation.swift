// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A crisis that never happened: four agencies' lists of families, and what is true of them.
///
/// Nothing in it comes from data of people. Same options, same bytes, on any machine and in any order in
/// which the chunks are made.
package struct Simulation: Sendable {
    /// What is to be made.
    package struct Options: Sendable {
        /// The crisis.
        package var scenario: Scenario
        /// How many families; where it is nil, as many as `separatedChildren` needs, or 1,000.
        package var families: Int?
        /// The same seed makes the same crisis.
        package var seed: UInt64
        /// Rates of E1 to E18.
        package var rates: ErrorRates
        /// Whether all family unit numbers are deleted.
        package var unitNumbersDeleted = false
        /// How many of the records keep what stands in free text, from 0 to 1.
        package var freeTextShare = 1.0
        /// How many children are taken from their adults, where that is fixed.
        package var separatedChildren: Int?

        /// Options with the rates of the scenario.
        package init(scenario: Scenario, families: Int?, seed: UInt64) {
            self.scenario = scenario
            self.families = families
            self.seed = seed
            rates = scenario.rates
        }
    }

    /// Why a crisis cannot be made.
    package enum Failure: Error, Equatable {
        /// With so many families only so many children are taken from their adults.
        case tooFewSeparations(found: Int)
        /// More families than there are numbers for.
        case tooManyFamilies(most: Int)
    }

    /// How much of everything there is.
    package struct Counts: Sendable, Equatable {
        /// Families.
        package var families = 0
        /// Human beings, also those in no list.
        package var persons = 0
        /// Human beings in at least one list.
        package var personsListed = 0
        /// Records of each list.
        package var records: [Int] = []
        /// Children taken from an adult.
        package var separatedChildren = 0
        /// Pairs of child and adult taken apart.
        package var separations = 0
        /// Cells, or missing records, hit by E1 to E18.
        package var errors = Array(repeating: 0, count: ErrorKind.allCases.count)

        /// Nothing yet.
        package init(lists: Int) { records = Array(repeating: 0, count: lists) }

        /// Adds what another chunk holds.
        package static func += (left: inout Counts, right: Counts) {
            left.families += right.families
            left.persons += right.persons
            left.personsListed += right.personsListed
            left.separatedChildren += right.separatedChildren
            left.separations += right.separations
            for index in left.records.indices where index < right.records.count {
                left.records[index] += right.records[index]
            }
            for index in left.errors.indices { left.errors[index] += right.errors[index] }
        }
    }

    /// A part of all files: the bytes that follow those of the chunk before.
    package struct Chunk: Sendable {
        /// Bytes of the four lists.
        package var lists: [[UInt8]]
        /// Bytes of the tables of the truth, in the order of `truthNames`.
        package var truth: [[UInt8]]
        /// What the chunk holds.
        package var counts: Counts
    }

    /// Families in one chunk, within which rows are shuffled.
    static let chunkSize = 1024

    /// What is made.
    package let options: Options
    /// How many families there are.
    package let familyCount: Int
    /// Families from this one on stay together.
    private let lastSeparated: (family: Int, limit: Int)?
    private let families: FamilyMaker
    private let records: RecordMaker

    /// Names of the files of the truth.
    package static var truthNames: [String] { TruthTables.fileNames }
    /// Names of the lists.
    package var listNames: [String] { options.scenario.listNames }
    /// How many chunks there are; at least one.
    package var chunkCount: Int { max(1, (familyCount + Self.chunkSize - 1) / Self.chunkSize) }

    /// The most families there may be.
    package static var mostFamilies: Int { IssuedNumbers.mostFamilies }

    /// Prepares a crisis; with a fixed number of separated children families are gone through until there
    /// are so many.
    package init(_ options: Options) throws(Failure) {
        if let families = options.families, families > Self.mostFamilies {
            throw .tooManyFamilies(most: Self.mostFamilies)
        }
        self.options = options
        let maker = FamilyMaker(
            scenario: options.scenario, rates: options.rates, seed: options.seed)
        families = maker
        records = RecordMaker(
            scenario: options.scenario, peoples: maker.peoples, rates: options.rates,
            seed: options.seed,
            numbers: IssuedNumbers(seed: options.seed, lists: options.scenario.lists.count),
            unitNumbers: options.unitNumbersDeleted ? .deleted : .byRate,
            freeTextShare: options.freeTextShare)
        guard let wanted = options.separatedChildren else {
            familyCount = max(0, options.families ?? 1000)
            lastSeparated = nil
            return
        }
        var found = 0
        var last: (family: Int, limit: Int)? = wanted == 0 ? (-1, 0) : nil
        var index = 0
        let most = options.families ?? Self.mostFamilies
        // Where hardly anybody is separated, the search ends some time.
        while last == nil, index < most, index < 100_000 || found * 1000 > index {
            let count = maker.separatedCount(index)
            if found + count >= wanted { last = (index, wanted - found) }
            found += count
            index += 1
        }
        guard let last else { throw .tooFewSeparations(found: found) }
        lastSeparated = last
        familyCount = options.families ?? max(1, last.family + 1)
    }

    /// The header rows of all files, before the first chunk.
    package var head: Chunk {
        let lists = options.scenario.lists.map { list in
            var text = Self.text(list)
            text.addMark()
            text.add(list.columns.map(\.header))
            return text.bytes
        }
        return Chunk(
            lists: lists, truth: TruthTables.headers.bytes, counts: Counts(lists: lists.count))
    }

    private static func text(_ list: ListDesign) -> TableText {
        TableText(
            delimiter: list.delimiter, encoding: list.encoding,
            usesCarriageReturns: list.usesCarriageReturns)
    }

    /// A family, as the simulation has it.
    func family(_ index: Int) -> Family {
        guard let last = lastSeparated else { return families.family(index) }
        return families.family(
            index, limit: index < last.family ? .max : index == last.family ? last.limit : 0)
    }

    /// Makes one chunk; chunks do not depend on each other.
    package func chunk(_ number: Int) -> Chunk {
        let scenario = options.scenario
        var counts = Counts(lists: scenario.lists.count)
        var truth = TruthTables()
        var rows: [[ListRecord]] = scenario.lists.map { _ in [] }
        let first = number * Self.chunkSize
        for index in first..<max(first, min(first + Self.chunkSize, familyCount)) {
            let family = family(index)
            let (lists, missing) = records.records(of: family)
            var listed = family.persons.map { _ in false }
            for (list, records) in lists.enumerated() {
                for record in records { listed[record.person] = true }
                rows[list] += records
            }
            truth.add(
                family, people: records.peoples[family.people], scenario: scenario, listed: listed)
            for record in missing {
                counts.errors[record.error.rawValue - 1] += 1
                truth.errors.add([
                    Cell(scenario.lists[record.list].fileName), [], [], Cell(record.error.code),
                    Cell(record.detail), TruthTables.key(family: index, person: record.person), [],
                ])
            }
            counts.families += 1
            counts.persons += family.persons.count
            counts.personsListed += listed.count(where: { $0 })
            counts.separations += family.separations.count
            counts.separatedChildren += family.children.count(where: { child in
                family.separations.contains { $0.child == child }
            })
        }
        var lists: [[UInt8]] = []
        for (index, list) in scenario.lists.enumerated() {
            lists.append(write(rows[index], list, index, chunk: number, &truth, &counts))
        }
        return Chunk(lists: lists, truth: truth.bytes, counts: counts)
    }

    /// Shuffles, damages and writes the rows of one list.
    private func write(
        _ unordered: [ListRecord], _ list: ListDesign, _ listNumber: Int, chunk: Int,
        _ truth: inout TruthTables, _ counts: inout Counts
    ) -> [UInt8] {
        var rows = unordered.sorted {
            ($0.order, $0.family, $0.person) < ($1.order, $1.family, $1.person)
        }
        var chance = Chance(seed: options.seed, stream: .order, index: chunk << 3 | listNumber)
        TableDamage(list: list, rate: options.rates[.tableDamage]).apply(to: &rows, &chance)
        var text = Self.text(list)
        let source = Cell(list.fileName)
        var previous: Cell?
        var occurrence = 1
        for row in rows {
            text.add(row.cells)
            let id = row.cells[row.idColumn]
            // A doubled id is that of the row above, so equal ids stand together.
            occurrence = id == previous ? occurrence + 1 : 1
            previous = id
            var number: Cell = []
            number.add(number: occurrence)
            let person = TruthTables.key(family: row.family, person: row.person)
            truth.records.add([person, source, id, number])
            for hit in row.hits {
                counts.errors[hit.error.rawValue - 1] += 1
                truth.errors.add([
                    source, id, Cell(list.columns[hit.column].header), Cell(hit.error.code),
                    Cell(hit.detail), person, number,
                ])
            }
        }
        counts.records[listNumber] += rows.count
        return text.bytes
    }
}
