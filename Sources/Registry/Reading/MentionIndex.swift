// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// In which entries people were written about or shown.
///
/// It is made when somebody first asks who looked at a person, by opening every entry once, and kept as entries
/// come; from then on such a question opens the entries of that person alone. It takes 16 bytes for each
/// person of each entry, and nothing where nobody asks.
struct MentionIndex: Sendable {
    /// One entry of a person, and the place of the one before it.
    private struct Link {
        let entry: UInt64
        let before: Int
    }

    private var links: [Link] = []
    private var newest: [PersonID: Int] = [:]
    /// The first entry that it tells of.
    let first: UInt64

    init(from first: UInt64) { self.first = first }

    mutating func add(_ entry: UInt64, of persons: Set<PersonID>) {
        for person in persons {
            let before = newest.updateValue(links.count, forKey: person) ?? -1
            links.append(Link(entry: entry, before: before))
        }
    }

    /// Takes in what another index has of later entries.
    mutating func append(_ later: MentionIndex) {
        for person in later.newest.keys {
            for entry in later.entries(of: [person]).reversed() { add(entry, of: [person]) }
        }
    }

    /// The entries of somebody, under all of their identifiers; the newest first, each once.
    func entries(of persons: some Sequence<PersonID>) -> [UInt64] {
        var found: Set<UInt64> = []
        for person in persons {
            var place = newest[person] ?? -1
            while place >= 0 {
                let link = links[place]
                found.insert(link.entry)
                place = link.before
            }
        }
        return found.sorted(by: >)
    }
}

extension Act {
    /// Whom it shows, beside those whose keys seal what it says.
    var shown: Set<PersonID> {
        var shown: Set<PersonID> = []
        for happening in happenings {
            switch happening {
            case .casework(.file(.disclosed(let person, _, _, _))): shown.insert(person)
            case .administrative(.listed(_, let persons)): shown.formUnion(persons)
            case .casework(.export(.issued(let export))): shown.formUnion(export.persons)
            default: continue
            }
        }
        return shown
    }
}

extension OpenedEntry {
    /// Whom it was written about, or shows.
    var mentioned: Set<PersonID> {
        act.shown.union(
            owners.compactMap { if case .person(let person) = $0.owner { person } else { nil } })
    }
}

extension Registry {
    /// Takes an entry into the index, where there is one or one is being made.
    func noteMentions(_ act: Act, _ owners: [KeyUse], entry: UInt64) {
        guard mentionIndex != nil || arrivingMentions != nil else { return }
        let persons = act.shown.union(
            owners.compactMap { if case .person(let person) = $0.owner { person } else { nil } })
        mentionIndex?.add(entry, of: persons)
        arrivingMentions?.add(entry, of: persons)
    }

    /// The index; the first who asks has every entry opened.
    func mentionsOfEverybody() async throws(RegistryError) -> MentionIndex {
        if let mentionIndex { return mentionIndex }
        // What is decided from here on is taken in as it comes; all before it is stored when this is answered.
        let first = try await enqueue { (registry) throws(RegistryError) in
            if registry.arrivingMentions == nil {
                registry.arrivingMentions = MentionIndex(from: registry.next)
            }
            return registry.arrivingMentions?.first ?? registry.next
        }
        let made = try await Self.index(journal, ring, upTo: first)
        if let mentionIndex { return mentionIndex }
        var index = made
        if let arrivingMentions { index.append(arrivingMentions) }
        arrivingMentions = nil
        mentionIndex = index
        return index
    }

    @concurrent
    private static func index(
        _ journal: any Journal, _ ring: KeyRing, upTo first: UInt64
    ) async throws(RegistryError) -> MentionIndex {
        var index = MentionIndex(from: 0)
        try await Replay(journal: journal, ring: ring).forEach(of: first) { entry in
            index.add(entry.sequence, of: entry.mentioned)
        }
        return index
    }
}
