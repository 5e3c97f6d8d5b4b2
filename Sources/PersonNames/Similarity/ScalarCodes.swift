// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Two strings as arrays in which equal Unicode scalars have equal codes.
///
/// A pair of strings with at most 256 different scalars becomes two byte strings, so that the
/// byte kernels compare scalars of any script exactly.
struct ScalarCodes {
    let first: [UInt32]
    let second: [UInt32]
    /// Codes are given in order of appearance, so bytes suffice while there are few enough.
    let fitBytes: Bool

    var firstBytes: [UInt8] { first.map { UInt8(truncatingIfNeeded: $0) } }
    var secondBytes: [UInt8] { second.map { UInt8(truncatingIfNeeded: $0) } }

    init(_ a: String, _ b: String) {
        var codes: [Unicode.Scalar: UInt32] = [:]
        func code(_ scalar: Unicode.Scalar) -> UInt32 {
            if let known = codes[scalar] { return known }
            let new = UInt32(truncatingIfNeeded: codes.count)
            codes[scalar] = new
            return new
        }
        first = a.unicodeScalars.map(code)
        second = b.unicodeScalars.map(code)
        fitBytes = codes.count <= 256
    }
}
