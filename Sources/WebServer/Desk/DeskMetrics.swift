// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Counts of what was answered, in the text form of Prometheus; labels are patterns of routes, never
/// paths.
package final class DeskMetrics: Sendable {
    private struct Series: Hashable {
        let route: String
        let status: String
    }

    private struct Counts {
        var answers: [Series: Int] = [:]
        var seconds: [String: Double] = [:]
        var buckets: [Double: Int] = [:]
        var harvesting = 0
    }

    private static let bounds = [0.005, 0.025, 0.1, 0.25, 1, 5]
    private let counts = Mutex(Counts())

    init() {}

    func record(_ route: String, status: Int, _ spent: Duration) {
        let (whole, rest) = spent.components
        let seconds = Double(whole) + Double(rest) / 1e18
        counts.withLock { counts in
            counts.answers[Series(route: route, status: "\(status / 100)xx"), default: 0] += 1
            counts.seconds[route, default: 0] += seconds
            for bound in Self.bounds where seconds <= bound {
                counts.buckets[bound, default: 0] += 1
            }
        }
    }

    /// Somebody searched more than people do.
    func recordHarvesting() { counts.withLock { $0.harvesting += 1 } }

    /// As Prometheus reads it.
    func text(entries: UInt64) -> String {
        counts.withLock { counts in
            var lines = [
                "# HELP reunify_answers_total Answers by route and status.",
                "# TYPE reunify_answers_total counter",
            ]
            let series = counts.answers.sorted {
                ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status)
            }
            for (name, count) in series {
                lines.append(
                    "reunify_answers_total{route=\"\(name.route)\",status=\"\(name.status)\"} \(count)"
                )
            }
            lines += [
                "# HELP reunify_answer_seconds How long answers took.",
                "# TYPE reunify_answer_seconds histogram",
            ]
            let total = counts.answers.values.reduce(0, +)
            for bound in Self.bounds {
                lines.append(
                    "reunify_answer_seconds_bucket{le=\"\(bound)\"} \(counts.buckets[bound] ?? 0)")
            }
            lines += [
                "reunify_answer_seconds_bucket{le=\"+Inf\"} \(total)",
                "reunify_answer_seconds_sum \(counts.seconds.values.reduce(0, +))",
                "reunify_answer_seconds_count \(total)",
                "# HELP reunify_searches_slowed_total Searches beyond what one person makes.",
                "# TYPE reunify_searches_slowed_total counter",
                "reunify_searches_slowed_total \(counts.harvesting)",
                "# HELP reunify_journal_entries Entries of the journal.",
                "# TYPE reunify_journal_entries gauge",
                "reunify_journal_entries \(entries)",
            ]
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
