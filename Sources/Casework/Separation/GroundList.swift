// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A version of the list of grounds on which a child may be separated from a parent or caregiver.
package struct GroundList: Hashable, Sendable, Codable {
    package let version: String
    package let effectiveFrom: Day
    package let effectiveUntil: Day?
    package let codes: Set<String>

    package init(
        version: String, effectiveFrom: Day, effectiveUntil: Day? = nil, codes: Set<String>
    ) {
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.effectiveUntil = effectiveUntil
        self.codes = codes
    }

    /// Whether the list applies to what happens on `day`.
    package func isInForce(on day: Day) -> Bool {
        effectiveFrom <= day && (effectiveUntil.map { day <= $0 } ?? true)
    }

    /// The grounds of the settlement in Ms.
    ///
    /// L. v. ICE (2023), those of field practice, and "other". An installation replaces it by what
    /// binds it.
    package static let standard = GroundList(
        version: "2023-12", effectiveFrom: Day(number: 0), effectiveUntil: nil,
        codes: [
            "threat-to-child", "threat-to-public", "criminal-warrant", "criminal-custody", "abuse",
            "unfit", "medical-emergency", "parentage-refuted", "entrusted-by-parent", "child-wish",
            "other",
        ])
}

/// A ground: a code and the version of the list it is from.
package struct Ground: Hashable, Sendable, Codable {
    package let list: String
    package let code: String

    package init(list: String, code: String) {
        self.list = list
        self.code = code
    }
}
