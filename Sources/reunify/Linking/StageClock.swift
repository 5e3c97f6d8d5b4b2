// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

// Glibc’s files and clocks are declared by whichever C module comes first, at times libdispatch’s.
import CDispatch
import Foundation
import RecordLinkage
import Synchronization

/// How long each stage of a linkage takes.
final class StageClock: Sendable {
    /// A stage, with the number of pairs it went through where it counts any.
    struct Stage: Sendable, Codable, Equatable {
        var name: String
        var seconds: Double
        /// Processor time of all threads.
        var processorSeconds: Double
        var pairs: Int?
    }

    private struct State {
        var stages: [Stage] = []
        var current: String?
        var began = ContinuousClock.now
        var processorBegan = StageClock.processorSeconds()
    }

    private let state = Mutex(State())

    /// Processor time that the process has taken so far, in seconds.
    private static func processorSeconds() -> Double {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 1e6).rounded() / 1e6 }

    /// Ends the stage that is going on and begins another; nil begins none.
    func begin(_ name: String?) {
        state.withLock { state in
            let now = ContinuousClock.now
            let processorNow = Self.processorSeconds()
            if let current = state.current {
                let duration = (now - state.began).components
                let seconds =
                    Double(duration.seconds) + Double(duration.attoseconds) / 1e18
                state.stages.append(
                    Stage(
                        name: current, seconds: Self.rounded(seconds),
                        processorSeconds: Self.rounded(processorNow - state.processorBegan)))
            }
            state.current = name
            state.began = now
            state.processorBegan = processorNow
        }
    }

    /// Stages so far.
    ///
    /// "score", at the end, is comparing and scoring together.
    func stages(pairs: Int) -> [Stage] {
        var stages = state.withLock { $0.stages }
        let parts: [LinkageProgress.Step] = [.comparing, .scoring]
        var seconds = 0.0
        var processorSeconds = 0.0
        for index in stages.indices where parts.map(\.rawValue).contains(stages[index].name) {
            seconds += stages[index].seconds
            processorSeconds += stages[index].processorSeconds
            if stages[index].name == LinkageProgress.Step.comparing.rawValue {
                stages[index].pairs = pairs
            }
        }
        stages.append(
            Stage(
                name: "score", seconds: Self.rounded(seconds),
                processorSeconds: Self.rounded(processorSeconds), pairs: pairs))
        return stages
    }

    /// The stages as one line of JSON.
    func json(pairs: Int) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(["stages": stages(pairs: pairs)])
        return String(decoding: data, as: UTF8.self)
    }
}
