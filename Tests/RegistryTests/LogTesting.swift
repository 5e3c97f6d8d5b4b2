// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification
@testable import Registry
import Testing
import TransparencyLog

enum LogTesting {
    /// What the independent verifier says of an epoch, given every checkpoint.
    static func audit(
        _ log: LogArchive, _ epoch: LogEpoch? = nil, checkpoints: [Data]? = nil
    ) throws -> AuditReport {
        let epoch = try #require(epoch ?? log.current)
        let key = try AuditKey(try log.verifierKey(of: epoch).description)
        let notes = try checkpoints ?? log.checkpoints(of: epoch).map { Data($0.note) }
        var audit = LogAudit(key: key, checkpoints: notes)
        try log.export(epoch) { audit.read($0) }
        return audit.finish()
    }
}
