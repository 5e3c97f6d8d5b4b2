// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Why a mapping cannot be used.
package enum MappingError: Error, Hashable, Sendable {
    /// It is not JSON of the form; `place` says where.
    case notAMapping(file: String, place: String)
    /// It is of a version that this program does not read.
    case otherVersion(file: String, version: Int)
    /// What is wrong with a part of it; `sentence` names column, table or test.
    case wrong(file: String, sentence: String)
    /// It says nothing of a column of the list.
    case columnNotMapped(String)
    /// It speaks of a column that the list does not have; beside those it has.
    case noSuchColumn(String, headers: [String])

    /// What is wrong, and what to do about it.
    package var sentence: String {
        switch self {
        case .notAMapping(let file, let place):
            "“\(file)” is not a mapping\(place.isEmpty ? "" : " (" + place + ")"). Make one with "
                + "reunify mapping propose and correct it."
        case .otherVersion(let file, let version):
            "“\(file)” is a mapping of version \(version); this program reads version "
                + "\(ListMapping.version)."
        case .wrong(let file, let sentence): "“\(file)”: \(sentence)"
        case .columnNotMapped(let header):
            "The mapping does not say what the column “\(header)” is. Add it; \"ignored\" if it is "
                + "not to be used."
        case .noSuchColumn(let header, let headers):
            "The mapping is of another list: there is no column “\(header)”."
                + Suggestion.question(header, in: headers)
        }
    }
}
