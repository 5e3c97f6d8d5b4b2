// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Adds evidence up, and keeps each line with its reason where somebody will read it.
struct EvidenceLedger {
    /// Sum of all lines.
    private(set) var total = KinWeights()
    /// The lines, kept where reasons were asked for.
    private(set) var lines: [KinEvidence] = []
    /// The most that a statement says, by relation: it holds the names that are handed down too.
    private(set) var statements = KinWeights()
    let keepsReasons: Bool

    init(keepsReasons: Bool) { self.keepsReasons = keepsReasons }

    /// Adds a line; a line that says nothing of any relation is left out.
    mutating func add(
        _ kind: KinEvidence.Kind, _ weights: KinWeights, _ reason: @autoclosure () -> EvidenceReason
    ) {
        guard weights != KinWeights() else { return }
        total += weights
        if kind == .statement || kind == .document {
            statements = statements.larger(weights)
        }
        if keepsReasons {
            lines.append(KinEvidence(kind: kind, weights: weights, reason: reason()))
        }
    }
}
