// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Names of agencies, places and users.
struct NameDirectory: Sendable {
    let directory: Directory

    init(_ directory: Directory) { self.directory = directory }

    func agency(_ id: AgencyID) -> String { directory.agencies[id] ?? "\(id)" }
    func facility(_ id: FacilityID) -> String { directory.facilities[id]?.name ?? "\(id)" }
    func user(_ id: UserID) -> String { directory.users[id]?.name ?? "\(id)" }
}
