// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Rules that need all columns of a table.
enum TableContext {
    /// Adds what the columns say of one another.
    static func apply(to columns: inout [ColumnJudgement]) {
        settleSolidi(&columns)
        trustNamedNames(&columns)
        settleNames(&columns)
        settleOrdinals(&columns)
        settleFathers(&columns)
        settleBirthParts(&columns)
        settleNumberedNames(&columns)
        settleNamesByContent(&columns)
        keepOneFullName(&columns)
        doubtWhatIsNamedElsewhere(&columns)
        favourKeys(&columns)
        doubtRepeatedKeys(&columns)
        keepOne(.recordID, &columns)
        keepOneDateOfBirth(&columns)
        keepOne(.sex, &columns)
        keepOne(.age, &columns)
    }

    private static func isNamed(_ column: ColumnJudgement, _ role: FieldRole) -> Bool {
        if let settled = column.settled { return settled.role == role }
        return column.header.factor(role) >= 100
    }

    /// `F/Name` is the first name beside `L/Name`, and the father's elsewhere.
    private static func settleSolidi(_ columns: inout [ColumnJudgement]) {
        func isSolidus(_ column: ColumnJudgement) -> Bool {
            column.name.contains("/") && column.header.factor(.fatherName) > 1
                && column.header.factor(.givenName) > 1
        }
        let others = columns.filter { !isSolidus($0) }
        let isFirst =
            others.contains { isNamed($0, .surname) }
            && !others.contains { isNamed($0, .givenName) || $0.header.factor(.fullName) > 1 }
        for index in columns.indices where isSolidus(columns[index]) {
            columns[index].context = isFirst ? [.fatherName: 0.01] : [.fatherName: 100]
        }
    }

    /// A header that says “given name” is right where few of the values are familiar: that some are surnames
    /// elsewhere tells little among names from far away.
    private static func trustNamedNames(_ columns: inout [ColumnJudgement]) {
        for index in columns.indices where columns[index].settled == nil {
            let (column, profile) = (columns[index], columns[index].profile)
            guard max(profile.onlyGivenName, profile.onlySurname) < Self.familiarNames else {
                continue
            }
            let isGiven = isNamed(column, .givenName)
            guard isGiven != isNamed(column, .surname) else { continue }
            columns[index].context[isGiven ? .surname : .givenName] = 0.01
        }
    }

    /// Share of familiar names from which the values of a column tell what they are whatever the header says.
    private static let familiarNames = 0.15

    /// “name”, “nom”, “nombre”: the rest of the name if a part has a column of its own.
    private static func settleNames(_ columns: inout [ColumnJudgement]) {
        let hasGiven = columns.contains { isNamed($0, .givenName) }
        let hasSurname = columns.contains { isNamed($0, .surname) }
        guard hasGiven || hasSurname else {
            for index in columns.indices
            where columns[index].header.factor(.fatherName) > 1
                && columns[index].header.factor(.middleName) > 1
            {
                // The father's name is a second name where names are kept in parts.
                columns[index].context[.middleName] = 0.1
            }
            // “first” and “last” on their own.
            for index in columns.indices where columns[index].header.core == "last" {
                columns[index].context[.surname] = 10
            }
            return
        }
        for index in columns.indices where columns[index].settled == nil {
            let header = columns[index].header
            guard header.factor(.fullName) > 1, header.factor(.fullName) < 100 else { continue }
            if hasGiven, hasSurname {
                columns[index].context = [.fullName: 20, .givenName: 0.05, .surname: 0.05]
            } else if hasSurname {
                columns[index].context = [.givenName: 40, .fullName: 0.3, .surname: 0.05]
                columns[index].notes.append("Another column holds the surname.")
            } else {
                columns[index].context = [.surname: 60, .givenName: 0.05, .fullName: 0.5]
                columns[index].notes.append("Another column holds the given name.")
            }
        }
    }

    /// `first_name`, `second_name`, `third_name`: the last of them stands where others have a surname.
    private static func settleOrdinals(_ columns: inout [ColumnJudgement]) {
        let ordinals = ["second", "third", "fourth"].compactMap { ordinal in
            columns.firstIndex {
                $0.settled == nil && HeaderName($0.name).words.starts(with: [ordinal, "name"])
            }
        }
        guard let last = ordinals.last, columns.contains(where: { isNamed($0, .givenName) }),
            !columns.contains(where: { isNamed($0, .surname) || isNamed($0, .fullName) })
        else { return }
        columns[last].context = [.surname: 4_000, .middleName: 0.01, .fullName: 0.01]
        columns[last].notes.append("The header is that of the last of several names.")
    }

    /// A father's name is a second name where names are kept in parts, and the father's where the mother's
    /// stands beside it.
    private static func settleFathers(_ columns: inout [ColumnJudgement]) {
        guard columns.contains(where: { $0.header.factor(.motherName) > 1 }) else { return }
        for index in columns.indices
        where columns[index].settled == nil && columns[index].header.factor(.fatherName) > 1
            && columns[index].header.factor(.middleName) > 1
        {
            columns[index].context[.middleName] = 0.1
        }
    }

    /// Year, month and day in columns of their own.
    private static func settleBirthParts(_ columns: inout [ColumnJudgement]) {
        func any(_ role: FieldRole) -> Bool {
            columns.contains {
                $0.settled == nil && $0.header.factor(role) > 1 && $0.content.factor(role) >= 0.3
            }
        }
        guard any(.birthYear), any(.birthMonth) else {
            // A year, month or day alone is seldom that of birth unless the header says birth.
            for index in columns.indices {
                for role in [FieldRole.birthYear, .birthMonth, .birthDay]
                where columns[index].header.factor(role) < 100 {
                    columns[index].context[role] = 0.3
                }
            }
            return
        }
        for index in columns.indices where columns[index].settled == nil {
            for role in [FieldRole.birthYear, .birthMonth, .birthDay]
            where columns[index].header.factor(role) > 1 {
                columns[index].context[role] = role == .birthDay ? 30 : 10
            }
        }
    }

    /// `lname_c2`, `nombre_2`: the second of two.
    private static func settleNumberedNames(_ columns: inout [ColumnJudgement]) {
        for (role, second) in [
            (FieldRole.surname, FieldRole.secondSurname), (.givenName, .middleName),
        ] {
            let numbers = columns.filter { isNamed($0, role) }.compactMap(\.header.number)
            guard numbers.contains(1), numbers.contains(2) else { continue }
            for index in columns.indices
            where columns[index].settled == nil && isNamed(columns[index], role)
                && columns[index].header.number == 2
            {
                columns[index].context[second] = 10 * HeaderEvidence.whole
                columns[index].context[role] = 0.01
                columns[index].notes.append("The header is numbered as the second of two.")
            }
        }
    }

    /// Without headers: of two columns of names, the one with more common given names is the given name.
    private static func settleNamesByContent(_ columns: inout [ColumnJudgement]) {
        let wanted: Set<FieldRole> = [.givenName, .surname]
        let mute = columns.indices.filter {
            columns[$0].settled == nil && columns[$0].header.factors.isEmpty
                && wanted.contains(columns[$0].role)
        }
        let named = columns.filter { !$0.header.factors.isEmpty }.map(\.role)
        func balance(_ index: Int) -> Double {
            let profile = columns[index].profile
            return (profile.onlyGivenName + 0.01) / (profile.onlySurname + 0.01)
        }
        func settle(_ index: Int, _ role: FieldRole) {
            let other: FieldRole = role == .givenName ? .surname : .givenName
            columns[index].context[role] = 6
            columns[index].context[other] = 0.05
            columns[index].notes.append("Chosen by comparison with the other columns of names.")
        }
        let roles = mute.map { columns[$0].role }
        let givenNames = mute.filter { columns[$0].role == .givenName }
        if givenNames.count > 1, roles.contains(.surname) || named.contains(.surname) {
            for index in givenNames.dropFirst() {
                columns[index].context[.middleName] = 60
                columns[index].notes.append("An earlier column holds given names as well.")
            }
            return
        }
        if mute.count == 2, roles[0] == roles[1], !named.contains(.givenName),
            !named.contains(.surname)
        {
            let givenFirst = balance(mute[0]) >= balance(mute[1])
            settle(mute[0], givenFirst ? .givenName : .surname)
            settle(mute[1], givenFirst ? .surname : .givenName)
        } else if mute.count == 1, named.contains(.givenName), !named.contains(.surname) {
            settle(mute[0], .surname)
        } else if mute.count == 1, named.contains(.surname), !named.contains(.givenName) {
            settle(mute[0], .givenName)
        }
    }

    /// A column that only looks like ages or names, under a header that says something else, beside a column
    /// that is called so: room numbers look like ages, and trades were made into surnames.
    private static func doubtWhatIsNamedElsewhere(_ columns: inout [ColumnJudgement]) {
        let claims: [(named: [FieldRole], doubted: FieldRole)] = [
            ([.age, .dateOfBirth], .age), ([.surname], .surname), ([.givenName], .givenName),
            // Firms are called after people.
            ([.surname], .fullName),
        ]
        // “Name” beside “Vorname” is called so as well, however much else it could be.
        func isClaimed(_ column: ColumnJudgement, _ role: FieldRole) -> Bool {
            isNamed(column, role)
                || column.role == role && column.header.factor(.fullName) > 1
                    && column.context[role] ?? 1 > 1
        }
        for claim in claims
        where columns.contains(where: { column in claim.named.contains { isClaimed(column, $0) } })
        {
            for index in columns.indices
            where columns[index].settled == nil && !columns[index].header.core.isEmpty
                && columns[index].header.factor(claim.doubted) <= 1
            {
                columns[index].context[claim.doubted, default: 1] *= 0.02
            }
        }
    }

    /// Headers that may name a key do so where no other does; without headers, keys stand first.
    private static func favourKeys(_ columns: inout [ColumnJudgement]) {
        let hasPlainKey = columns.contains {
            isNamed($0, .recordID) && $0.content.factor(.recordID) > 1
        }
        for index in columns.indices where !hasPlainKey {
            // “case number”, “registration number”: the key of a table that has no other.
            if columns[index].header.factor(.recordID) > 1 { columns[index].context[.recordID] = 6 }
        }
        guard let first = columns.first, first.settled == nil, first.header.factors.isEmpty else {
            return
        }
        if columns[0].content.factor(.recordID) > 10 { columns[0].context[.recordID] = 8 }
    }

    /// A key that several rows have in common is that of a form or a household, and no telephone number or
    /// street, however its digits look.
    private static func doubtRepeatedKeys(_ columns: inout [ColumnJudgement]) {
        for index in columns.indices
        where columns[index].isRepeatedKey {
            for role in [FieldRole.phone, .streetAddress, .postcode, .age] {
                columns[index].context[role] = 0.001
            }
        }
    }

    /// Leaves a role to the column that has it most surely; the others take their next role.
    private static func keepOne(_ role: FieldRole, _ columns: inout [ColumnJudgement]) {
        let holders = columns.indices.filter {
            columns[$0].settled == nil && columns[$0].role == role
        }
        let isStated = columns.contains { $0.settled?.role == role }
        guard holders.count > 1 || (isStated && !holders.isEmpty) else { return }
        func weight(_ index: Int) -> Double {
            let column = columns[index]
            return column.header.factor(role) * column.content.factor(role)
                * (column.context[role] ?? 1)
        }
        // The first of equals: keys stand in front.
        let best = isStated ? nil : holders.max { (weight($0), $1) < (weight($1), $0) }
        for index in holders where index != best {
            columns[index].context[role] = 0
            columns[index].notes.append("Another column is the \(role.rawValue).")
            if role == .recordID, columns[index].profile.withDigit > 0.5 {
                columns[index].context[.identifier, default: 1] *= 20
            }
        }
    }

    /// Of two columns of whole names, the one that names far fewer people is of somebody whom several records
    /// share: the head of a household, a caregiver.
    ///
    /// Names in two scripts stay: they name equally many.
    private static func keepOneFullName(_ columns: inout [ColumnJudgement]) {
        doubtUnnamedFullNames(&columns)
        let holders = columns.indices.filter {
            // Towns look like names; only a header says that a column has some.
            columns[$0].settled == nil && columns[$0].role == .fullName
                && columns[$0].header.factor(.fullName) > 1
        }
        guard holders.count > 1, let widest = holders.map({ reach(columns[$0]) }).max() else {
            return
        }
        for index in holders where reach(columns[index]) < widest * 0.6 {
            columns[index].settled = (
                .relativeName, 0.6,
                "Another column names more people: this one names somebody whom several records share."
            )
        }
    }

    /// What only looks like whole names, beside a column that is called so and names far more people, is of
    /// something else: places are named after people.
    private static func doubtUnnamedFullNames(_ columns: inout [ColumnJudgement]) {
        let named = columns.filter {
            $0.role == .fullName && ($0.settled != nil || $0.header.factor(.fullName) > 1)
        }
        guard let widest = named.map(reach).max() else { return }
        for index in columns.indices
        where columns[index].settled == nil && columns[index].role == .fullName
            && !columns[index].header.core.isEmpty && columns[index].header.factor(.fullName) <= 1
            && reach(columns[index]) < widest
        {
            columns[index].context[.fullName, default: 1] *= 0.02
            columns[index].notes.append("Another column is called that of the names.")
        }
    }

    /// How many people a column names.
    private static func reach(_ column: ColumnJudgement) -> Double {
        Double(column.profile.distinctCount) * column.profile.completeness
    }

    private static func keepOneDateOfBirth(_ columns: inout [ColumnJudgement]) {
        let holders = columns.indices.filter {
            columns[$0].settled == nil && columns[$0].role == .dateOfBirth
        }
        let isStated = columns.contains { $0.settled?.role == .dateOfBirth }
        guard holders.count > 1 || isStated else { return }
        let strongest = holders.map { columns[$0].header.factor(.dateOfBirth) }.max() ?? 0
        // Two columns named as dates of birth stay: two sources may each have given one.
        for index in holders
        where isStated || columns[index].header.factor(.dateOfBirth) < strongest / 3 {
            columns[index].context[.dateOfBirth] = 0.001
            columns[index].notes.append("Another column is the date of birth.")
        }
        let rest = columns.indices.filter {
            columns[$0].settled == nil && columns[$0].role == .dateOfBirth
        }
        guard rest.count > 1, strongest <= 1 else { return }
        // Without headers, the dates that reach furthest are those of birth; of those that reach nearly
        // as far, the first.
        let furthest = rest.map { columns[$0].profile.yearSpread }.max() ?? 0
        let best = rest.first { columns[$0].profile.yearSpread * 5 >= furthest * 4 }
        for index in rest where index != best { columns[index].context[.dateOfBirth] = 0.001 }
    }
}
