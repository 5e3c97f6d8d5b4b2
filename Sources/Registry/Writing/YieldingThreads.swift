// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation
import Synchronization

/// Threads beside those that answer requests, which let everybody else go first.
///
/// Matching a list takes minutes of both cores. Threads of their own are not enough for those who ask for a page
/// meanwhile: a request is passed between threads many times, and would wait each time until the kernel has
/// given those who match their share.
package final class YieldingThreads: TaskExecutor {
    private struct Waiting {
        var jobs: [UnownedJob] = []
        /// Those before it were taken.
        var first = 0
    }

    private let waiting = Mutex(Waiting())
    private let ready = DispatchSemaphore(value: 0)

    /// Matches people.
    static let matching = YieldingThreads("reunify.matching", count: 2)

    /// Starts threads, which are never ended.
    init(_ name: String, count: Int) {
        for _ in 0..<count {
            let thread = Thread { [self] in
                Self.yieldToOthers()
                while true {
                    ready.wait()
                    guard let job = next() else { continue }
                    unsafe job.runSynchronously(on: asUnownedTaskExecutor())
                }
            }
            thread.name = name
            // The solver goes as deep as a family is large; threads of Foundation have half a megabyte.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    /// Runs a piece of a task on one of the threads.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.jobs.append(job) }
        ready.signal()
    }

    private func next() -> UnownedJob? {
        waiting.withLock { waiting in
            guard waiting.first < waiting.jobs.count else { return nil }
            let job = waiting.jobs[waiting.first]
            waiting.first += 1
            if waiting.first == waiting.jobs.count {
                waiting.jobs.removeAll(keepingCapacity: true)
                waiting.first = 0
            }
            return job
        }
    }

    /// Has the kernel give this thread what others leave.
    private static func yieldToOthers() {
        #if os(Linux)
            // Of zero Linux takes the calling thread, where POSIX has the process.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 15)
        #else
            Thread.current.qualityOfService = .utility
        #endif
    }
}
