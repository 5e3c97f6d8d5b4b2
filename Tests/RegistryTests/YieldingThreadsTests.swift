// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Registry

@Suite("Threads that yield to others")
struct YieldingThreadsTests {
    #if os(Linux)
        /// How far the calling thread steps back; 0 for those that answer requests.
        private static func niceness() -> Int32 {
            getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
        }

        @Test("What runs on them steps back behind requests; the threads of requests do not")
        func stepBack() async {
            let before = Self.niceness()
            let threads = YieldingThreads("yielding", count: 2)
            let inside = await Task(executorPreference: threads) { Self.niceness() }.value
            let after = await Task { Self.niceness() }.value
            #expect(inside >= 15)
            #expect(before < inside)
            #expect(after == before)
        }
    #endif

    @Test("Every piece of work is done once, however many come at one time")
    func everything() async {
        let threads = YieldingThreads("yielding", count: 2)
        let sum = await withTaskGroup(of: Int.self) { group in
            for number in 1...500 {
                group.addTask(executorPreference: threads) {
                    await Task.yield()
                    return number
                }
            }
            return await group.reduce(0, +)
        }
        #expect(sum == 125_250)
    }
}
