// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where the parts of an address are; a part that a population does not have is nil.
struct AddressSlots: Sendable {
    var street: Int?
    var number: Int?
    var unit: Int?
    var locality: Int?
    var postcode: Int?
    var region: Int?

    init(population: Population, slots: [Int]) {
        for slot in slots {
            switch population.fields[slot].role {
            case .streetAddress: street = street ?? slot
            case .streetNumber: number = slot
            case .unit: unit = slot
            case .locality: locality = locality ?? slot
            case .postcode: postcode = slot
            case .region, .country: region = region ?? slot
            default: break
            }
        }
    }
}

extension Comparator {
    /// Agreement of one part of an address.
    private enum Part {
        case missing
        case same
        case near
        case different
    }

    /// The parts of an address say one thing together; compared apart, a household that moved would be
    /// punished five times, and one that stayed rewarded five times.
    func compareAddresses(_ slots: AddressSlots, _ left: Int, _ right: Int) -> UInt64 {
        let street = compare(slots.street, left, right, tolerant: true)
        let number = compare(slots.number, left, right, tolerant: false)
        let locality = compare(slots.locality, left, right, tolerant: true)
        let postcode = compare(slots.postcode, left, right, tolerant: true)
        let place = Self.place(locality, postcode)
        let numberAgrees = number == .same || number == .missing
        switch street {
        case .same, .near:
            if place == .same || place == .near {
                if !numberAgrees { return 3 }
                // Where no table has a column of numbers, the street says them.
                let isWhole = number == .same || slots.number == nil
                return street == .same && place == .same && isWhole ? 1 : 2
            }
            if place == .missing {
                let isWhole = number == .same || slots.number == nil
                return isWhole ? (street == .same ? 1 : 2) : numberAgrees ? 4 : 5
            }
            return number == .same ? 4 : 5
        case .missing, .different:
            if place == .same || place == .near {
                if number == .same && street == .different { return 6 }
                if street == .missing && place == .same { return number == .same ? 1 : 7 }
                return place == .same ? 7 : 8
            }
            if locality == .same || postcode == .same { return 8 }
            switch compare(slots.region, left, right, tolerant: false) {
            case .same: return 9
            case .missing: return street == .missing && place == .missing ? 0 : 10
            default: return 10
            }
        }
    }

    private static func place(_ locality: Part, _ postcode: Part) -> Part {
        switch (locality, postcode) {
        case (.missing, let only), (let only, .missing): only
        case (.same, .same): .same
        case (.same, .near), (.near, .same), (.near, .near): .near
        // A town with another postcode, or a postcode with another town, is the same neighbourhood at
        // best: the caller calls it part of a place.
        default: .different
        }
    }

    private func compare(_ slot: Int?, _ left: Int, _ right: Int, tolerant: Bool) -> Part {
        guard let slot else { return .missing }
        let (x, y) = codes(left, right, slot)
        if x == 0 || y == 0 { return .missing }
        if x == y { return .same }
        return tolerant && population.store.areSimilar(x, y) ? .near : .different
    }
}
