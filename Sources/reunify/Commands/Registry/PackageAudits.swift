// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification

/// Verifies the logs of a package while they are read, by code that shares nothing with the registry's.
final class PackageAudits {
    private var small: [String: [UInt8]] = [:]
    private var audits: [String: LogAudit] = [:]

    func take(_ path: String, _ piece: [UInt8]) throws {
        guard path.hasPrefix("log/") else { return }
        guard path.hasSuffix(".txt") else {
            small[path, default: []] += piece
            return
        }
        if audits[path] == nil {
            let stem = path.dropLast(4)
            let key = String(decoding: small["\(stem).key"] ?? [], as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            audits[path] = LogAudit(
                key: try AuditKey(key),
                checkpoints: [Data(small["\(stem).checkpoint"] ?? [])])
        }
        audits[path]?.read(piece)
    }

    /// A sentence for each log.
    func finish() throws(CommandFailure) -> [String] {
        var sentences: [String] = []
        for path in audits.keys.sorted() {
            guard let report = audits[path]?.finish() else { continue }
            guard report.isSound else {
                throw CommandFailure(
                    ExitStatus.data,
                    "\(path): \(report.sentence) "
                        + report.findings.map(\.description).joined(separator: " "))
            }
            sentences.append(report.sentence)
        }
        return sentences
    }
}
