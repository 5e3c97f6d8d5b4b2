// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Says what each column of a table is, by its header and by its values.
///
/// Header and values each multiply the odds of a role; the role with the highest product is taken, and
/// its share of all products is the confidence. Rules over the whole table then settle what no column
/// shows alone: “name” beside “surname” is the given name, one column at most is the record's key, a
/// table has one date of birth.
///
/// The answer depends on headers, distinct values and how many rows hold each, and not on the order of
/// rows.
public enum ColumnRecognition {
    /// Recognises the columns of a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - overrides: Roles the user has stated, by header; they are taken with confidence 1.
    ///   - ignoring: Headers of columns to be left out.
    /// - Returns: One description a column, in the order of the table.
    /// - Complexity: Linear in the cells, by a few instructions a cell, and in the distinct values; at
    ///   most some 2,700 values a column are looked at closely.
    public static func recognize(
        _ table: RecordTable, overrides: [String: FieldRole] = [:], ignoring: Set<String> = []
    ) -> [RecognizedColumn] {
        let table = table.withoutTagRow().0
        let headers = HeaderPaths.questions(table.columns.map(\.name))
        var judgements = table.columns.enumerated().map { index, column in
            ColumnJudgement(
                index, column, header: headers[index], override: overrides[column.name],
                isIgnored: ignoring.contains(column.name))
        }
        TableContext.apply(to: &judgements)
        findOwners(table, &judgements)
        findFalseBirths(table, &judgements)
        findGroupNumbers(table, &judgements)
        return judgements.map(\.recognized)
    }

    /// Dates that are taken for births for want of a telling header, and do not go with the ages beside them.
    private static func findFalseBirths(_ table: RecordTable, _ columns: inout [ColumnJudgement]) {
        guard let age = columns.first(where: { $0.role == .age }) else { return }
        for index in columns.indices
        where columns[index].settled == nil && columns[index].role == .dateOfBirth
            && columns[index].header.factor(.dateOfBirth) < 100
            && !HeaderName(columns[index].name).saysNothing
        {
            guard let format = columns[index].profile.dates?.format else { continue }
            let dates = columns[index].index
            let days = columns.filter { $0.role == .eventDate }.compactMap { day in
                day.profile.dates.map { (day.index, $0.format) }
            }
            // Any day of the rows may be the one on which the ages were written, or one day of all of them.
            let isOfBirths = ([nil] + days).contains {
                !AgeWitness(table, ages: age.index, dates: dates, format, writtenOn: $0)
                    .saysOtherwise
            }
            guard !isOfBirths else { continue }
            columns[index].context[.dateOfBirth] = 0.001
            columns[index].notes.append(
                "The ages beside the dates are of people born at other times.")
        }
    }

    /// Numbers that are taken for persons' and are of groups; see ``GroupNumbers``.
    private static func findGroupNumbers(
        _ table: RecordTable, _ columns: inout [ColumnJudgement]
    ) {
        let numbers = GroupNumbers(table, columns)
        for index in columns.indices
        where columns[index].settled == nil
            && (columns[index].role == .identifier || columns[index].isRepeatedKey)
            // What is left of a masked number, several people have.
            && DigitMask(table.columns[columns[index].index].values) == nil
            && numbers.areOfGroups(columns[index])
        {
            columns[index].settled = (
                .groupNumber, 0.9,
                "Records with one of its numbers are of different people: it numbers groups of them."
            )
        }
    }
}

/// What is known of one column while the table is being recognised.
struct ColumnJudgement {
    let index: Int
    let name: String
    let profile: ColumnProfile
    let content: ContentEvidence
    var header: HeaderEvidence
    /// A role that is certain, with the sentence that says why.
    var settled: (role: FieldRole, confidence: Double, reason: String)?
    /// Factors that rules over the whole table add.
    var context: [FieldRole: Double] = [:]
    /// Sentences that rules over the whole table add.
    var notes: [String] = []

    /// - Parameter header: What of the column's name says what it holds.
    init(
        _ index: Int, _ column: TableColumn, header: String, override: FieldRole?, isIgnored: Bool
    ) {
        self.index = index
        name = column.name
        let sample = ColumnSample(column)
        profile = ColumnProfile(column, sample)
        content = ContentEvidence(profile: profile)
        self.header = HeaderEvidence(header)
        if isIgnored {
            settled = (.ignored, 1, "The column is to be left out, as told.")
        } else if let override {
            settled = (override, 1, "The role was stated.")
        } else if profile.filledCount == 0 {
            settled = (.ignored, 1, "The column is empty.")
        } else if self.header.looksLikeTruth {
            settled = (
                .ignored, 0.95,
                """
                The header looks like the result of an earlier linkage, which would give the answer away; \
                state a role for the column, such as \(column.name)=identifier, to use it.
                """
            )
        } else if profile.distinctCount == 1, profile.filledCount >= 5 {
            let share = profile.completeness
            if share > 0.5 || self.header.factors.isEmpty {
                settled = (.ignored, 0.99, "All values are the same.")
            }
        }
    }

    /// Roles with their shares, likeliest first; equal shares in the order of declaration.
    var ranking: [(role: FieldRole, share: Double)] {
        let products = FieldRole.allCases.map { role in
            (
                role,
                header.factor(role) * content.factor(role) * (context[role] ?? 1) * Self.prior(role)
            )
        }
        let total = products.reduce(0) { $0 + $1.1 }
        guard total > 0 else { return [(.text, 1)] }
        return products.map { ($0.0, $0.1 / total) }.enumerated()
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map { (role: $0.element.0, share: $0.element.1) }
    }

    var role: FieldRole { settled?.role ?? ranking[0].role }

    /// Whether the header names a key, and several rows have each of them in common.
    var isRepeatedKey: Bool {
        settled == nil && header.factor(.recordID) >= 100 && content.factor(.recordID) < 0.01
    }

    /// How often a role is met where header and values say nothing.
    private static func prior(_ role: FieldRole) -> Double {
        switch role {
        case .recordID: 0.25
        case .givenName, .surname, .dateOfBirth, .text: 1
        case .fullName, .locality, .sex, .phone, .email, .postcode, .country, .region, .category:
            0.7
        case .identifier, .streetAddress, .eventDate, .age, .nationality, .language: 0.4
        case .middleName, .birthYear, .streetNumber, .unit: 0.15
        case .birthMonth, .birthDay, .occupation, .groupNumber: 0.06
        case .secondSurname, .alias, .birthplace, .motherName, .fatherName, .relativeName: 0.03
        case .ignored: 0
        }
    }

    var recognized: RecognizedColumn {
        let ranking = ranking
        var reasons: [String] = []
        let role: FieldRole
        let confidence: Double
        if let settled {
            (role, confidence) = (settled.role, settled.confidence)
            reasons.append(settled.reason)
        } else {
            (role, confidence) = (ranking[0].role, min(ranking[0].share, 0.99))
            if let reason = header.reason { reasons.append(reason) }
            if let sentence = content.sentence(for: role) { reasons.append(sentence) }
        }
        let isDate = role == .dateOfBirth || role == .eventDate
        if isDate, let dates = profile.dates { reasons += dates.notes }
        reasons += notes
        if reasons.isEmpty {
            reasons.append("Neither the header nor the values point to another role.")
        }
        var column = RecognizedColumn(
            index: index, name: name, role: role, confidence: confidence, reasons: reasons,
            dateFormat: isDate ? profile.dates?.format ?? DateFormat() : nil,
            completeness: profile.completeness, distinctCount: profile.distinctCount,
            alternatives: ranking.filter { $0.role != role && $0.share >= 0.01 }.prefix(4)
                .map { ($0.role, $0.share) })
        column.isSaidByHeader = settled?.confidence == 1 || header.factor(role) > 1
        return column
    }
}
