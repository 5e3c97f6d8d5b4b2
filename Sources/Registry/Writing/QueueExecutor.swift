// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Threads beside those that answer requests.
///
/// Swift has a thread for each core. One that waits for the disk, or makes a report for a second, would be missing
/// to everybody who asks for a page meanwhile.
package final class QueueExecutor: TaskExecutor {
    private let queue: DispatchQueue

    init(_ label: String) {
        queue = DispatchQueue(label: label, attributes: .concurrent)
    }

    /// Waits for the disk.
    static let disk = QueueExecutor("reunify.disk")
    /// Makes reports.
    package static let reports = QueueExecutor("reunify.reports")

    /// Runs a piece of a task on a thread of the queue.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { [self] in
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
