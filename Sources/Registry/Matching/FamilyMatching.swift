// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

/// The matching of a registry over everything on record; see `Registry.matchEverything(progress:)`.
package struct FamilyMatching: Sendable {
    /// The model that it speaks for.
    package static let model = Registry.matchingModel

    private let registry: Registry

    /// The matching of a registry.
    package init(_ registry: Registry) { self.registry = registry }

    /// Looks at everything on record.
    package func run(
        progress: (@Sendable (FamilyStep) -> Void)? = nil
    ) async throws(RegistryError) -> MatchingReport {
        try await registry.matchEverything(progress: progress)
    }
}
