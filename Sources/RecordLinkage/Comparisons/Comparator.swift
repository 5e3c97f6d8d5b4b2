// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds the levels at which two records of a population agree, four bits a comparison.
///
/// The result for a pair is one integer, its *pattern*: comparison `k` has bits `4k ..< 4k + 4`. Two
/// pairs with the same pattern are the same evidence but for how common the agreeing values are, so
/// training works on counts of patterns.
struct Comparator: Sendable {
    /// Most comparisons that fit a pattern.
    static let limit = 16

    let population: Population
    private var steps: [Step] = []
    /// Slots whose values are looked at wherever their codes differ.
    let fetchedSlots: [Int]

    /// Whether second surnames are the grandfathers' names.
    private(set) var hasGrandfathers = false

    /// One kernel with the slots it reads and the bits it writes.
    private enum Step: Sendable {
        case personName(PersonNameSlots)
        case dates(slot: Int, shift: UInt64)
        case events(slot: Int, shift: UInt64)
        case ages(slot: Int, shift: UInt64, dateShift: UInt64?)
        case sex(slot: Int, shift: UInt64, givenShift: UInt64?)
        case phones(slot: Int, second: Int?, shift: UInt64)
        case email(slot: Int, shift: UInt64, givenShift: UInt64?, surnameShift: UInt64?)
        case identifier(slot: Int, shift: UInt64)
        case address(AddressSlots, shift: UInt64)
        case relativeName(slot: Int, shift: UInt64)
        case equal(slot: Int, shift: UInt64, dayShift: UInt64?)
        case text(slot: Int, shift: UInt64, dayShift: UInt64?)
        /// A place among ``thresholdPlans``.
        case thresholds(Int, shift: UInt64)
    }

    /// Comparisons whose levels are data.
    ///
    /// They stand apart, so that a step is plain numbers and is read without counting references.
    private var thresholdPlans: [ThresholdPlan] = []

    /// Prepares the comparisons of a plan for a population.
    init(population: Population, comparisons: [ComparisonPlan]) {
        self.population = population
        fetchedSlots = Set(comparisons.prefix(Self.limit).flatMap(\.slots)).sorted().filter {
            !population.fields[$0].isDate && population.fields[$0].role != .sex
        }
        var name = PersonNameSlots()
        var givenShift: UInt64?
        var surnameShift: UInt64?
        for (index, comparison) in comparisons.prefix(Self.limit).enumerated() {
            let shift = UInt64(index * 4)
            // A comparison whose fields are not there weighs nothing.
            if comparison.slots.isEmpty { continue }
            switch comparison.kind {
            case .givenName:
                name.given = comparison.slots[0]
                name.givenShift = shift
                givenShift = shift
            case .middleName:
                name.middle = comparison.slots[0]
                name.middleShift = shift
            case .surname:
                name.surname = comparison.slots[0]
                name.secondSurname = comparison.slots.count > 1 ? comparison.slots[1] : nil
                hasGrandfathers =
                    name.secondSurname.map { population.fields[$0].isGrandfather } ?? false
                name.surnameShift = shift
                surnameShift = shift
            default: break
            }
        }
        if name.given != nil || name.surname != nil || name.middle != nil {
            steps.append(.personName(name))
        }
        var dateShift: UInt64?
        var eventShift: UInt64?
        for (index, comparison) in comparisons.prefix(Self.limit).enumerated() {
            let shift = UInt64(index * 4)
            guard let slot = comparison.slots.first else { continue }
            switch comparison.kind {
            case .givenName, .middleName, .surname: break
            case .dateOfBirth:
                steps.append(.dates(slot: slot, shift: shift))
                dateShift = shift
            case .eventDate:
                steps.append(.events(slot: slot, shift: shift))
                eventShift = shift
            case .age:
                steps.append(.ages(slot: slot, shift: shift, dateShift: dateShift))
            case .sex: steps.append(.sex(slot: slot, shift: shift, givenShift: givenShift))
            case .phone:
                let second = comparison.slots.count > 1 ? comparison.slots[1] : nil
                steps.append(.phones(slot: slot, second: second, shift: shift))
            case .email:
                steps.append(
                    .email(
                        slot: slot, shift: shift, givenShift: givenShift,
                        surnameShift: surnameShift))
            case .identifier: steps.append(.identifier(slot: slot, shift: shift))
            case .address:
                steps.append(
                    .address(
                        AddressSlots(population: population, slots: comparison.slots), shift: shift)
                )
            case .relativeName: steps.append(.relativeName(slot: slot, shift: shift))
            case .groupNumber, .category:
                let day = population.fields[slot].isToldByDay ? eventShift : nil
                steps.append(.equal(slot: slot, shift: shift, dayShift: day))
            case .text:
                let day = population.fields[slot].isToldByDay ? eventShift : nil
                steps.append(.text(slot: slot, shift: shift, dayShift: day))
            case .thresholds:
                if let plan = comparison.thresholds {
                    steps.append(.thresholds(thresholdPlans.count, shift: shift))
                    thresholdPlans.append(plan)
                }
            }
        }
    }

    /// The pattern of a pair of rows.
    func pattern(_ a: Int, _ b: Int) -> UInt64 {
        let stride = population.fields.count
        let left = a * stride
        let right = b * stride
        var pattern: UInt64 = 0
        for step in steps {
            switch step {
            case .personName(let slots):
                pattern |= comparePersonNames(slots, left, right)
            case .dates(let slot, let shift):
                let (x, y) = codes(left, right, slot)
                if x != 0 && y != 0 {
                    pattern |= UInt64(population.dates.level(x, y)) << shift
                }
            case .events(let slot, let shift):
                let (x, y) = codes(left, right, slot)
                if x != 0 && y != 0 {
                    pattern |= UInt64(population.dates.eventLevel(x, y)) << shift
                }
            case .ages(let slot, let shift, let dateShift):
                // Dates of birth say more, and have told the age.
                if let dateShift, pattern >> dateShift & 15 != 0 { continue }
                pattern |= compareAges(slot, left, right) << shift
            case .sex(let slot, let shift, let givenShift):
                let (x, y) = codes(left, right, slot)
                guard x != 0 && y != 0 else { continue }
                if x != y {
                    pattern |= 2 << shift
                } else if let givenShift, pattern >> givenShift & 15 == 1 {
                    // The same given name has told the sex: counting it again would be double.
                    continue
                } else {
                    pattern |= 1 << shift
                }
            case .phones(let slot, let second, let shift):
                pattern |= comparePhones(slot, second, left, right) << shift
            case .email(let slot, let shift, let givenShift, let surnameShift):
                // A mailbox made of the name is told already where the names agree.
                let namesAgree =
                    (givenShift.map { 1...5 ~= pattern >> $0 & 15 } ?? false)
                    && (surnameShift.map { 1...3 ~= pattern >> $0 & 15 } ?? false)
                pattern |= compareEmails(slot, left, right, namesAgree: namesAgree) << shift
            case .identifier(let slot, let shift):
                pattern |= compareDigits(slot, left, right) << shift
            case .address(let slots, let shift):
                pattern |= compareAddresses(slots, left, right) << shift
            case .relativeName(let slot, let shift):
                pattern |= compareRelatives(slot, left, right) << shift
            case .equal(let slot, let shift, let dayShift):
                let (x, y) = codes(left, right, slot)
                guard x != 0 && y != 0 else { continue }
                if x == y, let dayShift, pattern >> dayShift & 15 == 1 { continue }
                pattern |= (x == y ? 1 : 2) << shift
            case .text(let slot, let shift, let dayShift):
                let (x, y) = codes(left, right, slot)
                guard x != 0 && y != 0 else { continue }
                // The same day has told it: counting it again would be double.
                if let dayShift, pattern >> dayShift & 15 == 1,
                    x == y || population.store.areSimilar(x, y)
                {
                    continue
                }
                if x == y {
                    pattern |= 1 << shift
                } else {
                    pattern |= (population.store.areSimilar(x, y) ? 2 : 3) << shift
                }
            case .thresholds(let place, let shift):
                pattern |= compareByThresholds(thresholdPlans[place], left, right) << shift
            }
        }
        return pattern
    }

    @inline(__always)
    func codes(_ left: Int, _ right: Int, _ slot: Int) -> (UInt32, UInt32) {
        (population.codes[left + slot], population.codes[right + slot])
    }
}

/// Which slots of a population a comparison reads.
package struct ComparisonPlan: Sendable, Hashable {
    /// How the fields are compared.
    package var kind: ComparisonKind
    /// Name in the model file.
    package var name: String
    /// The slots, in an order that the kind fixes: for an address street, number, unit, locality,
    /// postcode, region.
    package var slots: [Int]
    /// Whether full agreement counts by how common the value is.
    package var usesTermFrequency: Bool
    /// The levels, for comparisons whose levels are data.
    package var thresholds: ThresholdPlan?
}
