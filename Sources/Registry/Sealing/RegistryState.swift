// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Everything that a registry knows: what its journal says, added up.
package struct RegistryState: Sendable {
    /// People, links and the work for them.
    package private(set) var casework = CaseworkState()
    /// Agencies, places and users by number.
    package private(set) var directory = Directory()
    /// Lists that were imported, and by what they are read.
    package private(set) var lists: [ImportedListKey: ImportedList] = [:]
    /// Lists of copies whose source says until when they may be kept; see ``ImportedList/holdsCopies``.
    private var listsOfCopies: Set<ImportedListKey> = []
    /// People of whom nothing may be erased, and why.
    package private(set) var holds: [PersonID: LegalHold] = [:]
    /// How often a person's content was erased, where it was.
    package private(set) var erasures: [PersonID: UInt32] = [:]
    /// Programs that are told what happens, and those of them that are told no more.
    package private(set) var webhooks: [WebhookID: Webhook] = [:]
    package private(set) var deadWebhooks: Set<WebhookID> = []
    /// Copies of others' records that are gone because their time has ended, by the identifier of the record.
    package private(set) var tombstones: [String: Tombstone] = [:]
    /// People whom somebody asked to erase, where nobody has answered.
    package private(set) var erasureRequests: [PersonID: ErasureRequest] = [:]
    /// Keys for which packages were sealed, and when first.
    package private(set) var packageKeys: [String: Moment] = [:]
    /// Packages that were made of everything, the first first.
    package private(set) var packages: [MadePackage] = []
    /// Since when keys are what they are.
    package private(set) var keyTimes = KeyTimes()
    private(set) var erasedRows: Set<RowID> = []
    private(set) var highest = HighestNumbers()

    /// Takes in what happened.
    mutating func apply(_ happening: Happening, of act: Act) {
        keyTimes.note(happening, at: act.at)
        switch happening {
        case .casework(let event): casework.apply(event)
        case .administrative(let event): apply(event, of: act)
        }
    }

    /// Rows whose content an act holds and that are copies: each is sealed by a key of its own beside its
    /// person's, so that it can be erased while the rest of what is known of the person stays.
    func copies(in act: Act) -> [RowID] {
        guard !listsOfCopies.isEmpty else { return [] }
        return act.events.compactMap { event in
            let row: ImportedRow? =
                switch event {
                case .imported(.received(let row, .accepted)): row
                case .imported(.settled(let id, _, _)), .imported(.reread(let id, _, _)):
                    casework.rows[id]
                default: nil
                }
            return row.flatMap { listsOfCopies.contains(ImportedListKey($0)) ? $0.id : nil }
        }
    }

    mutating func note(_ numbers: HighestNumbers) { highest.merge(numbers) }

    private mutating func apply(_ event: AdministrativeEvent, of act: Act) {
        switch event {
        case .founded, .agencyKeyRotated, .agencyKeyDestroyed, .rootKeyRotated, .searched,
            .rowsShown, .listed, .recovered, .account, .listHandled:
            break
        case .packaged(let packaging):
            packages.append(MadePackage(packaging: packaging, by: act.actor.user, at: act.at))
            if packageKeys[packaging.recipient] == nil {
                packageKeys[packaging.recipient] = act.at
            }
        case .loaded:
            // Their receivers know the keys of the registry that it came from.
            deadWebhooks = Set(webhooks.keys)
        case .webhook(.subscribed(let webhook)): webhooks[webhook.id] = webhook
        case .webhook(.removed(let id, _)):
            webhooks[id] = nil
            deadWebhooks.remove(id)
        case .webhook(.died(let id, _)): deadWebhooks.insert(id)
        case .webhook(.replayed(let id, _)): deadWebhooks.remove(id)
        case .agencyEnrolled(let id, let name): directory.agencies[id] = name
        case .facilityEnrolled(let id, let agency, let name):
            directory.facilities[id] = Directory.Facility(id: id, agency: agency, name: name)
        case .userEnrolled(let id, let name, let role, let agency):
            directory.users[id] = Directory.User(id: id, name: name, role: role, agency: agency)
        case .listAnnounced(let list):
            lists[ImportedListKey(list)] = list
            if list.holdsCopies { listsOfCopies.insert(ImportedListKey(list)) }
        case .holdPlaced(let person, let reason):
            holds[person] = LegalHold(
                person: person, reason: reason, by: act.actor.user, at: act.at)
        case .holdLifted(let person, _): holds[person] = nil
        case .expired(let copies): for copy in copies { tombstones[copy.record] = copy }
        case .erasureAsked(let person, let reason):
            erasureRequests[person] = act.actor.user.map {
                ErasureRequest(person: person, by: $0, at: act.at, reason: reason)
            }
        case .erasureDeclined(let person, _): erasureRequests[person] = nil
        case .erased(let persons, let rows, _, _):
            erasedRows.formUnion(rows)
            for person in persons {
                erasures[person, default: 0] += 1
                erasureRequests[person] = nil
            }
        }
    }
}

/// That everything on record left as a package.
package struct MadePackage: Hashable, Sendable {
    package let packaging: AdministrativeEvent.Packaging
    package let by: UserID?
    package let at: Moment
}

/// Who and what works with the registry.
package struct Directory: Hashable, Sendable {
    /// Somebody who works with the registry, in one role of one agency.
    package struct User: Hashable, Sendable {
        package let id: UserID
        package let name: String
        package let role: Role
        package let agency: AgencyID

        /// How a command names the one who gives it.
        package var actor: Actor { .user(id, role, agency) }
    }

    /// A place of an agency.
    package struct Facility: Hashable, Sendable {
        package let id: FacilityID
        package let agency: AgencyID
        package let name: String
    }

    package var agencies: [AgencyID: String] = [:]
    package var facilities: [FacilityID: Facility] = [:]
    package var users: [UserID: User] = [:]

    /// Agencies of which somebody works here; others are entered so that consents can name them.
    package var members: Set<AgencyID> { Set(users.values.map(\.agency)) }

    /// The agency of a name.
    package func agency(named name: String) -> AgencyID? {
        agencies.filter { $0.value == name }.keys.min()
    }

    /// The user of a name.
    package func user(named name: String) -> User? {
        users.values.filter { $0.name == name }.min { $0.id < $1.id }
    }

    /// The place of a name in an agency.
    package func facility(named name: String, of agency: AgencyID) -> FacilityID? {
        facilities.values.filter { $0.name == name && $0.agency == agency }.map(\.id).min()
    }
}
