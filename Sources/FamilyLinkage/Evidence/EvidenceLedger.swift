// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Adds evidence up, and keeps each line with its reason where somebody will read it.
struct EvidenceLedger {
    /// Sum of all lines.
    private(set) var total = KinWeights()
    /// The lines, kept where reasons were asked for.
    private(set) var lines: [KinEvidence] = []
    /// Sum of what rests on names alone.
    private(set) var names = KinWeights()
    let keepsReasons: Bool

    init(keepsReasons: Bool) { self.keepsReasons = keepsReasons }

    /// Adds a line; a line that says nothing of any relation is left out.
    mutating func add(
        _ kind: KinEvidence.Kind, _ weights: KinWeights, _ reason: @autoclosure () -> EvidenceReason
    ) {
        guard weights != KinWeights() else { return }
        total += weights
        if keepsReasons {
            lines.append(KinEvidence(kind: kind, weights: weights, reason: reason()))
        }
    }
}
