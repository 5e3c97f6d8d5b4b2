// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange

/// How much of a list is read before it is given up: strangers write lists too.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Give reading up after so many seconds.", valueName: "seconds"))
    var timeLimit = 3_600.0

    @Option(
        help: ArgumentHelp(
            "Refuse a file that has more MiB, also when it is unpacked.", valueName: "MiB"))
    var sizeLimit = 4_096

    func validate() throws {
        guard timeLimit > 0, timeLimit <= 1e7, (1...1_000_000).contains(sizeLimit) else {
            throw ValidationError(
                "--time-limit is more than 0 seconds, --size-limit from 1 to 1,000,000 MiB.")
        }
    }

    /// The limits where a command has no options for them.
    static func usual() throws -> LimitOptions { try parse([]) }

    /// The limits of parsers; the time is that of ``whileItLasts(reading:_:)``.
    var reading: ReadingLimits {
        var limits = ReadingLimits()
        limits.bytes = sizeLimit << 20
        return limits
    }

    /// Opens a file; throws where it is larger than what is read.
    func open(_ path: String) throws(CommandFailure) -> MappedFile {
        try MappedFile(path: path, atMost: sizeLimit << 20, option: "--size-limit")
    }

    /// Reads something, and gives it up when the time is over.
    ///
    /// Every parser asks between two records whether its task was cancelled.
    func whileItLasts<Value: Sendable>(
        reading path: String, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await body() }
        let limit = timeLimit
        let clock = Task {
            try await Task.sleep(for: .seconds(limit))
            task.cancel()
        }
        defer { clock.cancel() }
        let result = await withTaskCancellationHandler {
            await task.result
        } onCancel: {
            task.cancel()
        }
        if task.isCancelled, !Task.isCancelled {
            throw CommandFailure(
                ExitStatus.data,
                "“\(path)” was not read within \(Numerals.decimal(limit, limit < 10 ? 1 : 0)) seconds, and "
                    + "was given up; nothing of it was taken. If it is meant to take so long: --time-limit"
            )
        }
        return try result.get()
    }
}
