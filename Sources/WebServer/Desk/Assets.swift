// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Styles and scripts, under names that change with their content.
struct Assets: Sendable {
    struct Asset: Sendable {
        let type: String
        let bytes: [UInt8]
    }

    private var byName: [String: Asset] = [:]
    private(set) var style = ""
    private(set) var script = ""
    private(set) var mark = ""

    init() {
        style = add("desk.css", type: "text/css; charset=utf-8")
        script = add("desk.js", type: "text/javascript; charset=utf-8")
        mark = add("mark.svg", type: "image/svg+xml")
    }

    private mutating func add(_ file: String, type: String) -> String {
        let bytes = EmbeddedFile.bytes("assets/\(file)") ?? []
        let digest = SHA256.hash(data: bytes).prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        let parts = file.split(separator: ".")
        let name = "\(parts[0])-\(digest).\(parts[1])"
        byName[name] = Asset(type: type, bytes: bytes)
        return "/assets/\(name)"
    }

    subscript(_ name: String) -> Asset? { byName[name] }
}
