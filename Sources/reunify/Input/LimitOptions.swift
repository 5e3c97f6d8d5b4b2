// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import Foundation

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

    /// The limits of parsers; the time is that of ``whileItLasts(reading:_:)``.
    var reading: ReadingLimits {
        var limits = ReadingLimits()
        limits.bytes = sizeLimit << 20
        return limits
    }

    /// Throws where a file is larger than what is read.
    func check(_ path: String) throws(CommandFailure) {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? NSNumber
        guard let bytes = size?.intValue, bytes > sizeLimit << 20 else { return }
        throw CommandFailure(
            ExitStatus.data,
            "“\(path)” has \(Numerals.grouped(bytes >> 20)) MiB, and no more than "
                + "\(Numerals.grouped(sizeLimit)) are read. If it is meant to be so large: --size-limit"
        )
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
