// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Importing

extension Desk {
    /// Does something with lists on their way in, for a page or for a program.
    ///
    /// - Parameter fault: How what is wrong with a list is told.
    /// - Throws: Refusals and faults of the registry as everywhere; else what `fault` makes of it.
    func withImports<Value: Sendable>(
        _ body: (ImportBook) async throws(ImportTrouble) -> Value,
        fault: (ImportTrouble) -> any Error
    ) async throws -> Value {
        do throws(ImportTrouble) {
            return try await body(imports)
        } catch {
            switch error {
            case .registry(let error): throw error
            case .refused(let refusal): throw Stop.refused(refusal)
            default: throw fault(error)
            }
        }
    }
}
