// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Since when the keys of a registry are what they are, as its journal tells.
package struct KeyTimes: Hashable, Sendable {
    /// When a key began to be used, and when it was last exchanged for another.
    package struct Life: Hashable, Sendable {
        package let since: Moment
        package internal(set) var rotated: Moment?
        package internal(set) var destroyed: Moment?
    }

    /// Of the root key; nil before the registry was founded.
    package private(set) var root: Life?
    /// Of agencies, from the first record that an agency brought.
    package private(set) var agencies: [AgencyID: Life] = [:]
    /// Of the key that signs the log, which each new log begins anew.
    package private(set) var log: Moment?

    /// Takes in what happened.
    mutating func note(_ happening: Happening, at moment: Moment) {
        switch happening {
        case .casework(.people(.registered(_, let record))): begin(record.agency, moment)
        case .casework(.imported(.received(let row, .quarantined))): begin(row.agency, moment)
        case .casework: break
        case .administrative(.founded):
            root = Life(since: moment)
            log = moment
        case .administrative(.recovered): log = moment
        case .administrative(.rootKeyRotated): root?.rotated = moment
        case .administrative(.agencyKeyRotated(let agency)): agencies[agency]?.rotated = moment
        case .administrative(.agencyKeyDestroyed(let agency, _, _)):
            agencies[agency]?.destroyed = moment
        case .administrative: break
        }
    }

    private mutating func begin(_ agency: AgencyID, _ moment: Moment) {
        guard let known = agencies[agency] else {
            agencies[agency] = Life(since: moment)
            return
        }
        // What comes after a destruction is sealed by a new key.
        if known.destroyed != nil { agencies[agency] = Life(since: moment) }
    }
}
