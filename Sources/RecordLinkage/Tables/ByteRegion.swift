// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Bytes that somebody else keeps alive, in a form that may cross into child tasks.
///
/// Unsafe pointers are not `Sendable`, and a span cannot be captured by a task. The region carries
/// the address as a number; whoever makes one promises that the bytes stay put and unchanged until
/// every task that uses it has ended.
package struct ByteRegion: Sendable {
    private let address: UInt
    package let count: Int

    /// Names the region; the bytes must outlive every use of it.
    @unsafe package init(_ bytes: UnsafeRawBufferPointer) {
        address = unsafe bytes.baseAddress.map { UInt(bitPattern: $0) } ?? 0
        count = bytes.count
    }

    /// The bytes themselves.
    @unsafe var bytes: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    }
}

/// Bytes that this object keeps alive: decoded text, or a copy of an array.
package final class OwnedBytes: Sendable {
    private let address: UInt
    private let capacity: Int
    package let count: Int

    /// Allocates `capacity` bytes and lets `fill` write some of them and return how many.
    init(capacity: Int, fill: (UnsafeMutableRawBufferPointer) -> Int) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(capacity, 8), alignment: 8)
        let written = unsafe fill(memory)
        precondition(written <= max(capacity, 8))
        self.capacity = max(capacity, 8)
        count = written
        address = unsafe memory.baseAddress.map { UInt(bitPattern: $0) } ?? 0
    }

    /// Copies an array.
    package convenience init(copying array: [UInt8]) {
        unsafe self.init(capacity: array.count) { memory in
            unsafe array.withUnsafeBytes { unsafe memory.copyMemory(from: $0) }
            return array.count
        }
    }

    deinit {
        unsafe UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }

    /// The region; valid as long as this object lives.
    package var region: ByteRegion {
        unsafe ByteRegion(
            UnsafeRawBufferPointer(
                start: UnsafeRawPointer(bitPattern: address), count: count))
    }
}
