// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Somebody was shown something of a person.
package struct Look: Hashable, Sendable {
    /// What was shown.
    package enum Sight: Hashable, Sendable {
        /// Parts of the record; with a search, because it found the person.
        case parts([Compartment], found: AdministrativeEvent.Search?)
        /// A list that speaks of the person.
        case list(AdministrativeEvent.Listing)
        /// What left the registry, and for whom.
        case export(ExportID, recipient: AgencyID)
    }

    package let entry: UInt64
    package let at: Moment
    package let actor: Actor
    package let purpose: Purpose
    package let sight: Sight
}

extension Registry {
    /// Who was shown what of a person, when and what for; the first look first, this one last.
    ///
    /// - Complexity: every entry is opened.
    package func looks(
        at person: PersonID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[Look]> {
        let shown = try await read(person, [.journal], by: actor, for: purpose)
        guard shown.accepted != nil else {
            return .refused(shown.refusal ?? Refusal(.notPermitted))
        }
        let own = Set(try await observe { $0.casework.identifiers(of: person) })
        let (journal, ring, count) = (journal, ring, next)
        var looks: [Look] = []
        try await Replay(journal: journal, ring: ring).forEach(of: count) { entry in
            guard let sight = entry.act.sight(of: own) else { return }
            looks.append(
                Look(
                    entry: entry.sequence, at: entry.act.at, actor: entry.act.actor,
                    purpose: entry.act.purpose, sight: sight))
        }
        return .accepted(looks)
    }
}

extension Act {
    /// What it showed of a person; nil where it showed nothing.
    fileprivate func sight(of own: Set<PersonID>) -> Look.Sight? {
        var parts: [Compartment] = []
        var search: AdministrativeEvent.Search?
        for happening in happenings {
            switch happening {
            case .casework(.file(.disclosed(let person, let part, _, _))) where own.contains(person):
                parts.append(part)
            case .administrative(.searched(let kind, _)): search = kind
            case .administrative(.listed(let listing, let persons))
            where persons.contains(where: own.contains):
                return .list(listing)
            case .casework(.export(.issued(let export)))
            where export.persons.contains(where: own.contains):
                return .export(export.id, recipient: export.recipient)
            default: continue
            }
        }
        return parts.isEmpty ? nil : .parts(parts, found: search)
    }
}
