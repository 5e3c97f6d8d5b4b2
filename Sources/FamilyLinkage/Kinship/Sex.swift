// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Sex as a record states it.
public enum Sex: String, Sendable, Codable, CaseIterable, Hashable {
    case female
    case male
}
