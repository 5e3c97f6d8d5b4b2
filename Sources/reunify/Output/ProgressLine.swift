// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Synchronization

/// One line on a terminal that says what is being done, how fast, and how long it will take.
///
/// Where standard error is no terminal, nothing is shown.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let state: Mutex<State>

    private struct State {
        var title = ""
        var unit = ""
        var done = 0
        var total = 0
        var began = ContinuousClock.now
        var drawn: ContinuousClock.Instant?
    }

    init(isQuiet: Bool) {
        isShown = !isQuiet && StandardStreams.talksToTerminal
        state = Mutex(State())
    }

    /// Begins a step.
    ///
    /// - Parameter unit: What `done` and `total` count, such as "MB".
    func begin(_ title: String, total: Int = 0, unit: String = "") {
        guard isShown else { return }
        state.withLock { state in
            state = State(title: title, unit: unit, total: total)
            Self.draw(&state)
        }
    }

    /// Tells how much of the step is done.
    func update(done: Int) {
        guard isShown else { return }
        state.withLock { state in
            state.done = done
            let now = ContinuousClock.now
            if let drawn = state.drawn, now - drawn < .milliseconds(100) { return }
            Self.draw(&state)
        }
    }

    /// Takes a step of a linkage over.
    func show(_ progress: LinkageProgress) {
        guard isShown else { return }
        let title = Self.title(progress.step)
        let isNew = state.withLock { $0.title != title }
        if isNew {
            begin(title, total: progress.total, unit: progress.total > 0 ? "pairs" : "")
        } else if progress.total > 0 {
            update(done: progress.done)
        }
    }

    /// Draws again every so often, so that the time goes on, until the surrounding task is cancelled.
    func keepTime() async {
        guard isShown else { return }
        while !Task.isCancelled {
            state.withLock { state in
                if !state.title.isEmpty { Self.draw(&state) }
            }
            try? await Task.sleep(for: .milliseconds(250))
        }
    }

    /// Clears the line.
    func end() {
        guard isShown else { return }
        state.withLock { state in
            state.title = ""
            StandardStreams.tell("\r\u{1B}[K", terminator: "")
        }
    }

    /// A step of a linkage in words.
    static func title(_ step: LinkageProgress.Step) -> String {
        switch step {
        case .recognizing: "Recognising columns"
        case .normalizing: "Normalising values"
        case .sampling: "Looking at a sample"
        case .planning: "Choosing blocking rules"
        case .blocking: "Making blocks"
        case .comparing: "Comparing pairs"
        case .training: "Training the model"
        case .scoring: "Scoring pairs"
        case .clustering: "Grouping records"
        }
    }

    private static func draw(_ state: inout State) {
        let now = ContinuousClock.now
        state.drawn = now
        let seconds = Double((now - state.began) / .milliseconds(1)) / 1000
        let text = Self.text(
            title: state.title, unit: state.unit, done: state.done, total: state.total,
            seconds: seconds)
        StandardStreams.tell("\r\u{1B}[K" + text.prefix(78), terminator: "")
    }

    /// The line for a state of work.
    static func text(
        title: String, unit: String, done: Int, total: Int, seconds: Double
    ) -> String {
        var parts = [title]
        if total > 0 {
            parts.append("\(min(100, done * 100 / total)) %")
            if seconds > 0.2, done > 0 {
                let rate = Double(done) / seconds
                parts.append("\(Numerals.grouped(Int(min(rate, 1e15)))) \(unit)/s")
                let left = Double(max(0, total - done)) / rate
                if left.isFinite { parts.append("\(duration(left)) left") }
            }
        } else {
            parts.append(duration(seconds))
        }
        return parts.joined(separator: " · ")
    }

    private static func duration(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded())
        if whole < 60 { return "\(whole) s" }
        let rest = whole % 60
        return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest) min"
    }
}
