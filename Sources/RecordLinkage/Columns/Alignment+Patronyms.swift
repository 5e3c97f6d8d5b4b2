// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Alignment {
    /// Own name, father's and grandfather's name on one side; on the other the same people under a given name and
    /// a surname, which they do not have.
    ///
    /// Where nobody has a surname, an office that wants one takes the father's name, or the father's and the
    /// grandfather's.
    mutating func alignPatronyms() {
        guard tables.count > 1 else { return }
        let chains = tables.indices.map { NameChain.links(tables[$0], free[$0]) }
        let parts = tables.indices.map { table -> (given: Int, surname: Int)? in
            guard chains[table] == nil, let given = column(table, .givenName),
                let surname = column(table, .surname)
            else { return nil }
            return (given, surname)
        }
        let fathers = tables.indices.compactMap { table in
            chains[table].map { tables[table].columns[$0.father].values }
        }
        let surnames = tables.indices.compactMap { table in
            parts[table].map { tables[table].columns[$0.surname].values }
        }
        guard !fathers.isEmpty, !surnames.isEmpty,
            zip(chains, parts).allSatisfy({ $0 != nil || $1 != nil }),
            surnames.allSatisfy({ NameChain.areMostly($0, among: fathers) })
        else { return }
        let reason =
            "One table has the names of father and grandfather, another has them for a surname."
        add(
            .givenName,
            tables.indices.map { .column(chains[$0]?.own ?? parts[$0]?.given ?? 0) }, [reason])
        add(
            .surname,
            tables.indices.map { .column(chains[$0]?.father ?? parts[$0]?.surname ?? 0) }, [reason])
        // Some offices take the grandfather's name.
        fields.append(
            AlignedField(
                name: FieldRole.secondSurname.rawValue, role: .secondSurname,
                sources: tables.indices.map { table in chains[table].map { .column($0.grand) } },
                reasons: [reason]))
        fields[fields.count - 1].isGrandfather = true
        for table in tables.indices {
            free[table].removeAll { $0.index == chains[table]?.grand }
        }
    }
}
