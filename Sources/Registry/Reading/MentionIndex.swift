// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// In which entries people were written about or shown.
///
/// It is made when somebody first asks who looked at a person, by opening every entry once, and kept as entries
/// come; from then on such a question opens the entries of that person alone. A work list that is looked at all
/// day mentions its people all day: what is kept of a mention is how far it is from the one before, two or three
/// bytes as a rule, and nothing where nobody asks.
struct MentionIndex: Sendable {
    /// Some bytes of one person's mentions, and where those before them are.
    private struct Chunk {
        static let size = 12
        var before: Int32
        var bytes = InlineArray<12, UInt8>(repeating: 0)
    }

    /// Where a person's mentions end.
    private struct End {
        var chunk: Int32 = -1
        var used = Chunk.size
        var entry: UInt64 = 0
    }

    private var chunks: [Chunk] = []
    private var ends: [PersonID: End] = [:]
    /// The first entry that it tells of.
    let first: UInt64

    init(from first: UInt64) { self.first = first }

    /// How many bytes the mentions take, without the table of people.
    var bytesOfMentions: Int { chunks.count * MemoryLayout<Chunk>.stride }

    /// - Complexity: O(persons)
    mutating func add(_ entry: UInt64, of persons: Set<PersonID>) {
        for person in persons {
            var end = ends[person] ?? End()
            // Entries come in their order, so that the distance is small; any is kept right.
            var rest = Self.folded(Int64(bitPattern: entry &- end.entry))
            while rest >= 0x80 {
                write(UInt8(truncatingIfNeeded: rest) | 0x80, &end)
                rest >>= 7
            }
            write(UInt8(truncatingIfNeeded: rest), &end)
            end.entry = entry
            ends[person] = end
        }
    }

    private mutating func write(_ byte: UInt8, _ end: inout End) {
        if end.used == Chunk.size {
            chunks.append(Chunk(before: end.chunk))
            end.chunk = Int32(truncatingIfNeeded: chunks.count - 1)
            end.used = 0
        }
        chunks[Int(end.chunk)].bytes[end.used] = byte
        end.used += 1
    }

    /// A signed distance as one that is small where it is near to nothing.
    private static func folded(_ distance: Int64) -> UInt64 {
        UInt64(bitPattern: distance << 1 ^ distance >> 63)
    }

    private static func unfolded(_ distance: UInt64) -> UInt64 {
        distance >> 1 ^ (0 &- (distance & 1))
    }

    /// Takes in what another index has of later entries.
    mutating func append(_ later: MentionIndex) {
        for person in later.ends.keys {
            for entry in later.entries(of: [person]).reversed() { add(entry, of: [person]) }
        }
    }

    /// The entries of somebody, under all of their identifiers; the newest first, each once.
    ///
    /// - Complexity: O(n log n) in the entries.
    func entries(of persons: some Sequence<PersonID>) -> [UInt64] {
        var found: Set<UInt64> = []
        for person in persons { read(person) { found.insert($0) } }
        return found.sorted(by: >)
    }

    private func read(_ person: PersonID, _ body: (UInt64) -> Void) {
        guard let end = ends[person] else { return }
        var order: [Int32] = []
        var place = end.chunk
        while place >= 0 {
            order.append(place)
            place = chunks[Int(place)].before
        }
        var entry: UInt64 = 0
        var distance: UInt64 = 0
        var shift: UInt64 = 0
        for place in order.reversed() {
            let used = place == end.chunk ? end.used : Chunk.size
            for number in 0..<used {
                let byte = chunks[Int(place)].bytes[number]
                distance |= UInt64(byte & 0x7F) << shift
                shift += 7
                if byte & 0x80 != 0 { continue }
                entry &+= Self.unfolded(distance)
                body(entry)
                distance = 0
                shift = 0
            }
        }
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
