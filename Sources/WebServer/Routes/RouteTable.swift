// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// All routes; what is not in it does not exist.
package struct RouteTable: Sendable {
    package let routes: [Route]
    private let bySize: [Int: [Route]]

    init(_ routes: [Route]) {
        self.routes = routes
        bySize = Dictionary(grouping: routes, by: \.segments.count)
    }

    /// The route of a path, and the values of its parameters; nil where there is none.
    ///
    /// Words go before parameters. A path that could be read in two ways, by escapes, dots or doubled
    /// strokes, is none.
    package func route(_ method: WebRequest.Method, _ path: String) -> (Route, RouteMatch)? {
        guard path.hasPrefix("/"), path.utf8.count <= 512,
            path.utf8.allSatisfy({ Self.isPlain($0) }), !path.contains("//"), !path.contains("..")
        else { return nil }
        let parts = path.split(separator: "/").map(String.init)
        guard path == "/" || !path.hasSuffix("/") else { return nil }
        let method = method == .head ? .get : method
        var best: (Route, RouteMatch, Int)?
        for route in bySize[parts.count] ?? [] where route.method == method {
            var values: [String: String] = [:]
            var words = 0
            let fits = zip(route.segments, parts).allSatisfy { segment, part in
                switch segment {
                case .word(let word):
                    words += 1
                    return word == part
                case .parameter(let name):
                    values[name] = part
                    return true
                }
            }
            guard fits, words >= (best?.2 ?? 0) else { continue }
            let match = RouteMatch(path: path, pattern: route.pattern, parameters: values)
            best = (route, match, words)
        }
        return best.map { ($0.0, $0.1) }
    }

    /// The methods that a path can be asked by.
    package func methods(of path: String) -> [WebRequest.Method] {
        [.get, .post].filter { route($0, path) != nil }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "."), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
