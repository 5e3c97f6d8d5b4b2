// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The form in which a list comes.
package enum ListForm: String, Sendable, Codable, CaseIterable {
    /// Rows and columns: delimited text, JSON Lines, workbooks.
    case table
    /// The People Finder Interchange Format.
    case pfif
    /// Records of Primero as JSON.
    case primero

    /// The form that a document seems to have, by how it begins.
    package init(sniffing bytes: [UInt8]) {
        let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if start.contains("zesty.ca/pfif/") {
            self = .pfif
            return
        }
        let begin = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let isObject = begin.hasPrefix("{") || begin.hasPrefix("[")
        // An answer of the API begins with its records.
        let isAnswer =
            begin.hasPrefix("{")
            && begin.dropFirst().drop { $0.isWhitespace }.hasPrefix("\"data\"")
        let isPrimero =
            isAnswer
            || isObject
                && [
                    "\"case_id\"", "\"tracing_request_id\"", "\"family_details_section\"",
                    "\"tracing_request_subform_section\"", "\"case_id_display\"",
                ].contains { begin.contains($0) }
        self = isPrimero ? .primero : .table
    }
}
