// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The ways in which lists go wrong, as the project's notes on the field number them.
package enum ErrorKind: Int, Sendable, CaseIterable {
    case surnameOrder = 1, surnameInheritance, givenNames, spelling, interpretation, defaultBirthday
    case dateSlip, personalNumber, unitNumber, scatteredSiblings, otherCaregiver, falseClaim
    case tooYoungToSay, bookedTwice, stale, reasons, listedWrongly, tableDamage

    /// E1 to E18.
    package var code: String { "E\(rawValue)" }

    /// Reads “E6”, “e6” or “6”.
    package init?(code: String) {
        let digits = code.first == "E" || code.first == "e" ? code.dropFirst() : code[...]
        guard let number = Int(digits), let kind = Self(rawValue: number) else { return nil }
        self = kind
    }

    /// What it is, in a few words.
    package var title: String {
        switch self {
        case .surnameOrder: "surnames dropped, swapped, hyphenated, fused or filed in the wrong box"
        case .surnameInheritance: "child registered by one parent alone"
        case .givenNames: "nickname, or part of a compound given name"
        case .spelling: "another spelling of a name"
        case .interpretation: "wrong language noted, statement lost in interpretation"
        case .defaultBirthday: "born on 1 January"
        case .dateSlip: "day and month swapped, year off by one, age only, other calendar"
        case .personalNumber: "personal number damaged, or a relative's"
        case .unitNumber: "family unit number deleted, doubled, or of another family"
        case .scatteredSiblings: "siblings, or two parents, held in different places"
        case .otherCaregiver: "caregiver who is no birth parent"
        case .falseClaim: "an unrelated adult claims the child"
        case .tooYoungToSay: "child under five without any statement"
        case .bookedTwice: "the same person twice on one list, under another number and name"
        case .stale: "place, telephone or time out of date"
        case .reasons: "reason missing or wrong, record missing from the first list"
        case .listedWrongly: "listed as separated and is not, or the reverse"
        case .tableDamage:
            "damage by spreadsheet: double ids, shifted cells, dates as numbers, zeros lost"
        }
    }
}

/// How often each of the errors happens: numbers from 0 to 1.
package struct ErrorRates: Sendable, Equatable {
    private var rates: [Double]

    /// The same rate for all.
    package init(all rate: Double) {
        rates = Array(repeating: rate, count: ErrorKind.allCases.count)
    }

    /// Rates in the order E1 to E18; missing ones are 0.
    init(_ rates: [Double]) {
        self.init(all: 0)
        for (index, rate) in rates.prefix(self.rates.count).enumerated() {
            self.rates[index] = rate
        }
    }

    /// The rate of an error.
    package subscript(kind: ErrorKind) -> Double {
        get { rates[kind.rawValue - 1] }
        set { rates[kind.rawValue - 1] = newValue }
    }
}
