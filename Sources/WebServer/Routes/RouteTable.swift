// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// All routes; what is not in it does not exist.
package struct RouteTable: Sendable {
    package let routes: [Route]
    private let bySize: [Int: [Route]]
    /// Those without parameters, by their paths.
    private let plain: [WebRequest.Method: [String: Route]]

    init(_ routes: [Route]) {
        self.routes = routes
        bySize = Dictionary(grouping: routes, by: \.segments.count)
        let plain = routes.filter { $0.words == $0.segments.count }
        self.plain = Dictionary(grouping: plain, by: \.method).mapValues { routes in
            Dictionary(routes.map { ($0.pattern, $0) }) { first, _ in first }
        }
    }

    /// The route of a path, and the values of its parameters; nil where there is none.
    ///
    /// Words go before parameters. A path that could be read in two ways, by escapes, dots or doubled
    /// strokes, is none.
    package func route(_ method: WebRequest.Method, _ path: String) -> (Route, RouteMatch)? {
        let method = method == .head ? .get : method
        if let route = plain[method]?[path] {
            return (route, RouteMatch(path: path, pattern: route.pattern, parameters: [:]))
        }
        guard path.hasPrefix("/"), path.utf8.count <= 512,
            path.utf8.allSatisfy({ Self.isPlain($0) }), !path.contains("//"), !path.contains("..")
        else { return nil }
        let parts = path.split(separator: "/").map(String.init)
        guard path == "/" || !path.hasSuffix("/") else { return nil }
        var best: (route: Route, words: Int)?
        for route in bySize[parts.count] ?? [] where route.method == method {
            let words = route.words
            guard words >= (best?.words ?? 0) else { continue }
            let fits = zip(route.segments, parts).allSatisfy { segment, part in
                if case .word(let word) = segment { word == part } else { true }
            }
            if fits { best = (route, words) }
        }
        guard let route = best?.route else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(route.segments, parts) {
            if case .parameter(let name) = segment { values[name] = part }
        }
        return (route, RouteMatch(path: path, pattern: route.pattern, parameters: values))
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
