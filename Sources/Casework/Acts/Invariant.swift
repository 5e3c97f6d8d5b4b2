// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the registry must never get wrong; the numbers are those of Documentation/casework.md.
package enum Invariant: Int, Sendable, Codable, CaseIterable {
    case linksOutliveEverything = 1
    case nobodyIsSplitSilently
    case choiceBeforeRemoval
    case peopleVerify
    case weakIsCalledWeak
    case rejectionsAreRemembered
    case firewall
    case stepwiseDisclosure
    case nothingUnjournaled
    case sealedAndErasable
    case totalsPartition
    case importsDropNothing
}
