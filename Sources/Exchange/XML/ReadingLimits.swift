// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How much of a document is read before it is given up: strangers write documents too.
package struct ReadingLimits: Sendable {
    /// Most bytes of a document, unpacked.
    package var bytes = 4 << 30
    /// Deepest nesting of elements.
    package var depth = 32
    /// Most bytes of text in one element.
    package var textBytes = 4 << 20
    /// Most elements of a document.
    package var elements = 1 << 30
    /// Most parts of an archive.
    package var parts = 10_000
    /// How many times larger than packed a part may be, once it is larger than 64 MiB.
    package var ratio = 400
    /// Most cells of a sheet.
    package var cells = 200_000_000
    /// Most texts that cells share.
    package var sharedTexts = 50_000_000
    /// Most bytes of texts that cells share: these are held while a sheet is read, unlike its rows.
    package var sharedBytes = 1 << 30
    /// Whether it takes too long.
    package var isLate: @Sendable () -> Bool = { false }

    /// Limits for files that somebody chose at a terminal.
    package init() {}

    /// Limits for documents that come over a network.
    ///
    /// - Parameter isLate: Whether it takes too long.
    package static func network(isLate: @escaping @Sendable () -> Bool) -> ReadingLimits {
        var limits = ReadingLimits()
        limits.bytes = 512 << 20
        limits.textBytes = 1 << 20
        limits.elements = 50_000_000
        limits.parts = 2000
        limits.cells = 20_000_000
        limits.sharedTexts = 5_000_000
        limits.sharedBytes = 256 << 20
        limits.isLate = isLate
        return limits
    }

    /// Bytes from which a part of an archive has to keep the ratio.
    static let ratioCountsFrom = 64 << 20
}
