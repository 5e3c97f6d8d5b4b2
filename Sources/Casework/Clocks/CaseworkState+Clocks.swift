// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension CaseworkState {
    /// All clocks of everybody within reach, and of the work as a whole, at a moment.
    ///
    /// Orders of courts that are in force are among the rules.
    /// ``ClockRuleBook/unreadable`` has those that cannot be computed.
    ///
    /// - Parameters:
    ///   - only: One person alone, and not the work as a whole.
    ///   - isWithinReach: Whether the one who asks may see a person's clocks.
    /// - Complexity: people times rules.
    package func clocks(
        by book: ClockRuleBook, at now: Moment, only: PersonID? = nil, zones: ZoneOffsets,
        isWithinReach: (PersonID) -> Bool
    ) -> [Clock] {
        let whole = book.adding(ordersOf: self)
        let engine = ClockEngine(whole, zones: zones)
        var found: [Clock] = []
        let people = only.map { [canonical($0)] } ?? persons.keys.sorted()
        for person in people
        where persons[person] != nil && canonical(person) == person && isPresent(person)
            && isWithinReach(person)
        {
            found += engine.clocks(of: .person(person), clockFacts(of: person), at: now)
        }
        if only == nil { found += engine.clocks(of: .program, programFacts(), at: now) }
        return found
    }
}
